'use client';

/**
 * Every card that was ever brought up, and when it comes back.
 */
import { useLocale } from '@/components/i18n/locale';
import type { DeckCard } from '@/content/load/review';
import type { Locale } from '@/content/model';
import { type CardState, isDue } from '@/progress/schedule';
import { type CardInState, cardKey } from './due-cards';
import { reviewMessages } from './messages';

const dayMs = 86_400_000;

function whenOf(state: CardState, now: number, locale: Locale): string {
  const { states } = reviewMessages[locale];
  if (state.dueAt === null) return states.learnt;
  if (isDue(state, now)) return states.due;
  return states.inDays(Math.ceil((state.dueAt - now) / dayMs));
}

interface ConceptListProps {
  readonly cards: readonly CardInState<DeckCard>[];
  readonly now: number;
}

export function ConceptList({ cards, now }: ConceptListProps) {
  const locale = useLocale();
  const words = reviewMessages[locale];
  return (
    <section aria-labelledby="concepts" className="mt-16 max-w-[688px]">
      <h2 id="concepts" className="pb-3 text-h3">
        {words.concepts}
      </h2>
      <table className="w-full border-collapse border-t border-rule text-left text-side">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.concept}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ item, state }) => (
            <tr key={cardKey(item.triggers)} className="border-b border-rule">
              <th scope="row" className="py-2 pr-6 font-normal">
                {item.card.concept[locale]}
              </th>
              <td className="py-2 text-right text-ink2 tabular-nums">{whenOf(state, now, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
