import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceRun } from '@/simulator/experiment/trace-run';
import { listTraces } from '@/simulator/telemetry/traces/list-traces';
import { anyScenario } from '@/simulator/testing/arbitrary';
import { link, poisson, scenario, service } from '@/simulator/testing/scenarios';
import { layoutTraces } from './layout';
import { rowInWords } from './row-words';

const untilMs = 1_500;

describe('layoutTraces', () => {
  it('gives every trace rows inside its bounds, and an ended one a path without gap from start to end', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const traces = listTraces(traceRun(run, { untilMs }).recorder);
        for (const trace of traces.slice(0, 40)) {
          const layout = layoutTraces([trace], untilMs);
          if (layout === null) throw new Error('A trace without a layout.');
          expect(layout.rows[0]).toMatchObject({ startMs: trace.startMs, depth: 0 });
          for (const { startMs, endMs, stretches } of layout.rows) {
            expect(startMs).toBeGreaterThanOrEqual(layout.startMs);
            expect(endMs ?? untilMs).toBeLessThanOrEqual(layout.endMs);
            for (const one of stretches) expect(one.endMs ?? untilMs).toBeGreaterThanOrEqual(one.startMs);
          }
          if (trace.endMs === null) expect(layout.path).toEqual([]);
          else if (trace.endMs > trace.startMs) {
            expect(layout.path[0]?.startMs).toBe(trace.startMs);
            expect(layout.path.at(-1)?.endMs).toBe(trace.endMs);
            expect(layout.path.slice(1).map(({ startMs }) => startMs)).toEqual(
              layout.path.slice(0, -1).map(({ endMs }) => endMs),
            );
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives each of several tries a row, with the back-off between them, and one row to a call that needed one try', () => {
    const run = scenario({
      durationMs: 4_000,
      components: [poisson('A', 20), service('A', 5, { concurrency: 4 }, ['B']), service('B', 5, { concurrency: 2 })],
      connections: [link('client', 'A'), link('A', 'B', { retryPolicy: { numRetries: 2 } })],
      faults: [{ atMs: 1_000, target: 'B', kind: 'errors', rate: 0.7 }],
    });
    const traces = listTraces(traceRun(run, { sampling: 1 }).recorder, { retried: true });
    const [retried] = traces;
    if (retried === undefined) throw new Error('No request was tried again.');
    const layout = layoutTraces([retried], 4_000);
    const rows = layout?.rows ?? [];
    expect(rows.map(({ kind }) => kind)).toContain('try');
    expect(
      rows
        .filter(({ kind }) => kind === 'try')
        .map(({ tryNumber }) => tryNumber)
        .slice(0, 2),
    ).toEqual([1, 2]);
    expect(rows.slice(0, 2)).toMatchObject([
      { kind: 'request', depth: 0 },
      { kind: 'place', component: 'A', replica: 1, depth: 1 },
    ]);
    for (const locale of ['en', 'ko'] as const) {
      for (const row of rows)
        expect(rowInWords(row, layout ?? { startMs: 0, endMs: 0, rows, path: [] }, locale)).not.toMatch(
          /undefined|NaN|attempt/,
        );
    }
  });
});
