/**
 * Where a summary finds the bill of a run, and the bill what components used that costs money, by their kind. Without
 * the packs of such kinds nothing of a run has a price.
 */

import { registry } from '../components/registry';
import type { UsageLine } from '../pricing/usage-bill';
import type { Engine } from './engine';
import type { CostSummary, MeterSummary } from './summary';

interface Usage {
  /** The bill of all components of a run; every pack brings the same. */
  readonly bill: (engine: Engine, meters: readonly MeterSummary[]) => CostSummary | null;
  /** When the prices were looked up, year and month. */
  readonly pricesAsOf: string;
  /** The lines of one component, by its index; `meter` is of the same moment. */
  lines(engine: Engine, component: number, meter: MeterSummary): UsageLine[];
}

export const usages = registry<{ readonly function: Usage; readonly apiGateway: Usage }>('The usage of a kind', {
  function: 'functions',
  apiGateway: 'gateways',
});

/** What a run cost; null where nothing of it has a price. `meters` are those of the same moment. */
export const costOf = (engine: Engine, meters: readonly MeterSummary[]): CostSummary | null =>
  (usages.find('function') ?? usages.find('apiGateway'))?.bill(engine, meters) ?? null;
