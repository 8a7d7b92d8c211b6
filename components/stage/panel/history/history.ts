/**
 * What the scrubber paints of a run besides faults and bars of refusals: who was ejected, which breakers opened, cold
 * starts, configuration pushed, deployments, and how fast an error budget burnt.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Mark } from '@/simulator/telemetry/mark';
import type { Topology } from '@/simulator/telemetry/topology';
import { type Burn, burnOf } from './burn';

export interface Recorded {
  readonly topology: Topology;
  readonly marks: readonly Mark[];
  readonly rows: readonly SeriesRow[];
  readonly happenings: readonly Happening[];
}

/** `name`: of the component, replica or connection. */
export interface Stretch {
  readonly name: string;
  readonly fromMs: number;
  /** `null` while it goes on. */
  readonly toMs: number | null;
}

export interface Instant {
  readonly name: string;
  readonly atMs: number;
  readonly count: number;
}

export interface History {
  readonly ejected: readonly Stretch[];
  readonly open: readonly Stretch[];
  /** Moments at which an open breaker lets a try through to see whether it works again. */
  readonly probes: readonly Instant[];
  readonly coldStarts: readonly Instant[];
  readonly pushes: readonly Instant[];
  readonly deploys: readonly Instant[];
  readonly burns: readonly Burn[];
}

const idOf = ({ components }: Topology, component: number) => components[component]?.id ?? '?';

export function historyOf(recorded: Recorded): History {
  const { topology, marks, rows, happenings } = recorded;
  return {
    ejected: ejections(topology, marks),
    ...breakers(topology, marks),
    coldStarts: marks.flatMap((mark) =>
      mark.kind === 'coldStarts' ? [{ name: idOf(topology, mark.component), atMs: mark.atMs, count: mark.count }] : [],
    ),
    pushes: pushes(topology, rows),
    deploys: deploys(topology, happenings),
    burns: burnOf(rows),
  };
}

/** A replica counts as ejected while any instance of any caller leaves it out. */
function ejections(topology: Topology, marks: readonly Mark[]): Stretch[] {
  const levels: Level[] = [];
  const callers = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind !== 'ejected') continue;
    const to = topology.connections[mark.connection]?.to ?? -1;
    const several = (topology.components[to]?.replicas ?? 1) > 1;
    const name = several ? `${idOf(topology, to)} ${mark.replica + 1}` : idOf(topology, to);
    callers.set(`${mark.connection} ${name}`, mark.callers);
    const all = [...callers].filter(([place]) => place.endsWith(` ${name}`));
    levels.push({ name, atMs: mark.atMs, level: all.reduce((sum, [, count]) => sum + count, 0) });
  }
  return stretches(levels);
}

function breakers(topology: Topology, marks: readonly Mark[]): Pick<History, 'open' | 'probes'> {
  const changes = marks.flatMap((mark) => {
    if (mark.kind !== 'breaker') return [];
    const { from = -1, to = -1 } = topology.connections[mark.connection] ?? {};
    const name = `${idOf(topology, from)} → ${idOf(topology, to)}`;
    return [{ name, atMs: mark.atMs, level: mark.open + mark.halfOpen, halfOpen: mark.halfOpen }];
  });
  const probing = changes.filter(({ halfOpen }) => halfOpen > 0);
  return { open: stretches(changes), probes: probing.map(({ name, atMs }) => ({ name, atMs, count: 1 })) };
}

interface Level {
  readonly name: string;
  readonly atMs: number;
  readonly level: number;
}

/** Where the level of a name is above 0, in order of the starts. */
function stretches(levels: readonly Level[]): Stretch[] {
  const all: { name: string; fromMs: number; toMs: number | null }[] = [];
  const under = new Map<string, { toMs: number | null }>();
  for (const { name, atMs, level } of levels) {
    const current = under.get(name);
    if (level > 0 && current === undefined) {
      const begun = { name, fromMs: atMs, toMs: null };
      all.push(begun);
      under.set(name, begun);
    } else if (level === 0 && current !== undefined) {
      current.toMs = atMs;
      under.delete(name);
    }
  }
  return all;
}

/** Changes of configuration that a control plane has to hand on, read at the end of buckets. */
function pushes(topology: Topology, rows: readonly SeriesRow[]): Instant[] {
  const planes = topology.components.flatMap(({ kind }, component) => (kind === 'controlPlane' ? [component] : []));
  return planes.flatMap((component) => {
    let known = 0;
    return rows.flatMap(({ atMs, components }) => {
      const live = components[component]?.live;
      if (live?.kind !== 'controlPlane') return [];
      const count = live.version - known;
      known = live.version;
      return count > 0 ? [{ name: idOf(topology, component), atMs, count }] : [];
    });
  });
}

function deploys(topology: Topology, happenings: readonly Happening[]): Instant[] {
  return happenings.flatMap((happening) => {
    const { atMs } = happening;
    if (happening.kind === 'rollout') return [{ name: idOf(topology, happening.component), atMs, count: 1 }];
    const isDeploy = happening.kind === 'intervention' && happening.intervention.kind === 'deploy';
    return isDeploy ? [{ name: happening.intervention.target, atMs, count: 1 }] : [];
  });
}
