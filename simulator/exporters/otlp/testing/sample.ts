/**
 * A trace written by hand that has everything that is exported: each kind, an error, a phase, an event, a link, a number
 * of each type, times that are no whole nanoseconds.
 */
import type { Span, Trace } from '../../../telemetry/traces/trace';

const span = (spanId: string, parentSpanId: string | null, more: Partial<Span>): Span => ({
  spanId,
  parentSpanId,
  name: 'checkout',
  kind: 'internal',
  what: 'request',
  component: 'client',
  replica: 1,
  startMs: 0,
  endMs: 40.1234567891,
  status: 'unset',
  outcome: 'success',
  reason: 'ok',
  attributes: {},
  events: [],
  phases: [],
  links: [],
  ...more,
});

export const sample: Trace = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  request: 17,
  requestClass: 'checkout',
  startMs: 0,
  endMs: 40.1234567891,
  outcome: 'error',
  reason: 'queueFull',
  retried: true,
  cold: false,
  droppedSpans: 0,
  spans: [
    span('00f067aa0ba902b7', null, {
      status: 'error',
      outcome: 'error',
      reason: 'queueFull',
      attributes: { 'faultline.request': 17, 'faultline.class': 'checkout', 'error.type': '503' },
      phases: [{ category: 'backOff', startMs: 1.5, endMs: 3 }],
    }),
    span('10f067aa0ba902b7', '00f067aa0ba902b7', {
      kind: 'client',
      what: 'call',
      startMs: 3,
      attributes: { 'server.address': 'A', 'http.request.resend_count': 1, 'http.response.status_code': 200 },
      events: [{ name: 'messageLost', atMs: 3.25, attributes: { 'faultline.losses': 1 } }],
    }),
    span('20f067aa0ba902b7', '10f067aa0ba902b7', {
      kind: 'server',
      what: 'serve',
      component: 'A',
      replica: 2,
      startMs: 4.1,
      endMs: 39.9,
      attributes: { 'faultline.abandoned': true },
      phases: [
        { category: 'queue', startMs: 4.1, endMs: 14.1 },
        { category: 'work', startMs: 14.1, endMs: 39.9 },
      ],
    }),
    span('30f067aa0ba902b7', '20f067aa0ba902b7', {
      kind: 'producer',
      what: 'call',
      component: 'A',
      replica: 2,
      startMs: 20,
      endMs: 21,
    }),
    span('40f067aa0ba902b7', '20f067aa0ba902b7', {
      kind: 'consumer',
      what: 'serve',
      component: 'B',
      startMs: 25,
      endMs: 30,
      links: [{ traceId: '5bf92f3577b34da6a3ce929d0e0e4736', spanId: '30f067aa0ba902b7' }],
    }),
    span('50f067aa0ba902b7', '20f067aa0ba902b7', { startMs: 35, endMs: null, outcome: 'unfinished' }),
  ],
};
