/**
 * Replicas that callers' outlier detection leaves out at a moment: whose connections are cut, and what says so.
 */
import type { Locale } from '@/content/model';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Topology } from '@/simulator/telemetry/topology';
import { kindMessages } from './kinds/messages';
import { stageMessages } from './messages';

interface Seen {
  readonly topology: Topology;
  readonly row: SeriesRow | null;
}

/** Replicas to which no instance of the caller sends, by a connection. */
export function cutReplicas({ topology, row }: Seen, connection: number): readonly number[] {
  const { from = -1 } = topology.connections[connection] ?? {};
  const callers = topology.components[from]?.replicas ?? 1;
  const ejected = row?.connections[connection]?.ejected ?? [];
  const replicas = [...new Set(ejected.map(({ replica }) => replica))];
  return replicas.filter((replica) => ejected.filter((one) => one.replica === replica).length >= callers);
}

/** Replicas to which nobody sends. */
export function shunnedReplicas(seen: Seen, component: number): readonly number[] {
  const into = seen.topology.connections.flatMap(({ to }, connection) => (to === component ? [connection] : []));
  const [first = [], ...others] = into.map((connection) => cutReplicas(seen, connection));
  return first.filter((replica) => others.every((cut) => cut.includes(replica)));
}

/** For each ejected replica of a component who ejected it. */
export function ejectionWords({ topology, row }: Seen, component: number, locale: Locale): readonly string[] {
  const callersOf = new Map<number, string[]>();
  for (const [connection, { from, to }] of topology.connections.entries()) {
    const ejected = to === component ? (row?.connections[connection]?.ejected ?? []) : [];
    const caller = topology.components[from];
    for (const { replica, caller: instance } of ejected) {
      const several = (caller?.replicas ?? 1) > 1;
      const name = several ? stageMessages[locale].replica(caller?.id ?? '', instance + 1) : (caller?.id ?? '');
      callersOf.set(replica, [...(callersOf.get(replica) ?? []), name]);
    }
  }
  const id = topology.components[component]?.id ?? '';
  return [...callersOf].map(([replica, callers]) =>
    kindMessages[locale].ejected(stageMessages[locale].replica(id, replica + 1), callers.join(', ')),
  );
}
