/**
 * What was done to a run, in the order in which it took effect, and which of it was in force where and when.
 */
import type { Outages } from '../../components/interventions/outage-state';
import type { Intervention } from '../../scenario/schema/intervention';
import type { Setting } from '../../scenario/schema/settings';

/** An intervention that has taken effect. */
export interface Applied {
  /** What took effect. */
  readonly intervention: Intervention;
  /** What was given: `intervention` itself, or the outages that it is part of. */
  readonly source: Intervention;
  /** It stands in the scenario; false: a learner did it. */
  readonly scheduled: boolean;
  readonly atMs: number;
}

type Kind = Intervention['kind'];

interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The entry with which these outages began. */
export const startOf = (log: readonly Applied[], { atMs, target }: Outages): Applied | undefined =>
  log.findLast(({ intervention: one }) => one.kind === 'outages' && one.atMs === atMs && one.target === target);

/** Of what was applied: what was in force at a replica at any time of the window, the latest first. */
export function inForceAtReplica(
  log: readonly Applied[],
  component: string,
  replica: number,
  zone: string | null,
  window: Window,
): Applied[] {
  const targets = [component, `${component}#${replica + 1}`, ...(zone === null ? [] : [`@${zone}`])];
  return inForce(log, (target) => targets.includes(target), window);
}

/** The same for a connection `A->B`. */
export const inForceOnLink = (log: readonly Applied[], link: string, window: Window): Applied[] =>
  inForce(log, (target) => target === link, window);

/** The `configure` that last changed one of these settings of a target before a moment; null without any. */
export function lastSetBy(
  log: readonly Applied[],
  target: string,
  settings: readonly Setting[],
  atMs: number,
): Applied | null {
  const changes = log.filter(({ intervention, atMs: appliedMs }) => {
    if (intervention.kind !== 'configure' || intervention.target !== target || appliedMs > atMs) return false;
    return settings.some((setting) => intervention.set[setting] !== undefined);
  });
  return changes.at(-1) ?? null;
}

function inForce(log: readonly Applied[], concerns: (target: string) => boolean, window: Window): Applied[] {
  const active = new Map<Kind, Applied>();
  const found: Applied[] = [];
  const end = (kind: Kind, atMs: number) => {
    const ended = active.get(kind);
    active.delete(kind);
    // What ended as the window began had no part in it.
    if (ended !== undefined && atMs > window.fromMs) found.push(ended);
  };
  for (const applied of log) {
    const { intervention, source, atMs } = applied;
    if (!concerns(intervention.target) || intervention.kind === 'configure') continue;
    if (atMs > window.toMs) break;
    // A replica that comes up by itself is as slow as it was.
    if (source.kind === 'outages' && intervention.kind === 'recover') end(source.failure, atMs);
    else if (intervention.kind === 'recover') for (const kind of [...active.keys()]) end(kind, atMs);
    else if (!(lasts(intervention.kind) && active.has(intervention.kind))) {
      end(intervention.kind, atMs);
      if (hasEffect(intervention)) active.set(intervention.kind, applied);
    }
  }
  found.push(...active.values());
  return found.sort((one, other) => other.atMs - one.atMs);
}

/** A second crash or pause of what is down or paused changes nothing. */
const lasts = (kind: Kind) => kind === 'crash' || kind === 'pause' || kind === 'partition';

/** A fault that changes nothing, or makes things quicker, is no cause. */
function hasEffect(intervention: Intervention): boolean {
  switch (intervention.kind) {
    case 'slow':
      return intervention.factor > 1 || intervention.addedMs > 0;
    case 'errors':
    case 'loss':
      return intervention.rate > 0;
    default:
      return true;
  }
}
