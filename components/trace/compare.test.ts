import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceRun } from '@/simulator/experiment/trace-run';
import { listTraces } from '@/simulator/telemetry/traces/list-traces';
import { anyScenario } from '@/simulator/testing/arbitrary';
import { differenceMs, differencesOf } from './compare';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('differencesOf', () => {
  it('accounts for the whole length of both requests, what differs most first', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyScenario, (run) => {
        const ended = listTraces(traceRun(run, { untilMs: 1_500 }).recorder).filter(({ endMs }) => endMs !== null);
        const [one, other] = [ended.at(0), ended.at(-1)];
        if (one === undefined || other === undefined) return;
        compared++;
        const rows = differencesOf(one, other);
        expect(sum(rows.map(({ oneMs }) => oneMs))).toBeCloseTo((one.endMs ?? 0) - one.startMs, 6);
        expect(sum(rows.map(({ otherMs }) => otherMs))).toBeCloseTo((other.endMs ?? 0) - other.startMs, 6);
        const sizes = rows.map((row) => Math.abs(differenceMs(row)));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(new Set(rows.map(({ component, category }) => `${component} ${category}`)).size).toBe(rows.length);
      }),
      { numRuns: 20 },
    );
    expect(compared).toBeGreaterThan(5);
  });
});
