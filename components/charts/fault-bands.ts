/**
 * Stretches of a run under a fault, and moments at which a setting changed: what shades and marks the time axis.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';

/** Acts of one moment: they leave nothing that could be repaired. */
const momentary = ['configure', 'outages', 'recycle', 'purge', 'poisonNext', 'flush', 'deploy', 'scale'] as const;
type Momentary = (typeof momentary)[number];

export type Fault = Exclude<Intervention, { kind: 'recover' | Momentary }>;
export type Configuration = Extract<Intervention, { kind: 'configure' }>;

export interface FaultBand {
  readonly fault: Fault;
  readonly fromMs: number;
  /** `null` while the fault goes on. */
  readonly toMs: number | null;
}

/** A fault of a whole component ends those of its replicas; a connection stands for itself. */
const covers = (target: string, other: string) => target === other || other.startsWith(`${target}#`);

const isMomentary = (act: Intervention): act is Extract<Intervention, { kind: Momentary }> =>
  momentary.some((kind) => kind === act.kind);

/** Bands in order of their start. A new fault on a target ends the one before. */
export function faultBands(interventions: readonly Intervention[]): readonly FaultBand[] {
  const bands: { fault: Fault; fromMs: number; toMs: number | null }[] = [];
  for (const intervention of interventions) {
    if (isMomentary(intervention)) continue;
    for (const band of bands) {
      if (band.toMs === null && covers(intervention.target, band.fault.target)) band.toMs = intervention.atMs;
    }
    if (intervention.kind !== 'recover') bands.push({ fault: intervention, fromMs: intervention.atMs, toMs: null });
  }
  return bands.filter((band) => band.toMs === null || band.toMs > band.fromMs);
}

/** Changes of settings after the start, those of one moment together. */
export function settingMarks(interventions: readonly Intervention[]): readonly (readonly Configuration[])[] {
  const marks: Configuration[][] = [];
  for (const change of interventions) {
    if (change.kind !== 'configure' || change.atMs <= 0) continue;
    const last = marks.at(-1);
    if (last?.[0]?.atMs === change.atMs) last.push(change);
    else marks.push([change]);
  }
  return marks;
}
