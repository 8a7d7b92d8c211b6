/**
 * Rule 7: a trace is complete when every hop propagates the context, and its head was sampled; else it falls into pieces,
 * or is not there.
 */
import { describe, expect, it } from 'vitest';
import { listTraces } from '../../telemetry/traces/list-traces';
import { link, scenario, service, trace } from '../scenarios';
import { traced } from '../traced';

const chain = ['A', 'B', 'C'];

/** Spans of each trace by component, for so many requests through a chain; `broken` do not hand the context on. */
function traces(broken: readonly string[], sampling = 1, requests = 1): string[][] {
  const run = scenario({
    tracing: { sampling },
    components: [
      trace(
        'A',
        Array.from({ length: requests }, (_, index) => 10 * index),
      ),
      ...chain.map((id, index) =>
        service(id, 1, { tracing: { propagates: !broken.includes(id) } }, chain.slice(index + 1, index + 2)),
      ),
    ],
    connections: [link('client', 'A'), link('A', 'B'), link('B', 'C')],
  });
  return listTraces(traced(run, { untilMs: 20_000 }).recorder).map(({ spans }) =>
    [...new Set(spans.map(({ component }) => component))].sort(),
  );
}

describe('rule 7: a trace is complete when every hop propagates and its head is sampled', () => {
  it('[T5] is one tree over all hops when all propagate', () => {
    expect(traces([])).toEqual([['A', 'B', 'C', 'client']]);
  });

  it.each(['A', 'B'])('[T6] breaks in two at %s when that does not propagate', (id) => {
    const all = traces([id]);
    expect(all).toHaveLength(2);
    expect(all.some((components) => components.includes('client') && components.includes('C'))).toBe(false);
  });

  it('[T6] does not break at the last hop, which calls nobody', () => {
    expect(traces(['C'])).toEqual([['A', 'B', 'C', 'client']]);
  });

  it('[T6] is there with all its hops or not at all, as its head was sampled', () => {
    expect(traces([], 0, 100)).toEqual([]);
    const some = traces([], 0.3, 1_000);
    expect(new Set(some.map((components) => components.join()))).toEqual(new Set(['A,B,C,client']));
    // 300 expected, with a standard deviation of 14.5.
    expect(Math.abs(some.length - 300)).toBeLessThan(4 * 14.5);
  });
});
