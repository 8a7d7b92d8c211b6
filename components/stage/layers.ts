/**
 * Which component stands in which column: breadth first from the clients along the connections. What nothing leads to
 * stands in the first column.
 */
import type { Topology } from '@/simulator/telemetry/topology';

/** Component numbers by column (row on a narrow page), those of one column by their given position, then in order. */
export function layersOf(topology: Topology): number[][] {
  const depth = depths(topology);
  const layers: number[][] = Array.from({ length: Math.max(0, ...depth) + 1 }, () => []);
  for (const [component, at] of depth.entries()) layers[at]?.push(component);
  const height = (component: number) => topology.components[component]?.position?.y ?? 0;
  return layers
    .filter((layer) => layer.length > 0)
    .map((layer) => layer.sort((a, b) => height(a) - height(b) || a - b));
}

function depths({ components, connections: own }: Topology): number[] {
  const connections = [...own, ...deadLetters(components)];
  const called = new Set(connections.map((connection) => connection.to));
  const depth = components.map((component, i) => (component.kind === 'client' || !called.has(i) ? 0 : -1));
  const line = depth.flatMap((at, i) => (at === 0 ? [i] : []));
  visit(line, connections, depth);
  return depth.map((at) => Math.max(0, at));
}

/** A dead-letter queue stands behind the queue that it serves. */
const deadLetters = (components: Topology['components']): { from: number; to: number }[] =>
  components.flatMap(({ about }, from) =>
    about?.kind === 'queue' && about.deadLetterTo !== null ? [{ from, to: about.deadLetterTo }] : [],
  );

function visit(line: number[], connections: readonly { from: number; to: number }[], depth: number[]): void {
  for (const from of line) {
    for (const connection of connections) {
      if (connection.from !== from || depth[connection.to] !== -1) continue;
      depth[connection.to] = (depth[from] as number) + 1;
      line.push(connection.to);
    }
  }
}
