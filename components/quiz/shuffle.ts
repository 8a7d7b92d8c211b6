/**
 * The order in which the items of an order question are offered: the same for everybody and on the server, and never
 * the right one.
 */
export function offeredOrder(ids: readonly string[], seed: string): readonly string[] {
  const shuffled = [...ids].sort((a, b) => hash(seed + a) - hash(seed + b));
  const isRight = shuffled.every((id, i) => id === ids[i]);
  return isRight ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** The pairs in the order in which their second parts are offered. */
export function offeredMatches<P extends { readonly id: string }>(seed: string, pairs: readonly P[]): readonly P[] {
  const order = offeredOrder(
    pairs.map(({ id }) => id),
    seed,
  );
  return order.flatMap((wanted) => pairs.filter(({ id }) => id === wanted));
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** Moves one id by a number of places, as far as the list allows. */
export function moveBy(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = Math.max(0, Math.min(ids.length - 1, from + by));
  if (from < 0 || to === from) return ids;
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
