/**
 * Names of Kubernetes for ids of the scenario: lower case, digits and `-` (RFC 1123), at most 63 characters. Ids that
 * would meet in one name get a number, so that each name leads back to one id.
 */

/** The name of each id, in the order given. */
export function kubernetesNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const id of ids) {
    const base = plainName(id);
    let name = base;
    for (let number = 2; used.has(name); number += 1) name = `${base}-${number}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}

/** `catalogDb` and `catalog_db` become `catalog-db`. */
function plainName(id: string): string {
  const dashed = id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return dashed.replace(/[^a-z0-9-]/g, '-').replace(/-+$/, '');
}

/** An id for a name that a scenario does not know: letters, digits, `_` and `-`, beginning with a letter, at most 32. */
export function identifierFor(name: string): string {
  const allowed = name.replace(/[^A-Za-z0-9_-]/g, '-');
  return (/^[A-Za-z]/.test(allowed) ? allowed : `v${allowed}`).slice(0, 32);
}

/** `orders` of `orders.shop.svc.cluster.local`. */
export const serviceOfHost = (host: string): string => host.split('.')[0] ?? host;
