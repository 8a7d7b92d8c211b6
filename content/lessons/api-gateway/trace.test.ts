/**
 * The two orders that the text and the quiz follow: one that is refused, and one that waits. Their traces say so.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { traceRequest } from '@/content/load/request-trace';
import { flood } from './figures/flood';
import { whereTheTimeWent } from './quiz/causes';

if (whereTheTimeWent.kind !== 'readTrace') throw new Error('It reads a trace.');
const question = whereTheTimeWent;
const traceOf = (request: number) => {
  const [trace] = traceRequest(checkFigure(flood, 'flood'), { ...question, request }, 'quiz/causes.ts');
  if (trace === undefined) throw new Error(`request ${request} left no trace`);
  return trace;
};

describe('request 1343 of the causal chain', () => {
  const trace = traceOf(1343);

  it('is an order that found the queue full at 0:24.0', () => {
    expect(trace).toMatchObject({ requestClass: 'buy', outcome: 'error', reason: 'queueFull' });
    expect((trace.endMs ?? 0) / 1_000).toBeCloseTo(24, 1);
  });

  it('got its error less than 50 ms after it was sent', () => {
    expect((trace.endMs ?? Number.NaN) - trace.startMs).toBeLessThan(50);
  });
});

describe('the request whose waterfall is read', () => {
  const trace = traceOf(question.request);
  const spent = (component: string, category: string) =>
    trace.spans
      .filter((span) => span.component === component)
      .flatMap(({ phases }) => phases.filter((phase) => phase.category === category))
      .reduce((sum, { startMs, endMs }) => sum + (endMs ?? Number.NaN) - startMs, 0);

  it('succeeds after 2.5 s, 2.4 of which it stands in the shop’s queue', () => {
    expect(trace).toMatchObject({ requestClass: 'buy', outcome: 'success' });
    expect(((trace.endMs ?? 0) - trace.startMs) / 1_000).toBeCloseTo(2.5, 1);
    expect(spent('Shop', 'queue') / 1_000).toBeCloseTo(2.4, 1);
  });

  it('is worked on for 85 ms in the shop and 2 ms in the gateway', () => {
    expect(spent('Shop', 'work')).toBeCloseTo(85, 0);
    expect(spent('API', 'work')).toBeCloseTo(2, 0);
  });
});
