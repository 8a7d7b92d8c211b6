/**
 * The marks of a run, however long: when there are too many, those of one place that lie close together become one or
 * two, which say what they stand for.
 */
import { byTime, type Mark, placeOfMark, withMark } from './mark';

/** Most marks that are kept. */
export const mostMarks = 4_096;
const finestMs = 1_000;
const coarsestMs = 86_400_000;

export class Marks {
  /** In order of time. */
  list: Mark[] = [];
  /** Marks of one place within this long are thinned; 0 until there are too many. */
  private grainMs = 0;

  append(marks: readonly Mark[]): void {
    this.list.push(...marks);
    while (this.list.length > mostMarks && this.grainMs < coarsestMs) this.thin();
  }

  /** Forgets the marks at a moment and after it. */
  truncate(atMs: number): void {
    this.list = this.list.filter((mark) => mark.atMs < atMs);
  }

  /** Those before a moment. One that counts several cold starts may count some that came after it. */
  fork(atMs: number): Marks {
    const other = new Marks();
    other.list = this.list.filter((mark) => mark.atMs < atMs);
    other.grainMs = this.grainMs;
    return other;
  }

  private thin(): void {
    this.grainMs = Math.max(finestMs, 2 * this.grainMs);
    const cells = new Map<string, readonly Mark[]>();
    for (const mark of this.list) {
      const cell = `${placeOfMark(mark)} ${Math.floor(mark.atMs / this.grainMs)}`;
      cells.set(cell, withMark(cells.get(cell) ?? [], mark));
    }
    this.list = [...cells.values()].flat().sort(byTime);
  }
}
