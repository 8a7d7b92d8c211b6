import { describe, expect, it } from 'vitest';
import { traceRun } from '../../experiment/trace-run';
import { otlpTraces } from '../../exporters/otlp/otlp-json';
import { trace as client, feed, link, queue, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { criticalPath } from './critical-path';
import { listTraces } from './list-traces';
import type { Span, Trace } from './trace';

const tracesOf = (run: Parameters<typeof traced>[0]) => listTraces(traced(run).recorder).reverse();
const allSpans = (traces: readonly Trace[]) =>
  traces.flatMap((trace) => trace.spans.map((span) => ({ ...span, traceId: trace.traceId })));
const told = (span: Span) => `${span.kind} ${span.name} at ${span.component}`;

/** The client sends to Q at these times; C takes up to three messages at once. */
const shop = (timesMs: readonly number[], more: Parameters<typeof queue>[1] = {}, faulty = false) =>
  scenario({
    components: [
      client('A', timesMs),
      { ...service('A', 1), endpoints: { request: { steps: [{ kind: 'call', to: 'Q', endpoint: 'send' }] } } },
      queue('Q', more),
      service('C', 5),
      ...(faulty ? [queue('dead'), service('D', 1)] : []),
    ],
    connections: [
      link('client', 'A'),
      link('A', 'Q'),
      feed('Q', 'C', { kind: 'queue', batchSize: 3, windowMs: 50 }),
      ...(faulty ? [feed('dead', 'D', { kind: 'queue', batchSize: 1 })] : []),
    ],
    faults: faulty ? [{ atMs: 0, target: 'C', kind: 'errors', rate: 1 }] : [],
  });

describe('[T11] messages', () => {
  it('are sent in producer spans, and processed in consumer spans that link to them, one for each message', () => {
    const spans = allSpans(tracesOf(shop([0, 10])));
    const sent = spans.filter(({ kind }) => kind === 'producer');
    const processed = spans.filter(({ kind }) => kind === 'consumer');
    expect(sent.map(told)).toEqual(['producer send Q at A', 'producer send Q at A']);
    expect(processed.map(told)).toEqual(['consumer process Q at C']);
    expect(processed[0]?.links).toEqual(sent.map(({ traceId, spanId }) => ({ traceId, spanId })));
    expect(spans.filter(({ kind, links }) => kind !== 'consumer' && links.length > 0)).toEqual([]);
    expect(sent.some(({ traceId }) => traceId === processed[0]?.traceId)).toBe(false);
    expect(processed[0]?.attributes).toMatchObject({
      'messaging.destination.name': 'Q',
      'messaging.operation.type': 'process',
      'messaging.system': 'aws_sqs',
    });
    expect(sent[0]?.attributes).toMatchObject({ 'messaging.operation.type': 'send', 'server.address': 'Q' });
  });

  it('keep their context on the way to a dead-letter queue', () => {
    const spans = allSpans(tracesOf(shop([0], { deadLetter: { queue: 'dead', maxReceiveCount: 1 } }, true)));
    const [sent] = spans.filter(({ kind }) => kind === 'producer');
    const processed = spans.filter(({ kind }) => kind === 'consumer');
    expect(processed.map(told)).toEqual(['consumer process Q at C', 'consumer process dead at D']);
    const context = { traceId: sent?.traceId, spanId: sent?.spanId };
    expect(processed.map(({ links }) => links)).toEqual([[context], [context]]);
  });

  it('of streams and topics, and what a topic hands on to a queue', () => {
    const run = scenario({
      components: [
        client('A', [0]),
        {
          ...service('A', 1),
          endpoints: {
            request: {
              steps: [
                { kind: 'call', to: 'S', endpoint: 'put' },
                { kind: 'call', to: 'T', endpoint: 'publish' },
              ],
            },
          },
        },
        { id: 'S', kind: 'stream', shards: 1 },
        { id: 'T', kind: 'topic' },
        queue('Q'),
        service('C', 5),
      ],
      connections: [
        link('client', 'A'),
        link('A', 'S'),
        link('A', 'T'),
        feed('S', 'C', { kind: 'stream' }),
        { from: 'T', to: 'Q' },
        feed('Q', 'C', { kind: 'queue' }),
      ],
    });
    const spans = allSpans(tracesOf(run));
    const bySpan = new Map(spans.map((span) => [span.spanId, told(span)]));
    const chains = spans
      .filter(({ kind }) => kind === 'consumer')
      .map((span) => [told(span), ...span.links.map(({ spanId }) => bySpan.get(spanId))]);
    expect(chains.sort()).toEqual([
      ['consumer process Q at C', 'producer send Q at T'],
      ['consumer process S at C', 'producer send S at A'],
    ]);
  });

  it('[T10] are PRODUCER, CONSUMER and links in OTLP', () => {
    const traces = tracesOf(shop([0, 10]));
    const spans = otlpTraces(traces, { epochUnixMs: 0 }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans[0].spans);
    const sent = spans.filter(({ kind }) => kind === 4);
    const [processed] = spans.filter(({ kind }) => kind === 5);
    expect(sent.map(({ name }) => name)).toEqual(['send Q', 'send Q']);
    expect(processed?.links.map(({ traceId, spanId }) => [traceId, spanId])).toEqual(
      sent.map(({ traceId, spanId }) => [traceId, spanId]),
    );
  });

  it('[T1] [K6] go on from a snapshot as if it had not been interrupted', () => {
    const run = shop([0, 10]);
    const whole = traceRun(run);
    for (const atMs of [5, 12, 40]) {
      const first = traceRun(run, { untilMs: atMs });
      const second = traceRun(run, { untilMs: 0 });
      second.engine.restore(first.engine.save());
      second.recorder.restore(first.recorder.save());
      second.engine.run(run.durationMs);
      expect(second.recorder.all()).toEqual(whole.recorder.all());
    }
  });
});

describe('[T12] proxies of a mesh', () => {
  const meshed = (mesh: object, b: Parameters<typeof service>[2] = {}, more: Parameters<typeof link>[2] = {}) =>
    scenario({
      mesh: { proxy: { latencyMs: 0.5 }, mtls: { mode: 'disable' }, defaults: 'none', ...mesh },
      components: [client('A', [0]), service('A', 0, {}, ['B']), service('B', 10, b)],
      connections: [link('client', 'A'), link('A', 'B', { latencyMs: 2, ...more })],
    });

  function outline(trace: Trace | undefined): string[] {
    const depth = new Map<string | null, number>();
    return (trace?.spans ?? []).map((span) => {
      const level = span.parentSpanId === null ? 0 : (depth.get(span.parentSpanId) ?? 0) + 1;
      depth.set(span.spanId, level);
      const phases = span.phases.map(({ category, startMs, endMs }) => `${category} ${startMs}-${endMs}`).join(', ');
      return `${'  '.repeat(level)}${span.what} ${span.component} ${span.startMs}-${span.endMs} ${span.reason}${phases && ` (${phases})`}`;
    });
  }

  it('stand at both hops, with the time that each took', () => {
    const [trace] = tracesOf(meshed({}));
    expect(outline(trace).slice(1)).toEqual([
      '  call client 0-17 ok',
      '    proxyIn A 0-17 ok (work 0-0.5, work 16.5-17)',
      '      serve A 0.5-16.5 ok (work 0.5-0.5)',
      '        call A 0.5-16.5 ok',
      '          proxyOut A 0.5-16.5 ok (work 0.5-1, work 16-16.5)',
      '            proxyIn B 3-14 ok (work 3-3.5, work 13.5-14)',
      '              serve B 3.5-13.5 ok (work 3.5-13.5)',
    ]);
    expect(trace?.spans.map(({ kind }) => kind)).toEqual([
      'internal',
      'client',
      'server',
      'server',
      'client',
      'client',
      'server',
      'server',
    ]);
    const path = criticalPath(trace as Trace);
    expect(path.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)).toBeCloseTo(17, 9);
  });

  it('where the callee has none, the caller\u2019s stands alone', () => {
    const [trace] = tracesOf(meshed({}, { sidecar: false }));
    expect(outline(trace).slice(4)).toEqual([
      '        call A 0.5-15.5 ok',
      '          proxyOut A 0.5-15.5 ok (work 0.5-1, work 15-15.5)',
      '            serve B 3-13 ok (work 3-13)',
    ]);
  });

  it('a caller that gives up ends its proxy\u2019s span; what goes on behind is told as abandoned', () => {
    const [trace] = tracesOf(meshed({}, {}, { timeoutMs: 6 }));
    expect(outline(trace).slice(4)).toEqual([
      '        call A 0.5-6.5 callTimeout',
      '          proxyOut A 0.5-6.5 callTimeout (work 0.5-1)',
      '            proxyIn B 3-14 ok (work 3-3.5, work 13.5-14)',
      '              serve B 3.5-13.5 ok (work 3.5-13.5)',
    ]);
    const abandoned = trace?.spans.filter(({ attributes }) => attributes['faultline.abandoned'] === true);
    expect(abandoned?.map(({ what }) => what)).toEqual(['proxyIn', 'serve']);
  });

  it('[T1] change nothing in the run', () => {
    const run = meshed({});
    const { engine } = traced(run);
    const { engine: without } = traceRun(run, { sampling: 0 });
    expect(engine.world.hash).toEqual(without.world.hash);
  });
});
