/**
 * Steps of a table, compiled: all of one table share what is known of the changes of its items.
 */
import { noChanges } from '../../../resources/changes';
import type { ItemStep } from '../forms/item';
import type { StepContext } from '../step-context';

/** Items whose last change is remembered; beyond it a conditional write may fail without need, never succeed wrongly. */
const rememberedItems = 100_000;

export interface ItemReadPlan {
  readonly kind: 'itemRead';
}

export interface ItemUnchangedPlan {
  readonly kind: 'itemUnchanged';
  readonly cell: number;
  /** The table's counter of conditional writes that failed. */
  readonly conflicts: number;
}

export interface ItemChangedPlan {
  readonly kind: 'itemChanged';
  readonly cell: number;
}

export type ItemPlan = ItemReadPlan | ItemUnchangedPlan | ItemChangedPlan;

export function planItem(context: StepContext, { kind }: ItemStep): ItemPlan {
  if (kind === 'itemRead') return { kind };
  const cell = context.sharedCell('changes', () => noChanges(rememberedItems));
  if (kind === 'itemChanged') return { kind, cell };
  return { kind, cell, conflicts: context.server.counters.indexOf('conflicts') };
}
