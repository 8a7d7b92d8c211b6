/**
 * Where a bill finds what the components of a run used that costs money, by their kind.
 */

import { registry } from '../components/registry';
import type { UsageLine } from '../pricing/usage-bill';
import type { Engine } from './engine';
import type { MeterSummary } from './summary';

interface Usage {
  /** When the prices were looked up, year and month. */
  readonly pricesAsOf: string;
  /** The lines of one component, by its index; `meter` is of the same moment. */
  lines(engine: Engine, component: number, meter: MeterSummary): UsageLine[];
}

export const usages = registry<{ readonly function: Usage; readonly apiGateway: Usage }>('The usage of a kind', {
  function: 'functions',
  apiGateway: 'gateways',
});
