/**
 * What the models of a figure are worth, for the page: a load of its own, in both languages.
 */
import type { Action, CheckedFigure } from '@/content/model';
import { fidelityByKind, fidelityByTopic } from '@/simulator/fidelity';
import type { Fidelity } from '@/simulator/fidelity/fidelity';
import { usedCards } from '@/simulator/fidelity/used';

export type CardName = keyof typeof fidelityByKind | keyof typeof fidelityByTopic;

export interface Card {
  readonly of: CardName;
  readonly fidelity: Fidelity;
}

/** One card for each kind and policy that the figure uses, or may be told to use by its controls. */
export function cardsOf({ scenario, controls, interventions }: CheckedFigure): readonly Card[] {
  const chosen: readonly Action[] = controls.flatMap(({ options }) => options.flatMap(({ actions }) => actions));
  const { kinds, topics } = usedCards(scenario, [...chosen, ...interventions, ...scenario.faults]);
  return [
    ...kinds.map((kind) => ({ of: kind, fidelity: fidelityByKind[kind] })),
    ...topics.map((topic) => ({ of: topic, fidelity: fidelityByTopic[topic] })),
  ];
}

/** Every card there is: kinds first, then policies and patterns. */
export const everyCard = (): readonly Card[] =>
  (Object.entries({ ...fidelityByKind, ...fidelityByTopic }) as [CardName, Fidelity][]).map(([of, fidelity]) => ({
    of,
    fidelity,
  }));
