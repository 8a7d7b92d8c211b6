/**
 * What the explanations say of the traced request is what its trace says.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { traceRequest } from '@/content/load/request-trace';
import { whereTheTimeWent } from './quiz/trace';
import { figure } from './testing/run';

describe('the request whose waterfall is read', () => {
  if (whereTheTimeWent.kind !== 'readTrace') throw new Error('It reads a trace.');
  const [trace] = traceRequest(checkFigure(figure('slow'), 'slow'), whereTheTimeWent, 'quiz/trace.ts');
  const spent = (component: string, category: string) =>
    (trace?.spans ?? [])
      .filter((span) => span.component === component)
      .flatMap(({ phases }) => phases.filter((phase) => phase.category === category))
      .reduce((sum, { startMs, endMs }) => sum + (endMs ?? Number.NaN) - startMs, 0);

  it('succeeds after 3 s, two of which it stands in A’s queue', () => {
    expect(trace).toMatchObject({ requestClass: 'checkout', outcome: 'success' });
    expect(((trace?.endMs ?? 0) - (trace?.startMs ?? 0)) / 1_000).toBeCloseTo(3, 1);
    expect(spent('A', 'queue') / 1_000).toBeCloseTo(2, 1);
  });

  it('is worked on by B for 0.9 s and by A for a hundredth of a second, and never waits at B', () => {
    expect(spent('B', 'work') / 1_000).toBeCloseTo(0.9, 1);
    expect(spent('A', 'work')).toBeCloseTo(12, 0);
    expect(spent('B', 'queue')).toBe(0);
  });
});
