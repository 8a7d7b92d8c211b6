/**
 * Components as they come from the palette: what the kind cannot be without, at a free place, under a free name.
 */
import type { LabComponent, LabDocument, Position } from './document';

export const kinds = [
  'client',
  'apiGateway',
  'monolith',
  'service',
  'function',
  'database',
  'cache',
  'queue',
  'stream',
  'table',
  'objectStore',
  'topic',
  'controlPlane',
] as const;

export type Kind = (typeof kinds)[number];

const work = (time: unknown) => ({ kind: 'work', time });
const around = (meanMs: number) => ({ kind: 'exponential', meanMs });
const handle = (meanMs: number) => ({ handle: { steps: [work(around(meanMs))] } });

/** The fields of a kind that have no default, and those that a first run should not be without. */
const firstFields: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  client: { workload: { kind: 'open', ratePerSecond: 20 }, classes: [] },
  apiGateway: { type: 'http', routes: { 'ANY /{proxy+}': { integration: { kind: 'mock' } } } },
  monolith: {
    concurrency: 16,
    queue: { limit: 64 },
    modules: { main: { steps: [work(around(20))] } },
    endpoints: { handle: { module: 'main' } },
  },
  service: { concurrency: 16, queue: { limit: 64 }, endpoints: handle(20) },
  function: { endpoints: handle(50) },
  database: { queries: { read: { time: around(5) } } },
  cache: { readTime: 1 },
  queue: {},
  stream: {},
  table: { writeTime: 8, readTime: 5 },
  objectStore: { putTime: 40, getTime: 20 },
  topic: {},
  controlPlane: {},
};

const names: Readonly<Partial<Record<Kind, string>>> = {
  apiGateway: 'gateway',
  objectStore: 'bucket',
  controlPlane: 'control-plane',
};

/** A name that nothing of the document has: `service`, `service-2`. */
export function freeId(document: LabDocument, wanted: string): string {
  const taken = new Set(document.components.map(({ id }) => id));
  const base = wanted.replace(/-\d+$/, '').slice(0, 27);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

export const gridX = 310;
export const gridY = 200;

/** The nearest place, on the lab's grid, where nothing stands: at `near`, else under it, else to its right. */
export function freePlace(document: LabDocument, near: Position): Position {
  const free = ({ x, y }: Position) =>
    document.components.every(
      ({ position = { x: 0, y: 0 } }) => Math.abs(position.x - x) >= 260 || Math.abs(position.y - y) >= 180,
    );
  for (let ring = 0; ring < 60; ring++) {
    const place = { x: near.x + Math.floor(ring / 5) * gridX, y: near.y + (ring % 5) * gridY };
    if (free(place)) return place;
  }
  return near;
}

export function freshComponent(document: LabDocument, kind: Kind, at: Position): LabComponent {
  const id = freeId(document, names[kind] ?? kind);
  return { id, kind, position: freePlace(document, at), ...firstFields[kind] };
}
