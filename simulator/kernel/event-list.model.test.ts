/**
 * The event list against the plainest model there is: an array, sorted. Enough events to need buckets and cuts, at
 * times that lie close, far apart and together.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from './event-list';

interface ModelEvent {
  readonly atMs: number;
  readonly priority: number;
  readonly number: number;
  readonly handle: number;
}

/** Runs the list and the model side by side; events are numbered in the order of scheduling. */
class Pair {
  private list = new EventList();
  private model: ModelEvent[] = [];
  private number = 0;

  schedule(delayMs: number, priority: number): void {
    const atMs = this.list.nowMs + delayMs;
    const number = this.number++;
    const handle = this.list.schedule(atMs, priority, number % 256, -number, number << 20);
    this.model.push({ atMs, priority, number, handle });
  }

  cancel(position: number): void {
    if (this.model.length === 0) return;
    const [canceled] = this.model.splice(position % this.model.length, 1);
    this.list.cancel((canceled as ModelEvent).handle);
  }

  run(forMs: number): void {
    const untilMs = this.list.nowMs + forMs;
    const order = (one: ModelEvent, other: ModelEvent) =>
      one.atMs - other.atMs || one.priority - other.priority || one.number - other.number;
    const due = this.model.filter((one) => one.atMs < untilMs).sort(order);
    this.model = this.model.filter((one) => !(one.atMs < untilMs));
    const ran: [number, number, number, number][] = [];
    this.list.run(untilMs, Number.POSITIVE_INFINITY, (kind, target, a) => ran.push([this.list.nowMs, kind, target, a]));
    expect(ran).toEqual(due.map(({ atMs, number }) => [atMs, number % 256, -number | 0, number << 20]));
    expect(this.list.length).toBe(this.model.length);
    expect(this.list.nowMs).toBe(untilMs);
  }

  /** Goes on in another list, which has been used before. */
  move(): void {
    const saved = this.list.save();
    this.list = new EventList();
    for (let count = 0; count < 200; count++) this.list.schedule(count % 7, 0, 0, 0, 0);
    this.list.run(3, 100, () => undefined);
    this.list.restore(saved);
    expect(this.list.save()).toEqual(saved);
  }
}

const spread = fc.constantFrom(0, 1e-9, 0.5, 10, 10_000, 1e15);
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('schedule' as const),
    delays: fc.array(fc.nat(100), { minLength: 1, maxLength: 150 }),
    spread,
    priority: fc.nat(15),
  }),
  fc.record({ kind: fc.constant('cancel' as const), positions: fc.array(fc.nat(), { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('run' as const), share: fc.nat(110), spread }),
  fc.record({ kind: fc.constant('move' as const) }),
);

describe('EventList beside a sorted array', () => {
  it('[K1] [K2] [K3] [K6] [K8] [K9] runs the same events in the same order, however many are pending', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 5, maxLength: 40 }), (operations) => {
        const pair = new Pair();
        for (const one of operations) {
          if (one.kind === 'move') pair.move();
          else if (one.kind === 'run') pair.run((one.share / 100) * one.spread);
          else if (one.kind === 'cancel') for (const position of one.positions) pair.cancel(position);
          else for (const delay of one.delays) pair.schedule((delay / 100) * one.spread, (one.priority * delay) % 16);
        }
        pair.run(3e15);
      }),
      { numRuns: 500 },
    );
  });

  it('[K9] keeps the order of a hundred thousand events, most of them time-outs that are canceled', () => {
    const list = new EventList();
    const timers: number[] = [];
    const log: [number, number][] = [];
    let seed = 1;
    const draw = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
      return (seed >>> 8) / 2 ** 24;
    };
    const begin = (a: number) => {
      timers[a] = list.schedule(list.nowMs + 1_000, 4, 2, 0, a);
      list.schedule(list.nowMs + draw() * 60, 1, 1, 0, a);
    };
    for (let a = 0; a < 50_000; a++) begin(a);
    list.run(300, Number.POSITIVE_INFINITY, (kind, _target, a) => {
      log.push([list.nowMs, kind]);
      list.cancel(timers[a] as number);
      begin(a);
    });
    expect(log.length).toBeGreaterThan(400_000);
    expect(log.every(([atMs], index) => index === 0 || atMs >= (log[index - 1] as [number, number])[0])).toBe(true);
    expect(log.every(([, kind]) => kind === 1)).toBe(true);
    expect(list.length).toBe(100_000);
  });

  it('[K9] runs what is due and keeps what never is', () => {
    const list = new EventList();
    for (let count = 0; count < 300; count++) list.schedule(Number.POSITIVE_INFINITY, 0, 2, 0, 0);
    for (let count = 0; count < 300; count++) list.schedule(7, 0, 1, 0, count);
    const log: number[] = [];
    expect(list.run(Number.POSITIVE_INFINITY, 1_000, (_kind, _target, a) => log.push(a))).toBe(true);
    expect(log).toEqual(Array.from({ length: 300 }, (_, index) => index));
    expect(list.length).toBe(300);
  });
});
