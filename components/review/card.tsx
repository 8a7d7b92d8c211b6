'use client';

/**
 * One card: its concept, and its question once its run has been simulated.
 */
import { useMemo, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { lessonPath } from '@/components/i18n/paths';
import { secondaryButton } from '@/components/quiz/styles';
import type { DeckCard } from '@/content/load/review';
import { ask, drawOf } from './asked-card';
import { CardQuestion } from './card-question';
import { cardKey } from './due-cards';
import { reviewMessages } from './messages';
import { useCardRun } from './use-card-run';

interface CardProps {
  readonly deckCard: DeckCard;
  /** How often it was answered before. */
  readonly reviews: number;
  readonly last: boolean;
  readonly onAnswer: () => void;
  readonly onLeave: () => void;
}

export function Card({ deckCard, reviews, last, onAnswer, onLeave }: CardProps) {
  const { card, triggers, part } = deckCard;
  const locale = useLocale();
  const words = reviewMessages[locale];
  // Stays while the answer is being read, though the answer counts as one more review.
  const [drawn] = useState(() => drawOf(cardKey(triggers), card.variants, reviews));
  const { run, again } = useCardRun(card, drawn);
  const asked = useMemo(() => (run.kind === 'done' ? ask(card, drawn.variant, run.summary) : null), [card, drawn, run]);
  const place = { href: `${lessonPath(locale, triggers.lesson)}#${part.id}`, name: part.name };
  return (
    <article aria-labelledby="review-concept" className="max-w-[688px] border-t-2 border-ink pt-5 break-keep">
      <p className="flex flex-wrap justify-between gap-x-6 text-readout text-ink2">
        <span id="review-concept">{card.concept[locale]}</span>
        <span className="tabular-nums">{words.seed(drawn.seed)}</span>
      </p>
      <div className="mt-4 min-h-64">
        {asked === null ? (
          <div role="status" className="text-side text-ink2">
            {run.kind === 'failed' ? words.failed : words.running}
            {run.kind === 'failed' && (
              <button type="button" className={`${secondaryButton} mt-4 block`} onClick={again}>
                {words.tryAgain}
              </button>
            )}
          </div>
        ) : (
          <CardQuestion {...{ card, asked, triggers, last, onAnswer, onLeave }} part={place} />
        )}
      </div>
    </article>
  );
}
