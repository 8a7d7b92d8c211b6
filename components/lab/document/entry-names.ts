/**
 * Gives a named entry of a component another name, such as an endpoint, a query, a route or a module, wherever the
 * document names it: in its own settings, in the calls of others, in event sources and in the faults of the schedule.
 */
import { isPlain, type LabComponent, type LabDocument } from './document';
import { type Renaming, withCalls } from './entry-calls';
import { type Path, valueAt, withValue } from './path';
import { faultsOf, type Rename, withKeys } from './references';

/** What others can call, by the field that lists it. */
const callable = new Set(['endpoints', 'queries', 'routes']);

/** What else of the component names an entry: the list that it is in, the settings that name it, and their field. */
const settings: Readonly<Record<string, { readonly within: readonly string[]; readonly field: string }>> = {
  endpoints: { within: ['authorization'], field: 'endpoints' },
  routes: { within: ['usagePlans', 'canary'], field: 'routes' },
  modules: { within: ['endpoints', 'modules'], field: 'module' },
};

/** The document with another name for the entry `name` of what stands at `path`. */
export function renameEntry(document: LabDocument, path: Path, name: string, next: string): LabDocument {
  const entries = valueAt(document, path);
  const fits = isPlain(entries) && Object.hasOwn(entries, name) && !Object.hasOwn(entries, next);
  if (!fits || next === '' || next === '__proto__') return document;
  const rename: Rename = (one) => (one === name ? next : one);
  const renamed = withValue(document, path, withKeys(entries, rename));
  const [root, index, list] = path;
  const owner = root === 'components' && path.length === 3 ? document.components[Number(index)] : undefined;
  if (owner === undefined || typeof list !== 'string') return renamed;
  const offered = callable.has(list) ? Object.keys(entries) : [];
  const renaming: Renaming = { id: owner.id, list, rename, offered };
  return {
    ...renamed,
    components: document.components.map((one) => {
      const calling = withCalls(document, one, renaming);
      return one === owner ? inOwner(calling, renaming) : calling;
    }),
    connections: document.connections.map((one) => (one.to === owner.id ? inSource(one, renaming) : one)),
    ...(document.faults === undefined ? {} : { faults: faultsOf(document).map((fault) => inFault(fault, renaming)) }),
  };
}

/** The entry itself, and what the component's own settings say of it. */
function inOwner(component: LabComponent, { list, rename }: Renaming): LabComponent {
  const { within, field } = settings[list] ?? { within: [], field: '' };
  return Object.fromEntries(
    Object.entries(component).map(([key, value]) => {
      const told = within.includes(key) ? inField(value, field, rename) : value;
      return [key, key === list && isPlain(told) ? withKeys(told, rename) : told];
    }),
  ) as unknown as LabComponent;
}

/** The value with other names in each field of this name: a name, a list of names, or entries by name. */
function inField(value: unknown, field: string, rename: Rename): unknown {
  if (Array.isArray(value)) return value.map((one) => inField(one, field, rename));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === field ? withNewNames(inner, rename) : inField(inner, field, rename),
    ]),
  );
}

function withNewNames(value: unknown, rename: Rename): unknown {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((one) => withNewNames(one, rename));
  return isPlain(value) ? withKeys(value, rename) : value;
}

function inSource<T extends Readonly<Record<string, unknown>>>(holder: T, { rename, offered }: Renaming): T {
  const { eventSource } = holder;
  if (offered.length === 0 || !isPlain(eventSource) || typeof eventSource.endpoint !== 'string') return holder;
  return { ...holder, eventSource: { ...eventSource, endpoint: rename(eventSource.endpoint) } };
}

function inFault(fault: unknown, renaming: Renaming): unknown {
  if (!isPlain(fault) || typeof fault.target !== 'string') return fault;
  const { id, list, rename } = renaming;
  const target = list === 'modules' ? moduleTarget(fault.target, id, rename) : fault.target;
  const { set } = fault;
  if (!isPlain(set)) return { ...fault, target };
  if (target.endsWith(`->${id}`)) return { ...fault, target, set: inSource(set, renaming) };
  return { ...fault, target, set: target === id && list === 'routes' ? inField(set, 'routes', rename) : set };
}

/** `shop.cart#2` under another name of its module. */
const moduleTarget = (target: string, id: string, rename: Rename): string =>
  target.replace(/^([^.#]+)\.([^#]+)/, (whole, owner: string, module: string) =>
    owner === id ? `${owner}.${rename(module)}` : whole,
  );
