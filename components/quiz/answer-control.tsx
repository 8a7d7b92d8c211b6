'use client';

/**
 * The controls that fit a question's kind. While feedback is shown they show what was answered.
 */
import { useId } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Question } from '@/content/model';
import { ChoiceControl } from './choice-control';
import type { Verdict } from './grade';
import { MatchControl } from './match-control';
import { NumberControl } from './number-control';
import { OrderControl } from './order-control';

interface Props {
  readonly question: Question;
  readonly chosen: readonly string[];
  /** Null while the learner is choosing. */
  readonly verdict: Verdict | null;
  readonly problemId: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

export function AnswerControl({ question, chosen, verdict, problemId, onChange }: Props) {
  const id = useId();
  const locale = useLocale();
  const common = { disabled: verdict !== null };
  switch (question.kind) {
    case 'numeric': {
      const change = (text: string) => onChange([text]);
      const unit = question.unit[locale];
      return <NumberControl {...common} {...{ id, unit, problemId }} text={chosen[0] ?? ''} onChange={change} />;
    }
    case 'order': {
      const inPlace = verdict?.kind === 'order' ? verdict.inPlace : null;
      return <OrderControl {...common} items={question.items} order={chosen} inPlace={inPlace} onChange={onChange} />;
    }
    case 'match': {
      const inPlace = verdict?.kind === 'order' ? verdict.inPlace : null;
      return <MatchControl {...common} {...{ question, chosen, inPlace, onChange }} />;
    }
    default:
      return (
        <ChoiceControl
          {...common}
          name={id}
          options={question.options}
          several={question.kind === 'multiple'}
          plates={question.kind === 'pickOnGraph'}
          chosen={chosen}
          checked={verdict !== null}
          onChange={onChange}
        />
      );
  }
}
