'use client';

/**
 * What follows the answer to a card: the verdict, the run's number, why, where to read again, when it comes back.
 */
import type { RefObject } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { useProgressRecord } from '@/components/progress/use-progress';
import { VerdictGlyph } from '@/components/quiz/glyphs';
import { secondaryButton, textLink } from '@/components/quiz/styles';
import type { CheckedCard } from '@/content/review';
import { type CardTriggers, intervalsDays, stateOf } from '@/progress/schedule';
import { type AskedCard, isRightOption } from './asked-card';
import { reviewMessages } from './messages';

interface CardFeedbackProps {
  readonly card: CheckedCard;
  readonly asked: AskedCard;
  readonly triggers: CardTriggers;
  readonly correct: boolean;
  readonly part: { readonly href: string; readonly name: string };
  readonly last: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onLeave: () => void;
}

export function CardFeedback({ card, asked, triggers, correct, part, last, heading, onLeave }: CardFeedbackProps) {
  const locale = useLocale();
  const words = reviewMessages[locale];
  const record = useProgressRecord();
  const { answer } = card;
  const right =
    answer.kind === 'single' ? answer.options.find((option) => isRightOption(option, asked.key)) : undefined;
  const days = record === null ? undefined : intervalsDays[stateOf(record, triggers).step];
  return (
    <div className="mt-5 border-l-2 border-(--ink) pl-4 sm:pl-6">
      <h3 ref={heading} tabIndex={-1} className="flex items-center gap-3 text-[17px] leading-7 font-[640] outline-none">
        <VerdictGlyph right={correct} size={18} />
        {correct ? words.right : words.wrong}
      </h3>
      <div className="mt-2 max-w-[604px] space-y-2 text-[16px] leading-[26px]">
        {!correct && right && (
          <p>
            {words.rightAnswer} {right.text[locale]}
          </p>
        )}
        <p>
          {words.inRun(card.measures[locale], asked.written[locale])} {card.why[locale]}
        </p>
        <p>
          <a href={part.href} className={`inline-flex min-h-12 items-center sm:min-h-7 ${textLink}`}>
            {words.readAgain(part.name)}
          </a>
        </p>
        <p className="text-(--ink2)">{days === undefined ? words.learnt : words.back(days)}</p>
      </div>
      <button type="button" className={`${secondaryButton} mt-4`} onClick={onLeave}>
        {last ? words.finish : words.next}
      </button>
    </div>
  );
}
