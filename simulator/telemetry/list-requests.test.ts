import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveRun } from '../experiment/live-run';
import type { Scenario } from '../scenario/schema/scenario';
import { anyScenario } from '../testing/arbitrary';
import { traced } from '../testing/traced';
import { listRequests, type RequestSummary } from './list-requests';
import { Playback } from './playback';
import { listTraces } from './traces/list-traces';

const untilMs = 2_000;
const tookMs = ({ startMs, endMs }: RequestSummary) => endMs - startMs;
const numbers = (list: readonly RequestSummary[]) => list.map(({ request }) => request).sort((a, b) => a - b);

/** A message that takes no time is not recorded, so that a try over it is not seen. */
function withLatency(run: Scenario): Scenario {
  const latencyMs = { kind: 'constant' as const, ms: 1 };
  return { ...run, connections: run.connections.map((link) => ({ ...link, latencyMs })) };
}

describe('listRequests', () => {
  it('finds by filter what the traces of the same run say', () => {
    fc.assert(
      fc.property(anyScenario.map(withLatency), (run) => {
        const live = new LiveRun(run);
        const playback = new Playback(live.topology);
        playback.append(live.advance(untilMs));
        const { recorder } = traced(run, { untilMs, sampling: 1, keep: { recent: 100_000 } });
        const ended = listTraces(recorder).filter(
          ({ endMs, spans }) => endMs !== null && endMs < untilMs && spans[0]?.what === 'request',
        );
        const of = (fits: (trace: (typeof ended)[number]) => boolean) =>
          [...new Set(ended.filter(fits).map(({ request }) => request))].sort((a, b) => a - b);
        const list = (filter: 'all' | 'failed' | 'retried' | 'cold') =>
          listRequests(playback, filter, untilMs, 1e6).filter(({ endMs }) => endMs < untilMs);
        expect(numbers(list('all'))).toEqual(of(() => true));
        expect(numbers(list('failed'))).toEqual(of(({ outcome }) => outcome !== 'success'));
        expect(numbers(list('retried'))).toEqual(of(({ retried }) => retried));
        expect(numbers(list('cold'))).toEqual(of(({ cold }) => cold));
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
