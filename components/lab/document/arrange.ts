/**
 * Where components stand: moving, aligning and copying several.
 */
import type { LabComponent, LabDocument, Position } from './document';
import { freeId, freePlace, gridY } from './fresh';
import { withNames } from './references';

export type Edge = 'left' | 'top' | 'row' | 'column';

export const placeOf = ({ position }: LabComponent): Position => position ?? { x: 0, y: 0 };

/** Whole numbers, not too far away: a drag may end anywhere. */
const tidy = (value: number) => Math.round(Math.max(-20_000, Math.min(20_000, value))) + 0;

function placed(document: LabDocument, ids: readonly string[], place: (component: LabComponent) => Position) {
  const chosen = new Set(ids);
  const components = document.components.map((one): LabComponent => {
    if (!chosen.has(one.id)) return one;
    const { x, y } = place(one);
    return { ...one, position: { x: tidy(x), y: tidy(y) } };
  });
  return { ...document, components };
}

export const moved = (document: LabDocument, ids: readonly string[], by: Position): LabDocument =>
  placed(document, ids, (one) => ({ x: placeOf(one).x + by.x, y: placeOf(one).y + by.y }));

/** `left`, `top`: in one line at the outermost; `row`, `column`: at equal distances between the first and the last. */
export function aligned(document: LabDocument, ids: readonly string[], edge: Edge): LabDocument {
  const axis = edge === 'left' || edge === 'row' ? 'x' : 'y';
  const chosen = document.components.filter(({ id }) => ids.includes(id));
  const at = chosen.map((one) => placeOf(one)[axis]);
  const least = Math.min(...at);
  if (edge === 'left' || edge === 'top') return placed(document, ids, (one) => ({ ...placeOf(one), [axis]: least }));
  const order = [...chosen].sort((a, b) => placeOf(a)[axis] - placeOf(b)[axis]);
  const gap = (Math.max(...at) - least) / Math.max(1, chosen.length - 1);
  return placed(document, ids, (one) => ({ ...placeOf(one), [axis]: least + gap * order.indexOf(one) }));
}

/** Copies components with the connections among them; what they call beside stays called. */
export function duplicated(document: LabDocument, ids: readonly string[]): [LabDocument, readonly string[]] {
  const names = new Map<string, string>();
  let next = document;
  for (const one of document.components.filter(({ id }) => ids.includes(id))) {
    const id = freeId(next, one.id);
    names.set(one.id, id);
    const place = placeOf(one);
    const position = freePlace(next, { x: place.x, y: place.y + gridY });
    next = { ...next, components: [...next.components, { ...one, id, position }] };
  }
  const rename = (id: string) => names.get(id) ?? id;
  const copies = new Set(names.values());
  const components = next.components.map((one) => (copies.has(one.id) ? withNames(one, rename) : one));
  const links = document.connections
    .filter(({ from }) => names.has(from))
    .map((one) => ({ ...withNames(one, rename), from: rename(one.from), to: rename(one.to) }));
  return [{ ...next, components, connections: [...document.connections, ...links] }, [...copies]];
}
