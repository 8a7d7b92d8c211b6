/**
 * Where a document names a component: steps, classes, destinations, policies, the mesh, and the faults of its schedule.
 */
import { isPlain, type LabComponent, type LabConnection, type LabDocument } from './document';

/** Fields whose text is the id of a component. `queue` is an object but in a dead-letter setting. */
const naming = new Set(['to', 'cache', 'queue', 'onFailure', 'controlPlane']);
/** What names zones in fields of the same names. */
const elsewhere = new Set(['locality', 'position', 'label', 'role', 'title']);

export type Rename = (name: string) => string;

/** The same entries, in the same order, under other names. */
export const withKeys = (entries: Readonly<Record<string, unknown>>, rename: Rename) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [rename(name), value]));

/** A value with other ids for the components that it names. */
export function withNames<T>(value: T, rename: Rename): T {
  if (Array.isArray(value)) return value.map((entry) => withNames(entry, rename)) as T;
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, renamed(key, field, rename)] as const);
  return Object.fromEntries(entries) as T;
}

function renamed(key: string, field: unknown, rename: Rename): unknown {
  if (elsewhere.has(key)) return field;
  if (naming.has(key) && typeof field === 'string') return rename(field);
  if (key === 'from' && Array.isArray(field)) return field.map((id) => (typeof id === 'string' ? rename(id) : id));
  // What a version needs of others stands under their names.
  if (key === 'needs' && isPlain(field)) return withKeys(field, rename);
  return withNames(field, rename);
}

/** The target of a fault, `B`, `B#2`, `shop.cart`, `A->B`, under other names; zones stay. */
export function renamedTarget(target: string, rename: Rename): string {
  if (target.startsWith('@')) return target;
  const [from = '', to] = target.split('->');
  if (to !== undefined) return `${rename(from)}->${rename(to)}`;
  return target.replace(/^[^.#]+/, rename);
}

/** Whether a fault happens to a component, a part of it, or a connection of it. */
export function targets(fault: unknown, id: string): boolean {
  if (!isPlain(fault) || typeof fault.target !== 'string') return false;
  return fault.target.split('->').some((end) => /^[^.#]+/.exec(end)?.[0] === id);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const faultsOf = (document: LabDocument): readonly unknown[] => listOf(document.faults);

/** The document with one component under another name everywhere. */
export function renameComponent(document: LabDocument, id: string, name: string): LabDocument {
  const rename: Rename = (one) => (one === id ? name : one);
  const { faults, mesh } = document;
  return {
    ...document,
    components: document.components.map((one): LabComponent => ({ ...withNames(one, rename), id: rename(one.id) })),
    connections: document.connections.map(
      (one): LabConnection => ({ ...withNames(one, rename), from: rename(one.from), to: rename(one.to) }),
    ),
    ...(mesh === undefined ? {} : { mesh: withNames(mesh, rename) }),
    ...(faults === undefined
      ? {}
      : {
          faults: listOf(faults).map((fault) =>
            isPlain(fault) && typeof fault.target === 'string'
              ? { ...withNames(fault, rename), target: renamedTarget(fault.target, rename) }
              : fault,
          ),
        }),
  };
}
