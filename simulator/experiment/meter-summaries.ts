/**
 * What the counters and gauges of each component say at a moment, since the statistics began.
 */
import { integrateGauge } from '../components/meters';
import type { MeterPlan } from '../components/plan/meters';
import type { GaugeState } from '../components/records';
import type { Engine } from './engine';
import type { GaugeSummary, MeterSummary } from './summary';

export function meterSummaries(engine: Engine): MeterSummary[] {
  const { plan, world } = engine;
  return plan.components.flatMap(({ config }, component) => {
    const counters = named(plan.counters, component, (index) => {
      return (world.counters[index] as number) - (engine.countersBefore[index] as number);
    });
    const gauges = named(plan.gauges, component, (index) => {
      return gaugeSummary({ ...(world.gauges[index] as GaugeState) }, engine.nowMs);
    });
    const none = Object.keys(counters).length + Object.keys(gauges).length === 0;
    return none ? [] : [{ id: config.id, kind: config.kind, counters, gauges }];
  });
}

function named<T>(meters: readonly MeterPlan[], component: number, of: (index: number) => T): Record<string, T> {
  const values: Record<string, T> = {};
  meters.forEach((meter, index) => {
    if (meter.component === component) values[meter.name] = of(index);
  });
  return values;
}

function gaugeSummary(state: GaugeState, nowMs: number): GaugeSummary {
  integrateGauge(state, nowMs);
  const over = state.areaToMs - state.areaFromMs;
  return { mean: over > 0 ? state.area / over : state.value, max: state.max, last: state.value };
}
