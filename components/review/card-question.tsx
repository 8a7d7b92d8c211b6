'use client';

/**
 * A card whose run is done: the question, an answer, and what the run says to it.
 */
import { useId, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { noteProgress } from '@/components/progress/use-progress';
import { messages as quizMessages } from '@/components/quiz/messages';
import { readNumberIn } from '@/components/quiz/read-number';
import { primaryButton } from '@/components/quiz/styles';
import type { Locale } from '@/content/model';
import type { CheckedCard } from '@/content/review';
import type { CardTriggers } from '@/progress/schedule';
import { type AskedCard, isRightNumber, isRightOption } from './asked-card';
import { CardControl } from './card-control';
import { CardFeedback } from './card-feedback';

interface CardQuestionProps {
  readonly card: CheckedCard;
  readonly asked: AskedCard;
  readonly triggers: CardTriggers;
  readonly part: { readonly href: string; readonly name: string };
  readonly last: boolean;
  /** The answer is about to be noted: the card stays until it is left. */
  readonly onAnswer: () => void;
  readonly onLeave: () => void;
}

/** Null when nothing was answered that could be graded. */
function isRight({ answer }: CheckedCard, { key }: AskedCard, chosen: string, locale: Locale): boolean | null {
  if (answer.kind === 'single') {
    const option = answer.options.find(({ id }) => id === chosen);
    return option === undefined ? null : isRightOption(option, key);
  }
  const value = readNumberIn(chosen, answer.unit[locale]);
  return value === null ? null : isRightNumber(value, key, answer.tolerance);
}

export function CardQuestion({ card, asked, triggers, part, last, onAnswer, onLeave }: CardQuestionProps) {
  const locale = useLocale();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState(false);
  const [correct, setCorrect] = useState<boolean | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = quizMessages[locale];
  const { answer } = card;

  function check() {
    const verdict = isRight(card, asked, chosen, locale);
    setProblem(verdict === null);
    if (verdict === null) return;
    onAnswer();
    setCorrect(verdict);
    noteProgress({ kind: 'cardReviewed', lesson: triggers.lesson, card: triggers.card, correct: verdict });
    requestAnimationFrame(() => heading.current?.focus());
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (correct === null) check();
      }}
    >
      <fieldset className="min-w-0">
        <legend className="text-[18px] leading-7 font-[600] text-pretty">{asked.prompt[locale]}</legend>
        <div className="mt-4">
          <CardControl
            answer={answer}
            name={id}
            chosen={chosen}
            correct={correct}
            problemId={problem ? `${id}-problem` : null}
            onChange={(next) => {
              setChosen(next);
              setProblem(false);
            }}
          />
        </div>
      </fieldset>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-3 text-side text-error-text">
          {answer.kind === 'single' ? words.answerFirst : words.numberFirst(answer.unit[locale])}
        </p>
      )}
      {correct === null ? (
        <button type="submit" className={`${primaryButton} mt-5`}>
          {words.check}
        </button>
      ) : (
        <CardFeedback {...{ card, asked, triggers, correct, part, last, heading, onLeave }} />
      )}
    </form>
  );
}
