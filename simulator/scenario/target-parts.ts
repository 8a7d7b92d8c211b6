/**
 * What the target of an intervention is written as: `B`, `B#2`, `shop.cart`, `shop.cart#2`; a zone is `@eu/a`.
 */
/** The zone that a target `@eu/a` means; null for other targets. */
export const zoneOfTarget = (target: string): string | null => (target.startsWith('@') ? target.slice(1) : null);

export interface TargetParts {
  readonly id: string;
  readonly module: string | null;
  /** Counted from 1; null: all. */
  readonly replica: number | null;
}

export function partsOf(target: string): TargetParts {
  const [place = '', replica] = target.split('#');
  const [id = '', module] = place.split('.');
  return { id, module: module ?? null, replica: replica === undefined ? null : Number(replica) };
}
