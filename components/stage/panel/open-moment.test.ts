/** What a moment link does to a figure's run. */
import { describe, expect, it } from 'vitest';
import { openMoment } from './open-moment';
import { demoFigure } from './testing/demo-figure';
import { fakeSession } from './testing/fake-session';

const going = () => new AbortController().signal;

describe('a moment link', () => {
  it('pauses the figure at the moment, also when it lies ahead', async () => {
    const session = fakeSession(demoFigure, 0);
    session.play();
    await openMoment(session, demoFigure, { figure: 'demo', atMs: 36_000 }, going());
    expect(session.getState()).toMatchObject({ playing: false, shownMs: 36_000, reachedMs: 36_000 });
  });

  it('brings back the run of the figure when the reader has changed it', async () => {
    const session = fakeSession(demoFigure, 20_000);
    session.act([{ kind: 'crash', target: 'A' }]);
    await openMoment(session, demoFigure, { figure: 'demo', atMs: 25_000 }, going());
    expect(session.getState().interventions).toEqual(demoFigure.interventions);
  });

  it('does what the link adds, at its moments', async () => {
    const session = fakeSession(demoFigure, 0);
    const interventions = [{ kind: 'crash', target: 'B', atMs: 40_000 } as const];
    await openMoment(session, demoFigure, { figure: 'demo', atMs: 45_000, interventions }, going());
    expect(session.getState().interventions).toContainEqual(interventions[0]);
    expect(session.getState().interventions).toHaveLength(demoFigure.interventions.length + 1);
    expect(session.getState().shownMs).toBe(45_000);
  });

  it('gives way when the reader asks for something else', async () => {
    const session = fakeSession(demoFigure, 10_000);
    const stop = new AbortController();
    stop.abort();
    await openMoment(session, demoFigure, { figure: 'demo', atMs: 36_000 }, stop.signal);
    expect(session.getState().shownMs).toBe(10_000);
  });
});
