import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeWeighted } from './time-weighted';

describe('TimeWeighted', () => {
  it('[ST3] weighs each value with the time it lasted', () => {
    const queue = new TimeWeighted(100, 0);
    queue.set(200, 4);
    queue.add(250, -3);
    expect(queue.value).toBe(1);
    // 0 for 100 ms, 4 for 50 ms, 1 for 50 ms.
    expect(queue.average(300)).toBe((4 * 50 + 1 * 50) / 200);
    // Asking changes nothing.
    expect(queue.average(300)).toBe(1.25);
    expect(queue.average(400)).toBe((4 * 50 + 1 * 150) / 300);
  });

  it('[ST3] takes the last of several changes at one moment', () => {
    const busy = new TimeWeighted(0, 0);
    busy.add(10, 1);
    busy.add(10, 1);
    busy.set(10, 5);
    expect(busy.average(20)).toBe(2.5);
  });

  it('[ST3] is the value itself before any time has passed', () => {
    expect(new TimeWeighted(50, 3).average(50)).toBe(3);
  });

  it('[ST3] forgets the warm-up and keeps the value', () => {
    const busy = new TimeWeighted(0, 10);
    busy.set(30, 2);
    busy.reset(40);
    expect(busy.value).toBe(2);
    expect(busy.average(40)).toBe(2);
    expect(busy.average(60)).toBe(2);
    busy.set(60, 6);
    expect(busy.average(80)).toBe(4);
  });

  it('[ST3] refuses time that runs backwards', () => {
    const busy = new TimeWeighted(10, 0);
    expect(() => busy.set(9, 1)).toThrow(RangeError);
    expect(() => busy.average(9.999)).toThrow(RangeError);
  });

  it('[ST3] [ST10] agrees with a sum over all steps, also across a restore', () => {
    const steps = fc.array(fc.record({ waitMs: fc.nat(1_000), value: fc.nat(100) }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.nat(60), (list, cut) => {
        let nowMs = 5;
        let area = 0;
        let value = 7;
        let average = new TimeWeighted(nowMs, value);
        for (const [i, step] of list.entries()) {
          if (i === cut) {
            const state = structuredClone(average.save());
            average.set(nowMs + 1, 99);
            average = new TimeWeighted(-1, -1);
            average.restore(state);
          }
          area += value * step.waitMs;
          nowMs += step.waitMs;
          value = step.value;
          average.set(nowMs, value);
        }
        expect(average.value).toBe(value);
        // Whole numbers of milliseconds: every sum is exact.
        expect(average.average(nowMs)).toBe(nowMs === 5 ? value : area / (nowMs - 5));
      }),
    );
  });
});
