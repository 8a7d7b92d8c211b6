/**
 * Counts what a function does.
 */
import { count, setGauge } from '../meters';
import type { ServicePlan } from '../plan';
import type { World } from '../world';
import { type FunctionCounter, type FunctionGauge, functionCounters, functionGauges } from './meter-names';

const indexOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<Record<T, number>>;
const counterIndex = indexOf(functionCounters);
const gaugeIndex = indexOf(functionGauges);

export const countOf = (world: World, plan: ServicePlan, name: FunctionCounter, amount = 1): void =>
  count(world, plan.firstCounter + counterIndex[name], amount);

export const gaugeOf = (world: World, plan: ServicePlan, name: FunctionGauge, value: number): void =>
  setGauge(world, plan.firstGauge + gaugeIndex[name], value);
