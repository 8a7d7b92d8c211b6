import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveRun } from '../experiment/live-run';
import type { Scenario } from '../scenario/schema/scenario';
import { anyScenario } from '../testing/arbitrary';
import { traced } from '../testing/traced';
import { listRequests, type RequestSummary } from './list-requests';
import { Playback } from './playback';
import { listTraces } from './traces/list-traces';
import type { Trace } from './traces/trace';

const untilMs = 2_000;
const tookMs = ({ startMs, endMs }: RequestSummary) => endMs - startMs;
const numbers = (list: readonly RequestSummary[]) => list.map(({ request }) => request).sort((a, b) => a - b);

/** A message that takes no time, or is lost, is not recorded, so that a try over it is not seen. */
function withMessages(run: Scenario): Scenario {
  const latencyMs = { kind: 'constant' as const, ms: 1 };
  const faults = run.faults.filter(({ kind }) => kind !== 'loss' && kind !== 'partition');
  return { ...run, faults, connections: run.connections.map((link) => ({ ...link, latencyMs })) };
}

describe('listRequests', () => {
  it('finds by filter what the traces of the same run say', () => {
    fc.assert(
      fc.property(anyScenario.map(withMessages), (run) => {
        const live = new LiveRun(run);
        const playback = new Playback(live.topology);
        playback.append(live.advance(untilMs));
        const { recorder } = traced(run, { untilMs, sampling: 1, keep: { recent: 100_000 } });
        // What a request left behind, such as an asynchronous event, has a trace of its own.
        const traces = listTraces(recorder);
        const ended = traces.filter(
          ({ endMs, spans: [root] }) => endMs !== null && endMs < untilMs && root?.component === 'client',
        );
        const requests = new Set(ended.map(({ request }) => request));
        const of = (some: readonly Trace[], fits: (trace: Trace) => boolean) =>
          [...new Set(some.filter(fits).map(({ request }) => request))]
            .filter((request) => requests.has(request))
            .sort((a, b) => a - b);
        const list = (filter: 'all' | 'failed' | 'retried' | 'cold') =>
          listRequests(playback, filter, untilMs, 1e6).filter(({ endMs }) => endMs < untilMs);
        expect(numbers(list('all'))).toEqual(of(ended, () => true));
        expect(numbers(list('failed'))).toEqual(of(ended, ({ outcome }) => outcome !== 'success'));
        expect(numbers(list('retried'))).toEqual(of(traces, ({ retried }) => retried));
        expect(numbers(list('cold'))).toEqual(of(traces, ({ cold }) => cold));
        const slow = listRequests(playback, 'slow', untilMs, 5).map(tookMs);
        expect(slow).toEqual(
          listRequests(playback, 'all', untilMs, 1e6)
            .map(tookMs)
            .sort((a, b) => b - a)
            .slice(0, 5),
        );
      }),
      { numRuns: 15 },
    );
  });
});
