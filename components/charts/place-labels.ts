/**
 * Labels at the ends of lines, moved apart so that none touches another.
 */

interface Group {
  /** Where the middle of the group wants to be, summed over its members. */
  wish: number;
  readonly members: number[];
}

/**
 * Places labels of equal height near the heights they name, in the same order, at least `gap` apart and inside
 * `top..bottom` where they fit. Takes and returns the middles, in the order given.
 */
export function placeLabels(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const groups: Group[] = [];
  const start = (group: Group) => {
    const half = ((group.members.length - 1) * gap) / 2;
    const middle = group.wish / group.members.length;
    return Math.max(top, Math.min(bottom - 2 * half, middle - half));
  };
  for (const index of order) {
    let group: Group = { wish: wanted[index] as number, members: [index] };
    for (
      let above = groups.at(-1);
      above && start(above) + above.members.length * gap > start(group);
      above = groups.at(-1)
    ) {
      groups.pop();
      group = { wish: above.wish + group.wish, members: [...above.members, ...group.members] };
    }
    groups.push(group);
  }
  const placed = new Array<number>(wanted.length).fill(0);
  for (const group of groups) {
    group.members.forEach((member, nth) => {
      placed[member] = start(group) + nth * gap;
    });
  }
  return placed;
}
