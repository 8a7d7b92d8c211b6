/**
 * The faults in force at a moment, by what they strike.
 */
import { type Fault, faultBands } from '@/components/charts/fault-bands';
import type { Happening } from '@/simulator/telemetry/happening';

/** Faults begun and not recovered from at a moment, in order of their start. */
export function faultsAt(happenings: readonly Happening[], atMs: number): readonly Fault[] {
  const interventions = happenings.flatMap((happening) =>
    happening.kind === 'intervention' && happening.atMs <= atMs ? [happening.intervention] : [],
  );
  return faultBands(interventions)
    .filter((band) => band.toMs === null)
    .map((band) => band.fault);
}

/** Those that strike a component or one of its replicas. */
export const faultsOf = (faults: readonly Fault[], component: string): readonly Fault[] =>
  faults.filter(({ target }) => target === component || target.startsWith(`${component}#`));

/** The replica that a fault strikes, counted from 0, or null for all of them. */
export function replicaOf(fault: Fault): number | null {
  const number = fault.target.split('#')[1];
  return number === undefined ? null : Number(number) - 1;
}

/** True when this replica is down. */
export const isCrashed = (faults: readonly Fault[], component: string, replica: number): boolean =>
  faultsOf(faults, component).some(
    (fault) => fault.kind === 'crash' && (replicaOf(fault) === null || replicaOf(fault) === replica),
  );
