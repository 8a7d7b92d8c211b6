/**
 * Reads gauges and counters of a component by name.
 */
import type { Plan } from '../../components/plan';
import type { MeterPlan } from '../../components/plan/meters';
import type { World } from '../../components/world';

const placeOf = (meters: readonly MeterPlan[], component: number, name: string): number =>
  meters.findIndex((meter) => meter.component === component && meter.name === name);

/** The present value of each of these gauges; 0 for one that the component does not have. */
export function gaugesOf<Name extends string>(
  plan: Plan,
  component: number,
  names: readonly Name[],
): (world: World) => Record<Name, number> {
  const places = names.map((name) => placeOf(plan.gauges, component, name));
  return (world) =>
    Object.fromEntries(names.map((name, i) => [name, presentValue(world, places[i] as number)])) as Record<
      Name,
      number
    >;
}

/** The age of something grows with time; see `GaugeState`. */
function presentValue(world: World, place: number): number {
  const gauge = world.gauges[place];
  if (gauge === undefined) return 0;
  return gauge.sinceMs >= 0 ? world.nowMs - gauge.sinceMs : gauge.value;
}

/** What each of these counters has counted since the run began. */
export function countersOf<Name extends string>(
  plan: Plan,
  component: number,
  names: readonly Name[],
): (world: World) => Record<Name, number> {
  const places = names.map((name) => placeOf(plan.counters, component, name));
  return (world) =>
    Object.fromEntries(names.map((name, i) => [name, world.counters[places[i] as number] ?? 0])) as Record<
      Name,
      number
    >;
}
