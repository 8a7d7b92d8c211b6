/**
 * What can be done to a document, as data, and what it does. Pure: the same act on the same document gives the same one.
 */
import { aligned, duplicated, type Edge, moved } from './arrange';
import { connect } from './connect';
import { componentOf, connectionId, type LabDocument, type Position } from './document';
import { renameEntry } from './entry-names';
import { freshComponent, type Kind } from './fresh';
import { type Identities, noOthers, withName } from './identities';
import { type Path, sameValue, valueAt, withValue } from './path';
import { renameComponent } from './references';
import { disconnect, removeComponent } from './remove';

/** A document and what is chosen in it: ids of components, or of one connection (`A->B`). */
export interface Draft {
  readonly document: LabDocument;
  readonly selection: readonly string[];
  /** What was opened, and has been edited since. */
  readonly opened: LabDocument;
  readonly identities: Identities;
}

/** A document that was just opened. */
export const freshDraft = (document: LabDocument): Draft => ({
  document,
  selection: [],
  opened: document,
  identities: noOthers,
});

export type Act =
  | { readonly kind: 'add'; readonly component: Kind; readonly at: Position; readonly after?: string }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  /** `path` is where the named entries stand, such as the endpoints of a component. */
  | { readonly kind: 'renameEntry'; readonly path: Path; readonly name: string; readonly next: string }
  | { readonly kind: 'connect' | 'disconnect'; readonly from: string; readonly to: string }
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown; readonly fallback?: unknown }
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly by: Position }
  | { readonly kind: 'align'; readonly ids: readonly string[]; readonly edge: Edge }
  | { readonly kind: 'duplicate'; readonly ids: readonly string[] }
  /** `arrange` gives the same components other places; `replace` is another document. */
  | { readonly kind: 'arrange' | 'replace'; readonly document: LabDocument };

const identifier = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/** Whether a component may have this name. */
export const nameFits = (document: LabDocument, id: string, name: string): boolean =>
  name === id || (identifier.test(name) && componentOf(document, name) === undefined);

/** Most components of a scenario. */
const mostComponents = 200;

/** The draft after an act; the very same object when the act changes nothing. */
export function perform(draft: Draft, act: Act): Draft {
  const { document, selection } = draft;
  switch (act.kind) {
    case 'add':
      return document.components.length < mostComponents ? added(draft, act) : draft;
    case 'remove':
      return pruned(draft, act.ids.reduce(withoutPart, document));
    case 'rename': {
      const { id, name } = act;
      if (id === name || componentOf(document, id) === undefined || !nameFits(document, id, name)) return draft;
      const renamed = renameComponent(document, id, name);
      const identities = withName(draft.identities, id, name);
      return { ...draft, identities, document: renamed, selection: selection.map((one) => renamedPart(one, id, name)) };
    }
    case 'renameEntry':
      return { ...draft, document: renameEntry(document, act.path, act.name, act.next) };
    case 'connect':
      return { ...draft, document: connect(document, act.from, act.to) };
    case 'disconnect':
      return pruned(draft, disconnect(document, act.from, act.to));
    case 'set':
      return setField(draft, act);
    case 'move':
      return { ...draft, document: moved(document, act.ids, act.by) };
    case 'align':
      return act.ids.length < 2 ? draft : { ...draft, document: aligned(document, act.ids, act.edge) };
    case 'duplicate': {
      if (document.components.length + act.ids.length > mostComponents) return draft;
      const [next, copies] = duplicated(document, act.ids);
      return copies.length === 0 ? draft : { ...draft, document: next, selection: copies };
    }
    case 'arrange':
      return { ...draft, document: act.document };
    case 'replace':
      return freshDraft(act.document);
  }
}

/** The id of a component or of a connection after a component got another name. */
const renamedPart = (part: string, id: string, name: string): string =>
  part
    .split('->')
    .map((end) => (end === id ? name : end))
    .join('->');

function added(draft: Draft, { component, at, after }: Extract<Act, { kind: 'add' }>): Draft {
  const fresh = freshComponent(draft.document, component, at);
  const { document } = draft;
  let next: LabDocument = { ...document, components: [...document.components, fresh] };
  if (after !== undefined) next = connect(next, after, fresh.id);
  if (component === 'controlPlane' && (next.mesh ?? null) === null)
    next = { ...next, mesh: { controlPlane: fresh.id } };
  return { ...draft, document: next, selection: [fresh.id] };
}

function withoutPart(document: LabDocument, id: string): LabDocument {
  const [from = '', to] = id.split('->');
  if (to !== undefined) return disconnect(document, from, to);
  return componentOf(document, id) === undefined ? document : removeComponent(document, id);
}

/** Chooses only what is still there. */
function pruned(draft: Draft, document: LabDocument): Draft {
  if (document === draft.document) return draft;
  return { ...draft, document, selection: draft.selection.filter((id) => exists(document, id)) };
}

export const exists = (document: LabDocument, id: string): boolean =>
  componentOf(document, id) !== undefined || document.connections.some((one) => connectionId(one) === id);

/** A field that has its default need not be written. */
function setField(draft: Draft, { path, value, fallback }: Extract<Act, { kind: 'set' }>): Draft {
  const isList = typeof path.at(-1) === 'number';
  const next = !isList && fallback !== undefined && sameValue(value, fallback) ? undefined : value;
  const [list, index] = path;
  const owned = typeof index === 'number' && (list === 'components' || list === 'connections');
  if (path.length === 0 || (owned && (path.length < 3 || valueAt(draft.document, [list, index]) === undefined)))
    return draft;
  if (sameValue(valueAt(draft.document, path), next)) return draft;
  return { ...draft, document: withValue(draft.document, path, next) };
}
