'use client';

/**
 * What stands under a field: what is wrong with it, else its default and what it means.
 */
import { problemSentence } from '@/components/problems/sentence';
import type { FieldDescription } from '@/simulator/scenario/field-description';
import type { Path } from '../document/path';
import { labMessages } from '../messages';
import { useForm } from './form-context';
import { keyOf } from './problems';

export function useProblemsAt(path: Path) {
  const { problems, locale } = useForm();
  const key = keyOf(path);
  return problems.filter((one) => one.key === key).map(({ problem }) => problemSentence(problem, locale));
}

function defaultWords(field: FieldDescription, locale: 'en' | 'ko'): string | null {
  const words = labMessages[locale];
  if (field.default === null) return words.defaultIs(words.none);
  switch (typeof field.default) {
    case 'number':
      return words.defaultIs(`${field.default.toLocaleString('en-US')}${field.unit ? ` ${field.unit}` : ''}`);
    case 'boolean':
      return words.defaultIs(field.default ? words.on : words.off);
    case 'string':
      return words.defaultIs(field.default);
    default:
      return null;
  }
}

/** What a setting means is told in the words of the file: the form has other ones for nothing, yes and no. */
function inWordsOfForm(about: string, locale: 'en' | 'ko'): string {
  const words = labMessages[locale];
  const spoken: Readonly<Record<string, string>> = { null: words.notSet, true: words.on, false: words.off };
  return about.replace(/\b(null|true|false): /g, (_, word: string) => `${spoken[word]}: `);
}

export function FieldNotes({
  id,
  path,
  field,
}: {
  readonly id: string;
  readonly path: Path;
  readonly field: FieldDescription;
}) {
  const { locale } = useForm();
  const problems = useProblemsAt(path);
  const fallback = defaultWords(field, locale);
  return (
    <div id={id} className="text-[12.5px] leading-[18px] text-ink3">
      {problems.map((text) => (
        <p key={text} className="font-medium text-error-text [overflow-wrap:anywhere]">
          {text}
        </p>
      ))}
      {fallback && <p>{fallback}</p>}
      {field.about && <p>{inWordsOfForm(field.about, locale)}</p>}
    </div>
  );
}
