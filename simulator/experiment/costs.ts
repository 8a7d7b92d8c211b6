/**
 * Where a summary finds the bill of a run, and the bill what components used that costs money, by their kind. Without
 * the packs of such kinds nothing of a run has a price.
 */

import { registry } from '../components/registry';
import type { UsageLine } from '../pricing/usage-bill';
import type { CostReading } from '../telemetry/cost-reading';
import type { Engine } from './engine';
import type { CostSummary, MeterSummary } from './summary';

/** Plain data: what was used up to the last moments, by line of the bill. */
export type CostMeterData = { readonly atMs: number; readonly used: Readonly<Record<string, number>> }[];

/** What a run that goes on has cost so far. */
export interface CostMeter {
  /** To be called at the end of each bucket, in order of time; null where nothing has a price, or between seconds. */
  read(): CostReading | null;
  save(): CostMeterData;
  restore(data: CostMeterData): void;
}

interface Usage {
  /** The bill of all components of a run; every pack brings the same. */
  readonly bill: (engine: Engine, meters: readonly MeterSummary[]) => CostSummary | null;
  /** Reads the bill of a run that goes on; every pack brings the same. */
  readonly meter: (engine: Engine) => CostMeter;
  /** When the prices were looked up, year and month. */
  readonly pricesAsOf: string;
  /** The lines of one component, by its index; `meter` is of the same moment. */
  lines(engine: Engine, component: number, meter: MeterSummary): UsageLine[];
}

export const usages = registry<{ readonly function: Usage; readonly apiGateway: Usage }>('The usage of a kind', {
  function: 'functions',
  apiGateway: 'gateways',
});

const anyUsage = () => usages.find('function') ?? usages.find('apiGateway');

/** What a run cost; null where nothing of it has a price. `meters` are those of the same moment. */
export const costOf = (engine: Engine, meters: readonly MeterSummary[]): CostSummary | null =>
  anyUsage()?.bill(engine, meters) ?? null;

/** Reads what a run costs while it goes on; null where nothing of it has a price. */
export const costMeterOf = (engine: Engine): CostMeter | null => anyUsage()?.meter(engine) ?? null;
