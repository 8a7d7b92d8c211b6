/**
 * What a function used in a run that costs money.
 */
import { heldSince } from '../components/function/billing';
import type { FunctionCounter } from '../components/function/meter-names';
import { functionPlanOf, functionStateOf } from '../components/function/state';
import { usageOf } from '../components/function/usage';
import type { UsageLine } from '../pricing/usage-bill';
import type { Engine } from './engine';
import type { MeterSummary } from './summary';

export function linesOfFunction(engine: Engine, component: number, meter: MeterSummary): UsageLine[] {
  const state = functionStateOf(engine.world, component);
  const { config, account } = functionPlanOf(engine.world, component);
  const counters = meter.counters as Readonly<Record<FunctionCounter, number>>;
  const since = Math.max(state.provisioned.sinceMs, engine.measuredFromMs);
  return usageOf({
    config,
    account,
    counters,
    measuredMs: engine.nowMs - engine.measuredFromMs,
    meanProvisionedMb: meter.gauges.provisionedMb?.mean ?? 0,
    heldMbMs: counters.provisionedHeldMbMs + heldSince(state, since, engine.nowMs),
  });
}
