import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listTraces } from '../../telemetry/traces/list-traces';
import type { Trace } from '../../telemetry/traces/trace';
import { trace as client, link, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { otlpTraces } from './otlp-json';
import { sample } from './testing/sample';

const epochUnixMs = 1_700_000_000_000;

/** A retry, a failure that is passed on, an abandoned try and a wait. */
const run = scenario({
  components: [
    client('A', [0, 0.1, 40]),
    service('A', 5.25, { concurrency: 1, replicas: 1 }, ['B']),
    service('B', 20, { replicas: 2 }),
  ],
  connections: [
    link('client', 'A', { timeoutMs: 45, latencyMs: 0.3 }),
    link('A', 'B', {
      latencyMs: { kind: 'exponential', meanMs: 1 },
      retryPolicy: { numRetries: 1, backOff: { baseMs: 3, jitter: 'none' } },
    }),
  ],
  faults: [
    { atMs: 0, target: 'B#1', kind: 'crash' },
    { atMs: 30, target: 'B', kind: 'errors', rate: 1 },
  ],
});
const traces = (untilMs?: number) =>
  listTraces(traced(run, untilMs === undefined ? {} : { untilMs }).recorder).reverse();

/**
 * The spans of the sample as the OpenTelemetry JavaScript SDK writes them: SDK span objects with the same names, times,
 * attributes, events, links and status, serialized by `JsonTraceSerializer` of @opentelemetry/otlp-transformer 0.301.1.
 */
const official: unknown = JSON.parse(readFileSync('simulator/exporters/otlp/testing/official.json', 'utf8'));

/** Leaves out what OTLP/JSON readers take alike: integers as text or number, counts of nothing dropped, empty names. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('dropped'));
  return Object.fromEntries(
    entries.map(([key, inner]) => (/^(int|double)Value$/.test(key) ? ['number', Number(inner)] : [key, normal(inner)])),
  );
}

const spansOf = (exported: readonly Trace[], epoch = epochUnixMs) =>
  otlpTraces(exported, { epochUnixMs: epoch }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans[0].spans);

describe('[T10] OTLP/JSON', () => {
  it('is what the OpenTelemetry SDK writes for the same spans', () => {
    const ours: unknown = JSON.parse(JSON.stringify(otlpTraces([sample], { epochUnixMs })));
    expect(normal(ours)).toEqual(normal(official));
  });

  it('writes ids in hexadecimal, times as decimal nanoseconds, enums and only integers as the JSON mapping says', () => {
    const [span] = spansOf(traces());
    expect(span?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(span?.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(span?.startTimeUnixNano).toBe('1700000000000000000');
    expect(spansOf(traces(), 0)[0]?.startTimeUnixNano).toBe('0');
    expect(new Set(spansOf(traces()).map(({ kind }) => kind))).toEqual(new Set([1, 2, 3]));
    expect(new Set(spansOf(traces()).map(({ status }) => status.code))).toEqual(new Set([0, 2]));
  });

  it('has one resource for each replica, named as a service and its instance', () => {
    const resources = otlpTraces(traces(), { epochUnixMs }).resourceSpans.map(({ resource }) =>
      resource.attributes.map(({ value }) => value.stringValue),
    );
    expect(resources).toEqual([
      ['client', 'client#1'],
      ['A', 'A#1'],
      ['B', 'B#1'],
      ['B', 'B#2'],
    ]);
  });

  it('leaves out what has not ended', () => {
    const cut = traces(20);
    const ended = cut.flatMap(({ spans }) => spans.filter(({ endMs }) => endMs !== null));
    expect(ended.length).toBeLessThan(cut.flatMap(({ spans }) => spans).length);
    expect(spansOf(cut)).toHaveLength(ended.length);
  });
});
