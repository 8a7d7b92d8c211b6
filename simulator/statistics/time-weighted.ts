/**
 * The average over time of a value that changes in steps: number of busy threads, length of a queue.
 */

export interface TimeWeightedState {
  readonly startMs: number;
  readonly lastMs: number;
  readonly value: number;
  readonly area: number;
}

/** Times are simulated milliseconds and must not run backwards. */
export class TimeWeighted {
  private current: number;
  private startMs: number;
  private lastMs: number;
  /** Integral of the value from `startMs` to `lastMs`. */
  private area = 0;

  constructor(startMs: number, value: number) {
    this.current = value;
    this.startMs = startMs;
    this.lastMs = startMs;
  }

  get value(): number {
    return this.current;
  }

  set(nowMs: number, value: number): void {
    this.advance(nowMs);
    this.current = value;
  }

  add(nowMs: number, delta: number): void {
    this.advance(nowMs);
    this.current += delta;
  }

  /** From the start (or the last reset) to now; the value itself where no time has passed. */
  average(nowMs: number): number {
    this.advance(nowMs);
    const elapsedMs = nowMs - this.startMs;
    return elapsedMs === 0 ? this.current : this.area / elapsedMs;
  }

  /** Forgets the past, keeps the value: what the end of a warm-up asks for. */
  reset(nowMs: number): void {
    this.advance(nowMs);
    this.startMs = nowMs;
    this.area = 0;
  }

  save(): TimeWeightedState {
    return { startMs: this.startMs, lastMs: this.lastMs, value: this.current, area: this.area };
  }

  restore(state: TimeWeightedState): void {
    this.startMs = state.startMs;
    this.lastMs = state.lastMs;
    this.current = state.value;
    this.area = state.area;
  }

  private advance(nowMs: number): void {
    const elapsedMs = nowMs - this.lastMs;
    if (elapsedMs < 0) throw new RangeError(`Time ran backwards, from ${this.lastMs} to ${nowMs} ms.`);
    this.area += this.current * elapsedMs;
    this.lastMs = nowMs;
  }
}
