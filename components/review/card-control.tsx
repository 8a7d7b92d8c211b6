'use client';

/**
 * The control of a card: options to choose from, or a number with its unit.
 */
import { useLocale } from '@/components/i18n/locale';
import { ChoiceControl } from '@/components/quiz/choice-control';
import { NumberControl } from '@/components/quiz/number-control';
import type { CardAnswer } from '@/content/review';

interface CardControlProps {
  readonly answer: CardAnswer;
  readonly name: string;
  /** Id of the chosen option, or the text that was typed. */
  readonly chosen: string;
  /** Null while the learner is choosing. */
  readonly correct: boolean | null;
  readonly problemId: string | null;
  readonly onChange: (chosen: string) => void;
}

const none = { en: '', ko: '' };

export function CardControl({ answer, name, chosen, correct, problemId, onChange }: CardControlProps) {
  const locale = useLocale();
  const disabled = correct !== null;
  if (answer.kind === 'numeric') {
    const unit = answer.unit[locale];
    return <NumberControl {...{ id: name, unit, text: chosen, disabled, problemId, onChange }} />;
  }
  const options = answer.options.map(({ id, text }) => ({
    id,
    text,
    why: none,
    correct: correct === true && id === chosen,
  }));
  return (
    <ChoiceControl
      {...{ name, options, disabled }}
      several={false}
      plates={false}
      chosen={[chosen]}
      checked={disabled}
      onChange={([first = '']) => onChange(first)}
    />
  );
}
