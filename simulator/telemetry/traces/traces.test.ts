import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario';
import { trace as client, link, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { whereTimeWent } from './critical-path';
import { listTraces, type TraceFilter } from './list-traces';
import type { Span, Trace } from './trace';
import type { TraceOptions } from './trace-recorder';

/** The traces of a run, the earliest first. */
const tracesOf = (run: Scenario, options: TraceOptions & { untilMs?: number } = {}, filter: TraceFilter = {}) =>
  listTraces(traced(run, options).recorder, filter).reverse();

/** `what component start-end reason (phases)`, indented below the parent. */
function outline(trace: Trace | undefined): string[] {
  const depth = new Map<string | null, number>();
  return (trace?.spans ?? []).map((span) => {
    const level = span.parentSpanId === null ? 0 : (depth.get(span.parentSpanId) ?? 0) + 1;
    depth.set(span.spanId, level);
    const phases = span.phases.map((phase) => `${phase.category} ${phase.startMs}-${phase.endMs}`).join(', ');
    const { what, component, startMs, endMs, reason } = span;
    return `${'  '.repeat(level)}${what} ${component} ${startMs}-${endMs} ${reason}${phases && ` (${phases})`}`;
  });
}

const spansOf = (trace: Trace | undefined, what: Span['what']) =>
  (trace?.spans ?? []).filter((span) => span.what === what);

const shop = scenario({
  components: [client('A', [0, 1]), service('A', 5, { concurrency: 1 }, ['B']), service('B', 20)],
  connections: [link('client', 'A', { latencyMs: 1 }), link('A', 'B', { latencyMs: 2 })],
});

describe('[T4] the trace of a request', () => {
  it('has a span for the request, and for each try one at its caller and one at its replica', () => {
    const [first, second] = tracesOf(shop);
    expect(outline(first)).toEqual([
      'request client 0-31 ok',
      '  call client 0-31 ok',
      '    serve A 1-30 ok (work 1-6)',
      '      call A 6-30 ok',
      '        serve B 8-28 ok (work 8-28)',
    ]);
    expect(outline(second)?.slice(2)).toEqual([
      '    serve A 2-59 ok (queue 2-30, work 30-35)',
      '      call A 35-59 ok',
      '        serve B 37-57 ok (work 37-57)',
    ]);
  });

  it('names kind, component, replica and what is called as OpenTelemetry does', () => {
    const [first] = tracesOf(shop);
    expect(first?.spans.map(({ kind, name, status }) => `${kind} ${name} ${status}`)).toEqual([
      'internal request unset',
      'client request unset',
      'server request unset',
      'client request unset',
      'server request unset',
    ]);
    expect(first?.spans[3]?.attributes).toEqual({
      'faultline.connection': 'A->B',
      'server.address': 'B',
      'http.response.status_code': 200,
    });
    expect(first).toMatchObject({ request: 1, requestClass: 'request', outcome: 'success', retried: false });
  });

  it('shows a retry as a further span with its number, its reason and the wait before it', () => {
    const run = scenario({
      components: [client('B', [0]), service('B', 5)],
      connections: [
        link('client', 'B', {
          retryPolicy: { numRetries: 1, backOff: { baseMs: 50, jitter: 'none' } },
        }),
      ],
      faults: [
        { atMs: 0, target: 'B', kind: 'crash' },
        { atMs: 20, target: 'B', kind: 'recover' },
      ],
    });
    const [trace] = tracesOf(run);
    expect(outline(trace)).toEqual([
      'request client 0-55 ok (backOff 0-50)',
      '  call client 0-0 connectionRefused',
      '    serve B 0-0 connectionRefused',
      '  call client 50-55 ok',
      '    serve B 50-55 ok (work 50-55)',
    ]);
    const [failed, again] = spansOf(trace, 'call');
    expect(failed).toMatchObject({ status: 'error', attributes: { 'error.type': 'connection_refused' } });
    expect(again?.attributes).toMatchObject({
      'http.request.resend_count': 1,
      'faultline.retry_reason': 'connectionRefused',
    });
    expect(trace).toMatchObject({ retried: true, outcome: 'success' });
  });

  it('goes on with the work of a try that its caller has given up', () => {
    const run = scenario({
      components: [client('B', [0]), service('B', 50)],
      connections: [link('client', 'B', { timeoutMs: 20, latencyMs: 1 })],
    });
    const [trace] = tracesOf(run);
    expect(outline(trace)).toEqual([
      'request client 0-20 callTimeout',
      '  call client 0-20 callTimeout',
      '    serve B 1-51 ok (work 1-51)',
    ]);
    expect(spansOf(trace, 'serve')[0]).toMatchObject({ status: 'unset', attributes: { 'faultline.abandoned': true } });
    expect(whereTimeWent(trace as Trace)).toEqual([
      { component: 'B', category: 'work', ms: 19 },
      { component: 'client', category: 'network', ms: 1 },
    ]);
  });

  it('tells a failure of its own from one that is passed on', () => {
    const run = scenario({
      components: [client('A', [0]), service('A', 5, {}, ['B']), service('B', 5)],
      connections: [link('client', 'A'), link('A', 'B')],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    const [trace] = tracesOf(run);
    expect(spansOf(trace, 'serve').map(({ component, attributes }) => [component, attributes])).toEqual([
      ['A', expect.objectContaining({ 'http.response.status_code': 502, 'faultline.origin': 'B' })],
      ['B', expect.objectContaining({ 'http.response.status_code': 500, 'error.type': '500' })],
    ]);
  });

  it('marks lost messages, places in a bulkhead waited for, and calls refused without a try', () => {
    const run = scenario({
      components: [client('A', [0, 1, 2]), service('A', 1, {}, ['B']), service('B', 40)],
      connections: [link('client', 'A'), link('A', 'B', { bulkhead: { maxConcurrent: 1, maxPending: 1 } })],
      faults: [
        { atMs: 0, target: 'A->B', kind: 'partition' },
        { atMs: 100, target: 'A->B', kind: 'recover' },
      ],
    });
    const [first, second, third] = tracesOf(run);
    expect(spansOf(first, 'call')[1]?.events).toEqual([
      { name: 'messageLost', atMs: 1, attributes: { 'faultline.losses': 1 } },
    ]);
    expect(spansOf(second, 'serve')[0]?.phases).toEqual([
      { category: 'work', startMs: 1, endMs: 2 },
      { category: 'bulkhead', startMs: 2, endMs: 241 },
    ]);
    expect(outline(third)).toHaveLength(3);
    expect(spansOf(third, 'serve')[0]?.events).toEqual([
      { name: 'callFailed', atMs: 3, attributes: { 'faultline.reason': 'bulkheadFull' } },
    ]);
  });

  it('shows what is under way as not ended', () => {
    const [, second] = tracesOf(shop, { untilMs: 20 });
    expect(outline(second)).toEqual([
      'request client 1-null runEnded',
      '  call client 1-null runEnded',
      '    serve A 2-null runEnded (queue 2-null)',
    ]);
    expect(second).toMatchObject({ endMs: null, outcome: 'unfinished' });
  });
});
