/**
 * What a listener must know of a moment, read from its metric row: goodput, who is full, and who is left out.
 */
import type { ComponentReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';
import { isProcess } from '../../kinds/kind-inside';

export type FullOf = 'threads' | 'environments' | 'connections' | 'tokens';

export interface Ejected {
  /** Numbers of the caller and of the callee among the components. */
  readonly caller: number;
  readonly callee: number;
  /** Counts from 0. */
  readonly replica: number;
}

export interface Facts {
  readonly atMs: number;
  readonly offered: number;
  readonly goodput: number;
  /** What each full component has none left of, by its number. */
  readonly full: ReadonlyMap<number, FullOf>;
  readonly ejected: readonly Ejected[];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export function factsOf(topology: Topology, row: SeriesRow | null): Facts {
  const classes = row?.classes ?? [];
  return {
    atMs: row?.atMs ?? 0,
    offered: sum(classes.map((reading) => reading.offeredPerSecond)),
    goodput: sum(classes.map((reading) => reading.goodputPerSecond)),
    full: new Map(
      topology.components.flatMap((info, index) => {
        const what = fullOf(info, row?.components[index]);
        return what === null ? [] : [[index, what] as const];
      }),
    ),
    ejected: ejectedIn(topology, row),
  };
}

function fullOf(info: ComponentInfo, reading: ComponentReading | undefined): FullOf | null {
  if (reading === undefined) return null;
  const { live, busy } = reading;
  if (live?.kind === 'function') return live.busy + live.initializing >= live.limit ? 'environments' : null;
  if (live?.kind === 'apiGateway') return live.bucket.tokens < 1 ? 'tokens' : null;
  if (live?.kind === 'database') return hasNoConnection(info, live.nodes) ? 'connections' : null;
  if (!isProcess(info) || info.concurrency === null) return null;
  return busy >= info.concurrency * info.replicas ? 'threads' : null;
}

function hasNoConnection({ about }: ComponentInfo, nodes: readonly { readonly inUse: number }[]): boolean {
  const most = about?.kind === 'database' ? about.maxConnections : null;
  return most !== null && nodes.length > 0 && nodes.every(({ inUse }) => inUse >= most);
}

/** A caller with several instances counts as one, from its first ejection to its last return. */
function ejectedIn({ connections }: Topology, row: SeriesRow | null): readonly Ejected[] {
  return connections.flatMap(({ from, to }, index) => {
    const replicas = new Set((row?.connections[index]?.ejected ?? []).map(({ replica }) => replica));
    return [...replicas].map((replica) => ({ caller: from, callee: to, replica }));
  });
}
