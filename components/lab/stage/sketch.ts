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
    endpoints: Object.keys(isPlain(component.endpoints) ? component.endpoints : {}).map(endpoint),
    ...aboutOf(component, indices),
  };
}

function aboutOf({ kind, modules, deadLetter }: LabComponent, indices: Indices): Pick<ComponentInfo, 'about'> {
  if (kind === 'monolith') {
    const names = Object.keys(isPlain(modules) ? modules : {});
    return { about: { kind, modules: names.map((name) => ({ name, label: null })) } };
  }
  if (kind !== 'queue') return {};
  const letters =
    isPlain(deadLetter) && typeof deadLetter.queue === 'string' ? indices.get(deadLetter.queue) : undefined;
  return { about: { kind, fifo: false, visibilityTimeoutMs: 0, deadLetterTo: letters ?? null } };
}

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
