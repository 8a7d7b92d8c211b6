'use client';

/**
 * The settings that a challenge lets the learner change, drawn as the lab draws them.
 */
import { useEffect, useMemo, useState } from 'react';
import { formatCount } from '@/components/i18n/format';
import { valueAt } from '@/components/lab/document/path';
import { Field } from '@/components/lab/form/field';
import { FormProvider } from '@/components/lab/form/form-context';
import { loadFieldTable } from '@/components/lab/form/load-table';
import type { KnobOnPage } from '@/content/load/challenge';
import type { Locale } from '@/content/model';
import type { FieldTable } from '@/simulator/scenario/field-description';
import { fieldIndexAt } from './field-at';
import { challengeMessages } from './messages';
import type { SubmissionState } from './use-submission';

interface KnobsProps {
  readonly knobs: readonly KnobOnPage[];
  readonly submission: SubmissionState;
  readonly locale: Locale;
}

function useTable(locale: Locale): { readonly table: FieldTable | 'failed' | null; readonly again: () => void } {
  const [table, setTable] = useState<FieldTable | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is the reason to load it again.
  useEffect(() => {
    let here = true;
    loadFieldTable(locale).then(
      (loaded) => here && setTable(loaded),
      () => here && setTable('failed'),
    );
    return () => {
      here = false;
    };
  }, [locale, round]);
  return {
    table,
    again: () => {
      setTable(null);
      setRound((before) => before + 1);
    },
  };
}

export function Knobs({ knobs, submission, locale }: KnobsProps) {
  const words = challengeMessages[locale];
  const { table, again } = useTable(locale);
  if (table === null) return <p className="py-3 text-ui text-ink3">{words.loading}</p>;
  if (table === 'failed') {
    return (
      <p role="alert" className="py-3 text-ui">
        {words.formFailed}{' '}
        <button type="button" onClick={again} className="min-h-11 underline underline-offset-4">
          {words.tryAgain}
        </button>
      </p>
    );
  }
  return <Form {...{ table, knobs, submission, locale }} />;
}

function Form({ table, knobs, submission, locale }: KnobsProps & { readonly table: FieldTable }) {
  const { document, problems, set, rename } = submission;
  const ids = useMemo(() => document.components.map(({ id }) => id), [document]);
  return (
    <FormProvider value={{ table, locale, problems, ids, set, rename, allOpen: true }}>
      {knobs.map((knob) => (
        <Field
          key={knob.path}
          index={fieldIndexAt(table, document, knob.at)}
          path={knob.at}
          value={valueAt(document, knob.at)}
          label={labelOf(knob, locale)}
          required={false}
        />
      ))}
    </FormProvider>
  );
}

/** With what the challenge allows, where that is less than what a scenario may have. */
function labelOf({ label, atLeast, atMost }: KnobOnPage, locale: Locale): string {
  if (atLeast === null || atMost === null) return label[locale];
  return `${label[locale]} (${challengeMessages[locale].allowed(formatCount(atLeast, locale), formatCount(atMost, locale))})`;
}
