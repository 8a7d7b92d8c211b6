import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from './event-list';

/** Runs all events before `untilMs` and lists them as [time, kind]. */
function drain(list: EventList, untilMs = 1_000): [number, number][] {
  const log: [number, number][] = [];
  list.run(untilMs, Number.POSITIVE_INFINITY, (kind) => log.push([list.nowMs, kind]));
  return log;
}

describe('EventList', () => {
  it('[K1] [K2] [K3] orders by time, then priority, then order of scheduling', () => {
    const list = new EventList();
    list.schedule(20, 0, 1, 0, 0);
    list.schedule(10, 2, 2, 0, 0);
    list.schedule(10, 1, 3, 0, 0);
    list.schedule(10, 1, 4, 0, 0);
    expect(drain(list)).toEqual([
      [10, 3],
      [10, 4],
      [10, 2],
      [20, 1],
    ]);
  });

  it('[K4] runs posted events at this instant, before all others, first come, first served', () => {
    const list = new EventList();
    const log: number[] = [];
    list.schedule(5, 0, 1, 0, 0);
    list.schedule(5, 0, 2, 0, 0);
    list.run(10, 100, (kind) => {
      log.push(kind);
      if (kind === 1) {
        list.post(11, 0, 0);
        list.post(12, 0, 0);
      }
      if (kind === 11) list.post(13, 0, 0);
    });
    expect(log).toEqual([1, 11, 12, 13, 2]);
  });

  it('[K5] runs what lies before the bound, not what lies at it, and sets the clock to the bound', () => {
    const list = new EventList();
    list.schedule(10, 0, 1, 0, 0);
    expect(drain(list, 10)).toEqual([]);
    expect(list.nowMs).toBe(10);
    expect(drain(list, 10.5)).toEqual([[10, 1]]);
  });

  it('[K5] stops after its budget, with the clock at the last event', () => {
    const list = new EventList();
    for (const atMs of [1, 2, 3]) list.schedule(atMs, 0, atMs, 0, 0);
    expect(list.run(10, 2, () => undefined)).toBe(false);
    expect(list.nowMs).toBe(2);
    expect(list.run(10, 2, () => undefined)).toBe(true);
  });

  it('[K1] treats a time in the past as now', () => {
    const list = new EventList();
    drain(list, 50);
    list.schedule(10, 0, 1, 0, 0);
    expect(drain(list)).toEqual([[50, 1]]);
  });

  it('[K3] keeps the order of scheduling beyond 2^31 and 2^32 events', () => {
    for (const sequence of [2 ** 31, 2 ** 32, 5 * 2 ** 32]) {
      const list = new EventList();
      list.restore({ ...list.save(), sequence: sequence - 3 });
      for (let kind = 0; kind < 6; kind++) list.schedule(10, 1, kind, 0, 0);
      list.schedule(10, 0, 6, 0, 0);
      expect(drain(list).map(([, kind]) => kind)).toEqual([6, 0, 1, 2, 3, 4, 5]);
    }
  });

  it('[K8] does not run a canceled event', () => {
    const list = new EventList();
    list.schedule(1, 0, 1, 0, 0);
    const canceled = list.schedule(2, 0, 2, 0, 0);
    list.schedule(3, 0, 3, 0, 0);
    list.cancel(canceled);
    expect(drain(list)).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  const operation = fc.record({ atMs: fc.integer({ min: 0, max: 20 }), priority: fc.nat(4), cancel: fc.boolean() });

  it('[K2] [K3] [K8] agrees with sorting, for any schedule and any cancellations', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 400 }), (operations) => {
        const list = new EventList();
        const handles = operations.map(({ atMs, priority }, index) => list.schedule(atMs, priority, index, 0, 0));
        for (const [index, { cancel }] of operations.entries()) if (cancel) list.cancel(handles[index] as number);
        const expected = operations
          .map((one, index) => ({ ...one, index }))
          .filter((one) => !one.cancel)
          .sort((one, other) => one.atMs - other.atMs || one.priority - other.priority || one.index - other.index)
          .map((one) => [one.atMs, one.index]);
        expect(drain(list)).toEqual(expected);
      }),
    );
  });

  it('[K6] goes on from a saved state as if it had not been saved', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 100 }), fc.integer({ min: 0, max: 20 }), (operations, cutMs) => {
        const list = new EventList();
        for (const [index, { atMs, priority }] of operations.entries()) list.schedule(atMs, priority, index, 0, 0);
        drain(list, cutMs);
        const saved = list.save();
        const rest = drain(list);
        const other = new EventList();
        other.schedule(3, 0, 99, 0, 0);
        other.restore(saved);
        expect(drain(other)).toEqual(rest);
      }),
    );
  });
});
