/**
 * What is read off the trace of a request is what the run did with it.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { layoutTraces } from '@/components/trace/layout';
import { StillWaterfall } from '@/components/trace/still-waterfall';
import { lesson } from '../lessons/cascading-failure';
import { locales } from '../model';
import { checkFigure } from './check-lesson';
import { traceKey, traceRequest } from './request-trace';

const figureNamed = (id: string) => {
  const figure = lesson.figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure "${id}"`);
  return checkFigure(figure, id);
};

const [slow, retries] = [figureNamed('slow'), figureNamed('retries')];
const at = (figure: string, atMs: number) => ({ figure, atMs });

describe('the trace of a request', () => {
  const refused = traceRequest(slow, { moment: at('slow', 22_000), request: 1_292 }, 'index.ts');

  it('says why it ended, with how many tries, and where most time went', () => {
    expect(refused[0]).toMatchObject({ requestClass: 'browse', outcome: 'refused' });
    expect(traceKey(refused, 'reason')).toBe(refused[0]?.reason);
    expect(traceKey(refused, 'tries')).toBe('1');
    const served = traceRequest(slow, { moment: at('slow', 33_000), request: 1_778 }, 'index.ts');
    expect(traceKey(served, 'longest')).toBe('A-queue');
    expect(traceKey(served, 'tries')).toBe('2');
  });

  it('counts each try of a call that was made again', () => {
    const traces = traceRequest(retries, { moment: at('retries', 40_000), request: 1_700 }, 'index.ts');
    const tries = layoutTraces(traces, 40_000)?.rows.filter(({ kind }) => kind === 'try') ?? [];
    expect(tries.length).toBeGreaterThan(1);
    expect(Number(traceKey(traces, 'tries'))).toBeGreaterThanOrEqual(tries.length);
  });

  it('is not read before the request has ended', () => {
    const early = { moment: at('slow', 30_000), request: 1_778 };
    expect(() => traceRequest(slow, early, 'index.ts')).toThrow('request 1778 has not ended at 30000 ms');
  });

  it.each(locales)('is a picture for both widths and a table (%s)', (locale) => {
    const traces = traceRequest(slow, { moment: at('slow', 33_000), request: 1_778 }, 'index.ts');
    const html = renderToStaticMarkup(StillWaterfall({ traces, nowMs: 33_000, locale }));
    expect(html.match(/viewBox="0 0 (640|320) /g)).toHaveLength(2);
    expect(html.match(/<svg [^>]*aria-hidden="true"/g)?.length).toBe(html.match(/<svg /g)?.length);
    expect(html.match(/<th scope="row"/g)).toHaveLength(layoutTraces(traces, 33_000)?.rows.length ?? 0);
  });
});
