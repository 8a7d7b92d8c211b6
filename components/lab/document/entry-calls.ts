/**
 * The calls of a component when an entry of one gets another name: each goes on meaning the endpoint that it meant. A
 * call that names none means the endpoint of the name for which it is made, else the only one.
 */
import { componentOf, isPlain, type LabComponent, type LabDocument } from './document';
import { valueAt } from './path';
import type { Rename } from './references';

/** What is renamed: an entry in a list of one component. */
export interface Renaming {
  readonly id: string;
  readonly list: string;
  readonly rename: Rename;
  /** Names of what others can call in it, before; empty when the entry is none of these. */
  readonly offered: readonly string[];
}

/** A name for which calls are made, before and after. */
interface Caller {
  readonly before: string;
  readonly after: string;
}

interface Context {
  readonly document: LabDocument;
  readonly renaming: Renaming;
}

/** Fields of a call that name endpoints of what is called; a participant of a two-phase commit has the last three. */
const endpointFields = new Set(['endpoint', 'compensate', 'prepare', 'commit', 'abort']);

/** Stands for the callers of the participants of a two-phase commit: they are called by name only. */
const votes: readonly Caller[] = [];
/** The names of a participant that has none of its own, where these are renamed. */
const unnamed = (rename: Rename) =>
  Object.fromEntries(
    ['prepare', 'commit', 'abort'].filter((name) => rename(name) !== name).map((name) => [name, name]),
  );

const same: Rename = (name) => name;
const callerOf = (name: string, rename: Rename = same): Caller => ({ before: name, after: rename(name) });

export function withCalls(document: LabDocument, component: LabComponent, renaming: Renaming): LabComponent {
  const context = { document, renaming };
  return Object.fromEntries(
    Object.entries(component).map(([field, value]) => [field, inField(context, component, field, value)]),
  ) as unknown as LabComponent;
}

/** A field of a component knows for whom its calls are made. */
function inField(context: Context, component: LabComponent, field: string, value: unknown): unknown {
  const { id, list, rename } = context.renaming;
  const within = (inner: unknown, callers: readonly Caller[]) => inCalls(context, inner, callers);
  switch (field) {
    case 'endpoints':
    case 'routes':
      return byName(value, (name, one) =>
        within(one, [callerOf(name, component.id === id && list === field ? rename : same)]),
      );
    case 'modules':
      return byName(value, (name, one) => within(one, servedFor(component, name, context.renaming)));
    case 'classes':
      return Array.isArray(value)
        ? value.map((one) => within(one, isPlain(one) ? [callerOf(String(one.name))] : []))
        : value;
    default:
      return within(value, field === 'origin' ? [callerOf('get')] : []);
  }
}

const byName = (value: unknown, change: (name: string, entry: unknown) => unknown) =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(name, one)])) : value;

/** The endpoints of a monolith that reach a module. */
function servedFor({ id, endpoints, modules }: LabComponent, module: string, renaming: Renaming): readonly Caller[] {
  const rename = id === renaming.id && renaming.list === 'endpoints' ? renaming.rename : same;
  return Object.entries(isPlain(endpoints) ? endpoints : {})
    .filter(([, one]) => isPlain(one) && typeof one.module === 'string' && reached(modules, one.module).has(module))
    .map(([name]) => callerOf(name, rename));
}

function reached(modules: unknown, first: string): ReadonlySet<string> {
  const seen = new Set([first]);
  for (const module of seen) {
    const steps = valueAt(modules, [module, 'steps']);
    for (const step of Array.isArray(steps) ? steps : []) {
      if (isPlain(step) && step.kind === 'module' && typeof step.module === 'string') seen.add(step.module);
    }
  }
  return seen;
}

function inCalls(context: Context, value: unknown, callers: readonly Caller[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inCalls(context, one, callers));
  if (!isPlain(value)) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, inCalls(context, one, key === 'participants' ? votes : callers)]),
  );
  return typeof value.to === 'string' ? call(context, inner, value.to, callers) : inner;
}

function call(
  { document, renaming }: Context,
  written: Readonly<Record<string, unknown>>,
  to: string,
  callers: readonly Caller[],
) {
  const rename = to === renaming.id && renaming.offered.length > 0 ? renaming.rename : same;
  const left = Object.fromEntries(
    Object.entries(callers === votes ? { ...unnamed(rename), ...written } : written).map(([key, name]) => [
      key,
      endpointFields.has(key) && typeof name === 'string' ? rename(name) : name,
    ]),
  );
  if ('endpoint' in written || callers === votes) return left;
  const offered = offeredBy(componentOf(document, to));
  const [meant, ...others] = new Set(callers.map(({ before }) => meantBy(offered, before)));
  if (meant === undefined || others.length > 0 || meant < 0) return left;
  const after = offered.map(rename);
  return callers.every((caller) => meantBy(after, caller.after) === meant) ? left : { ...left, endpoint: after[meant] };
}

function offeredBy(component: LabComponent | undefined): readonly string[] {
  const entries = component?.kind === 'database' ? component.queries : component?.endpoints;
  return isPlain(entries) ? Object.keys(entries) : [];
}

function meantBy(offered: readonly string[], caller: string): number {
  const like = offered.indexOf(caller);
  return like >= 0 ? like : offered.length === 1 ? 0 : -1;
}
