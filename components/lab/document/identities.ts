/**
 * Who a component is whatever it is called: what was done to it goes on meaning it after it got another name, and does
 * not mean another one that gets its old name.
 */

/** What components are known by, by the names that they have now; one that is not in it is known by its name. */
export type Identities = ReadonlyMap<string, string>;

export const noOthers: Identities = new Map();

export const identityOf = (identities: Identities, id: string): string => identities.get(id) ?? id;

/** The name that it has now; null: none, for another component has the name that it had. */
export function nameOf(identities: Identities, identity: string): string | null {
  for (const [id, known] of identities) if (known === identity) return id;
  return identities.has(identity) ? null : identity;
}

export function withName(identities: Identities, id: string, name: string): Identities {
  const identity = identityOf(identities, id);
  const known = new Set([...identities.values(), id, name, identity]);
  let other = `${id}~`;
  while (known.has(other)) other += '~';
  return new Map(identities).set(id, other).set(name, identity);
}
