import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Call, Try } from '../../components/records';
import { Engine } from '../../experiment';
import type { Scenario } from '../../scenario';
import { Bystander } from '../../telemetry/bystander';
import { listTraces } from '../../telemetry/traces/list-traces';
import { siteScenarios } from '../../testing/site-templates';
import { traced } from '../../testing/traced';
import { otlpTraces } from './otlp-json';
import { type ReadSpan, readOfficially } from './testing/official-reader';

/** Long enough for the first fault of every template, and for what comes of it. */
const longestMs = 35_000;
/** `SpanKind` of trace.proto. */
const [server, client, producer, consumer] = [2, 3, 4, 5];

/** Counts by connection what has ended, without the help of the recorder. */
class Counter extends Bystander {
  requestsEnded = 0;
  readonly left = new Map<number, number>();
  /** Of those left: second and later tries. */
  readonly leftAgain = new Map<number, number>();
  readonly ended = new Map<number, number>();
  override callEnded({ parent }: Call): void {
    if (parent < 0) this.requestsEnded++;
  }
  override tryLeft({ tryNumber }: Try, { link }: Call): void {
    add(this.left, link);
    if (tryNumber > 1) add(this.leftAgain, link);
  }
  override tryEnded({ link }: Try): void {
    add(this.ended, link);
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A run of a template: its export as an independent reader has it, and what was counted beside it. */
function exported(scenario: Scenario) {
  const untilMs = Math.min(scenario.durationMs, longestMs);
  const whole: Scenario = { ...scenario, tracing: { ...scenario.tracing, sampling: 1 } };
  const { engine, recorder } = traced(whole, { untilMs });
  const counter = new Counter();
  new Engine(whole, { observe: () => counter }).run(untilMs);
  const traces = listTraces(recorder);
  const ours = otlpTraces(traces, { epochUnixMs: 1_700_000_000_000 });
  const read = readOfficially(JSON.stringify(ours));
  const spans = read.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  return { links: engine.plan.links, traces, ours, read, spans, counter };
}

const attributeOf = ({ attributes }: ReadSpan, key: string) => {
  const value = attributes.find((attribute) => attribute.key === key)?.value;
  return value === undefined ? undefined : Object.values(value)[0];
};
const connectionOf = (span: ReadSpan) => attributeOf(span, 'faultline.connection');
const triedBefore = (span: ReadSpan) => Number(attributeOf(span, 'http.request.resend_count') ?? 0);
const start = (span: ReadSpan) => BigInt(span.startTimeUnixNano);
const end = (span: ReadSpan) => BigInt(span.endTimeUnixNano);

const isSent = ({ kind }: ReadSpan) => kind === client || kind === producer;
const isServed = ({ kind }: ReadSpan) => kind === server || kind === consumer;

describe.each(siteScenarios)('[T10] the OTLP of %s, read with the code of OpenTelemetry', (_name, scenario) => {
  const { links, traces, ours, read, spans, counter } = exported(scenario);
  const byId = new Map(spans.map((span) => [`${span.traceId} ${span.spanId}`, span]));
  const parentOf = (span: ReadSpan) => byId.get(`${span.traceId} ${span.parentSpanId}`);
  const isInside = (fits: (span: ReadSpan) => boolean) => (span: ReadSpan) => {
    const parent = parentOf(span);
    return parent !== undefined && fits(parent) && connectionOf(parent) === connectionOf(span);
  };
  /** A proxy has a span of the same try inside that of its caller, and one around that of its callee. */
  const tries = spans.filter((span) => isSent(span) && !isInside(isSent)(span));
  const arrivals = spans.filter((span) => isServed(span) && !isInside(isServed)(span));

  it('is understood to the last field', () => {
    expect(spans.length).toBeGreaterThan(100);
    // Thousands of spans: told apart at once, described only if they differ.
    if (!isDeepStrictEqual(normal(read), normal(ours))) expect(normal(read)).toEqual(normal(ours));
    const ended = traces.flatMap((trace) => trace.spans.filter(({ endMs }) => endMs !== null));
    expect(spans).toHaveLength(ended.length);
    expect(byId.size).toBe(spans.length);
  });

  it('nests in time: only what was given up outlives its parent', () => {
    const early = spans.filter((span) => start(span) < start(parentOf(span) ?? span));
    const backwards = spans.filter((span) => end(span) < start(span));
    const late = spans.filter((span) => end(span) > end(parentOf(span) ?? span));
    expect([early, backwards, late.filter((span) => attributeOf(span, 'faultline.abandoned') !== true)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(spans.filter((span) => parentOf(span) !== undefined).length).toBeGreaterThan(0.5 * spans.length);
  });

  it('has as many requests, tries and hops as the engine', () => {
    expect(spans.filter((span) => attributeOf(span, 'faultline.request') !== undefined)).toHaveLength(
      counter.requestsEnded,
    );
    expect(countsOf(tries)).toEqual(named(counter.left));
    expect(countsOf(arrivals)).toEqual(named(counter.ended));
    expect(countsOf(tries.filter((span) => triedBefore(span) > 0))).toEqual(named(counter.leftAgain));
  });

  it('leads from every message that was processed back to who sent it, earlier', () => {
    const wrong = spans.flatMap((span) =>
      span.links.filter(({ traceId, spanId }) => {
        const sender = byId.get(`${traceId} ${spanId}`);
        return sender === undefined || start(sender) > start(span);
      }),
    );
    expect(wrong).toEqual([]);
    const takesMessages = spans.some(({ kind }) => kind === consumer);
    expect(spans.some((span) => span.links.length > 0)).toBe(takesMessages);
  });

  function countsOf(of: readonly ReadSpan[]): Record<string, number> {
    const counts = new Map<string, number>();
    for (const span of of) add(counts, String(connectionOf(span)));
    return Object.fromEntries([...counts].sort());
  }

  function named(counts: ReadonlyMap<number, number>): Record<string, number> {
    return Object.fromEntries([...counts].map(([link, count]) => [links[link]?.id, count] as const).sort());
  }
});

/** Leaves out lists with nothing in them, which protocol buffers do not tell from lists that are not there. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, normal(inner)]));
}
