/**
 * The parts of the graph that can be pointed at, and how the arrow keys go from one to the next: right and left follow
 * the connections, up and down change between parts side by side.
 */
import type { Topology } from '@/simulator/telemetry/topology';
import { layersOf } from '../layers';

export interface Part {
  readonly kind: 'component' | 'connection';
  readonly index: number;
}

export type Direction = 'right' | 'left' | 'up' | 'down' | 'first' | 'last';

export const partId = (part: Part): string => `${part.kind}-${part.index}`;

/** All parts in the order of reading. */
export function allParts(topology: Topology): readonly Part[] {
  return layersOf(topology).flatMap((layer) => [
    ...layer.map((index): Part => ({ kind: 'component', index })),
    ...topology.connections.flatMap(({ from }, index): Part[] =>
      layer.includes(from) ? [{ kind: 'connection', index }] : [],
    ),
  ]);
}

export function nextPart(topology: Topology, part: Part, direction: Direction): Part {
  const parts = allParts(topology);
  if (direction === 'first') return parts[0] ?? part;
  if (direction === 'last') return parts.at(-1) ?? part;
  if (direction === 'up' || direction === 'down') return besides(topology, part, direction === 'up' ? -1 : 1);
  return along(topology, part, direction);
}

function along({ connections }: Topology, part: Part, direction: 'right' | 'left'): Part {
  const [near, far] = direction === 'right' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  if (part.kind === 'connection') {
    const index = connections[part.index]?.[far];
    return index === undefined ? part : { kind: 'component', index };
  }
  const index = connections.findIndex((connection) => connection[near] === part.index);
  return index < 0 ? part : { kind: 'connection', index };
}

function besides(topology: Topology, part: Part, step: number): Part {
  const group = siblings(topology, part);
  const index = group[group.indexOf(part.index) + step];
  return index === undefined ? part : { ...part, index };
}

function siblings(topology: Topology, part: Part): readonly number[] {
  const layers = layersOf(topology);
  if (part.kind === 'component') return layers.find((layer) => layer.includes(part.index)) ?? [];
  const layer = layers.find((members) => members.includes(topology.connections[part.index]?.from ?? -1)) ?? [];
  return topology.connections.flatMap(({ from }, index) => (layer.includes(from) ? [index] : []));
}
