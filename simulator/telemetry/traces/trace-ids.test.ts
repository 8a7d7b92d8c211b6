import { describe, expect, it } from 'vitest';
import { createStream } from '../../random';
import { listTraces } from '../../telemetry/traces/list-traces';
import { link, poisson, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { childSpanId, firstSpanId, spanIdText, traceIdText } from './trace-ids';

const stream = createStream(1, 'trace id', 'client');

const run = (workMs: number, seed = 1) =>
  listTraces(
    traced(
      scenario({
        seed,
        durationMs: 2_000,
        components: [poisson('B', 50), service('B', workMs)],
        connections: [link('client', 'B')],
      }),
    ).recorder,
  ).reverse();

describe('[T9] ids', () => {
  it('are the same for ever (golden values)', () => {
    expect(traceIdText(stream, 4_711, -1)).toMatchInlineSnapshot(`"d93d0467b225c7430faeb7870cea8a8f"`);
    const first = firstSpanId(stream, 4_711, -1);
    expect(spanIdText(first)).toMatchInlineSnapshot(`"f220c83219ecf0d7"`);
    expect(spanIdText(childSpanId(first, 17, 1))).toMatchInlineSnapshot(`"a00d359d3c230a8a"`);
  });

  it('differ by request, lineage, parent and kind', () => {
    const first = firstSpanId(stream, 1, 0);
    const ids = [
      ...[0, 1, 2].flatMap((key) => [0, 1].map((lineage) => traceIdText(stream, key, lineage))),
      ...[0, 1, 2].flatMap((lineage) => [1, 2, 257].map((kind) => spanIdText(childSpanId(first, lineage, kind)))),
      spanIdText(childSpanId(firstSpanId(stream, 2, 0), 0, 1)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a request stay the same in a variant of the run, and change with the seed', () => {
    const ids = (workMs: number, seed?: number) => run(workMs, seed).map(({ traceId }) => traceId);
    expect(ids(5)).toEqual(ids(50));
    expect(ids(5, 2)[0]).not.toBe(ids(5)[0]);
  });
});
