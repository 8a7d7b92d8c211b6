'use client';

/**
 * The cards that are due, one at a time, above the list of all of them.
 */
import { useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { useProgressRecord } from '@/components/progress/use-progress';
import type { DeckCard } from '@/content/load/review';
import { stateOf } from '@/progress/schedule';
import { Card } from './card';
import { ConceptList } from './concept-list';
import { cardKey, dueOf } from './due-cards';
import { reviewMessages } from './messages';
import { useNow } from './use-now';

export function ReviewDeck({ deck }: { readonly deck: readonly DeckCard[] }) {
  const words = reviewMessages[useLocale()];
  const record = useProgressRecord();
  const now = useNow();
  /** The card that has been answered and is still being read. */
  const [read, setRead] = useState<string | null>(null);
  if (record === null) return <p className="scriptless:block mt-8 hidden text-side">{words.withoutScript}</p>;
  const due = dueOf(deck, ({ triggers }) => triggers, record, now);
  const left = due.filter(({ item }) => cardKey(item.triggers) !== read);
  const shown = deck.find(({ triggers }) => cardKey(triggers) === read) ?? due[0]?.item;
  const states = deck.map((item) => ({ item, state: stateOf(record, item.triggers) }));
  const missed = states.filter(({ state }) => state.dueAt !== null || state.reviews.length > 0);
  return (
    <>
      <p role="status" className="mt-8 mb-6 text-side font-medium">
        {missed.length === 0 ? words.nothingMissed : due.length > 0 ? words.due(due.length) : words.noneDue}
      </p>
      {shown && (
        <Card
          key={cardKey(shown.triggers)}
          deckCard={shown}
          reviews={stateOf(record, shown.triggers).reviews.length}
          last={left.length === (read === null ? 1 : 0)}
          onAnswer={() => setRead(cardKey(shown.triggers))}
          onLeave={() => setRead(null)}
        />
      )}
      {missed.length > 0 && <ConceptList cards={missed} now={now} />}
    </>
  );
}
