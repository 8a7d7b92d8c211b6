/**
 * Counters and gauges of components: numbers beyond calls and threads, such as cold starts or entries in a cache.
 */
import type { GaugeState } from './records';
import type { World } from './world';

/** Adds to a counter of the plan. */
export function count(world: World, counter: number, amount = 1): void {
  world.counters[counter] = (world.counters[counter] as number) + amount;
}

/** Adds to the value of a gauge. */
export function changeGauge(world: World, gauge: number, change: number): void {
  setGauge(world, gauge, (world.gauges[gauge] as GaugeState).value + change);
}

/** Gives a gauge a value. */
export function setGauge(world: World, gauge: number, value: number): void {
  const state = world.gauges[gauge] as GaugeState;
  if (state.value === value) return;
  integrateGauge(state, world.nowMs);
  state.value = value;
  if (value > state.max) state.max = value;
}

/** Makes a gauge the age of something that began at `sinceMs`; null: of nothing, and its value is 0. */
export function setAge(world: World, gauge: number, sinceMs: number | null): void {
  const state = world.gauges[gauge] as GaugeState;
  integrateGauge(state, world.nowMs);
  state.value = sinceMs === null ? 0 : world.nowMs - sinceMs;
  state.sinceMs = sinceMs ?? -1;
  if (state.value > state.max) state.max = state.value;
}

/** Adds what has passed to the gauge's integral; before it changes and before it is read. */
export function integrateGauge(state: GaugeState, nowMs: number): void {
  const passed = nowMs - state.areaToMs;
  const before = state.value;
  if (state.sinceMs >= 0) state.value = nowMs - state.sinceMs;
  state.area += ((before + state.value) / 2) * passed;
  if (state.value > state.max) state.max = state.value;
  state.areaToMs = nowMs;
}

/** Forgets the past of a gauge, not its value. */
export function resetGauge(state: GaugeState, nowMs: number): void {
  Object.assign(state, { area: 0, max: state.value, areaFromMs: nowMs, areaToMs: nowMs });
}
