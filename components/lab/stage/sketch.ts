/**
 * The topology of a document that does not run, or not yet: as much of each component as its drawing needs, read from
 * fields that may be wrong.
 */
import type { ClassInfo, ComponentInfo, EndpointInfo, Topology } from '@/simulator/telemetry/topology';
import { isPlain, type LabComponent, type LabDocument } from '../document/document';
import { type Kind, kinds } from '../document/fresh';

type Indices = ReadonlyMap<string, number>;

/** What the last run knew of components of the same name and kind is drawn as it was, so that nothing jumps. */
export function sketchTopology(document: LabDocument, known: Topology | null): Topology {
  const indices = new Map(document.components.map(({ id }, index) => [id, index] as const));
  return {
    components: document.components.map((component) => infoOf(component, known, indices)),
    connections: document.connections.flatMap(({ from, to }) => {
      const ends = [indices.get(from), indices.get(to)] as const;
      return ends[0] === undefined || ends[1] === undefined
        ? []
        : [{ id: `${from}->${to}`, from: ends[0], to: ends[1] }];
    }),
    classes: document.components.flatMap(classesOf),
  };
}

const isKind = (kind: string): kind is Kind => kinds.some((one) => one === kind);

/** Kinds whose drawing follows from their own fields. */
const plainKinds = new Set(['client', 'service', 'monolith']);

function infoOf(component: LabComponent, known: Topology | null, indices: Indices): ComponentInfo {
  const { id, position } = component;
  const kind = isKind(component.kind) ? component.kind : 'service';
  const before = known?.components.find((one) => one.id === id && one.kind === kind);
  if (before !== undefined && !plainKinds.has(kind)) return before;
  const queue = isPlain(component.queue) ? component.queue.limit : undefined;
  return {
    id,
    kind,
    role: null,
    position: position ?? null,
    replicas: countOf(component.replicas, 1),
    concurrency: component.concurrency === undefined ? null : countOf(component.concurrency, 1),
    queueLimit: typeof queue === 'number' ? queue : null,
    endpoints: keysOf(component.endpoints).map(endpoint),
    ...aboutOf(component, indices),
  };
}

/** What drawings of managed components need beside; limits as they are written, else as many as are drawn. */
function aboutOf(component: LabComponent, indices: Indices): Pick<ComponentInfo, 'about'> {
  const { kind, modules, deadLetter, routes } = component;
  switch (kind) {
    case 'monolith':
      return { about: { kind, modules: keysOf(modules).map((name) => ({ name, label: null })) } };
    case 'function': {
      const reserved = component.reservedConcurrency;
      return { about: { kind, limit: countOf(reserved, mostTiles), isReserved: typeof reserved === 'number' } };
    }
    case 'database': {
      const most = component.maxConnections;
      return { about: { kind, maxConnections: typeof most === 'number' ? countOf(most, 1) : null } };
    }
    case 'queue': {
      const letters = isPlain(deadLetter) && typeof deadLetter.queue === 'string' ? deadLetter.queue : '';
      return { about: { kind, fifo: false, visibilityTimeoutMs: 0, deadLetterTo: indices.get(letters) ?? null } };
    }
    case 'stream':
      return { about: { kind, shards: countOf(component.shards, 1) } };
    case 'cache':
      return { about: { kind, capacity: null } };
    case 'apiGateway':
      return { about: { kind, type: 'http', routes: keysOf(routes) } };
    default:
      return {};
  }
}

const mostTiles = 30;
const keysOf = (value: unknown): readonly string[] => (isPlain(value) ? Object.keys(value) : []);

const endpoint = (name: string): EndpointInfo => ({ name, label: null, calls: false });

const countOf = (value: unknown, fallback: number): number =>
  typeof value === 'number' && value >= 1 ? Math.min(1_000_000, Math.floor(value)) : fallback;

function classesOf({ kind, classes }: LabComponent, client: number): readonly ClassInfo[] {
  if (kind !== 'client' || !Array.isArray(classes)) return [];
  return classes.map((one) => {
    const name = isPlain(one) && typeof one.name === 'string' ? one.name : '';
    return { name, label: null, client, to: 0, endpoint: 0 };
  });
}
