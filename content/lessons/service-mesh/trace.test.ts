/**
 * What the explanations say of the traced request is what its trace says, and the causal chain of the text likewise.
 */
import { describe, expect, it } from 'vitest';
import { traceRequest } from '@/content/load/request-trace';
import { whereItWaited } from './quiz/trace';
import { figure } from './testing/run';

const traceOf = (request: number, atMs: number) =>
  traceRequest(figure('dead'), { moment: { figure: 'dead', atMs }, request }, 'trace.test.ts')[0];

describe('the request whose waterfall is read', () => {
  if (whereItWaited.kind !== 'readTrace') throw new Error('It reads a trace.');
  const trace = traceOf(whereItWaited.request, whereItWaited.moment.atMs);
  const spent = (component: string, category: string) =>
    (trace?.spans ?? [])
      .filter((span) => span.component === component && span.what === 'serve')
      .flatMap(({ phases }) => phases.filter((phase) => phase.category === category))
      .reduce((sum, { startMs, endMs }) => sum + (endMs ?? Number.NaN) - startMs, 0);

  it('comes after the new replicas are ready and takes nearly a second', () => {
    expect(trace).toMatchObject({ requestClass: 'checkout', outcome: 'success' });
    expect(trace?.startMs).toBeGreaterThan(27_000);
    expect(((trace?.endMs ?? 0) - (trace?.startMs ?? 0)) / 1_000).toBeCloseTo(0.96, 1);
  });

  it('waits for 0.7 s at B, which works on it for 0.2 s, and A for a hundredth of a second', () => {
    expect(spent('B', 'queue') / 1_000).toBeCloseTo(0.7, 1);
    expect(spent('B', 'work') / 1_000).toBeCloseTo(0.2, 1);
    expect(spent('A', 'work')).toBeLessThan(15);
    expect(spent('A', 'queue')).toBe(0);
  });
});

it('request 2072, of the causal chain, is refused at 0:35.0 by the first replica of B', () => {
  const trace = traceOf(2_072, 36_000);
  expect(trace).toMatchObject({ requestClass: 'checkout', outcome: 'error', reason: 'queueFull' });
  expect(trace?.endMs).toBeGreaterThan(35_000);
  expect(trace?.endMs).toBeLessThan(35_050);
  expect(trace?.spans.find(({ component }) => component === 'B')?.replica).toBe(1);
});
