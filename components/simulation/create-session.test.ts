import { afterEach, describe, expect, it } from 'vitest';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { FromWorker } from '@/simulator/worker/protocol';
import { firstFrameMs, Stagehand } from './testing/stagehand';

let stagehand = new Stagehand();
afterEach(() => {
  for (const session of stagehand.sessions) session.dispose();
  stagehand = new Stagehand();
});

describe('a session', () => {
  it('is ready, paused and recorded ahead once the simulation answers', () => {
    const session = stagehand.open();
    expect(session.getState().status).toBe('loading');
    stagehand.answerAll();
    expect(session.getState()).toMatchObject({ status: 'ready', playing: false, shownMs: 0, durationMs: 20_000 });
    expect(session.playback()?.endMs).toBeGreaterThanOrEqual(1_500);
    expect(stagehand.wantsFrames).toBe(false);
  });

  it('is ready only when the run reaches the moment where the figure opens', () => {
    const session = stagehand.open({ startAtMs: 5_000 });
    stagehand.answerOne();
    stagehand.answerOne();
    expect(session.getState().status).toBe('loading');
    stagehand.answerAll();
    expect(session.getState()).toMatchObject({ status: 'ready', shownMs: 5_000, reachedMs: 5_000 });
    expect(session.getState().rows).toHaveLength(20);
  });

  it('moves the play head by the passing time times the speed', () => {
    const session = stagehand.openReady({ speed: 0.5 });
    session.play();
    stagehand.pass(firstFrameMs + 1_000);
    expect(session.playheadMs()).toBeCloseTo(500);
    session.setSpeed(2);
    stagehand.pass(1_000);
    expect(session.playheadMs()).toBeCloseTo(2_500);
  });

  it('never has more than one advance in flight', () => {
    const session = stagehand.openReady({ speed: 10 });
    session.play();
    for (let i = 0; i < 40; i++) {
      stagehand.pass(50, { stalled: true });
      expect(stagehand.advancesInFlight()).toBeLessThanOrEqual(1);
      if (i % 7 === 0) stagehand.answerOne();
    }
  });

  it('waits for the simulation instead of running past it', () => {
    const session = stagehand.openReady({ speed: 10 });
    const { endMs } = session.playback() ?? { endMs: 0 };
    session.play();
    stagehand.pass(5_000, { stalled: true });
    expect(session.playheadMs()).toBe(endMs);
    stagehand.pass(100);
    expect(session.playheadMs()).toBeGreaterThan(endMs);
  });

  it('changes its readouts four times a second, and exactly when paused', () => {
    const session = stagehand.openReady();
    session.play();
    const seen = new Set<number>();
    session.subscribe((state) => seen.add(state.shownMs));
    stagehand.pass(firstFrameMs + 2_000);
    expect(seen.size).toBeGreaterThanOrEqual(7);
    expect(seen.size).toBeLessThanOrEqual(10);
    stagehand.pass(100);
    session.pause();
    expect(session.getState().shownMs).toBe(session.playheadMs());
  });

  it('steps 50 simulated ms whatever the speed', () => {
    const session = stagehand.openReady({ speed: 0.01 });
    session.play();
    session.step();
    session.step();
    expect(session.getState()).toMatchObject({ shownMs: 100, playing: false });
  });

  it('shows rows and feed only up to the furthest moment reached', () => {
    const session = stagehand.openReady();
    session.seek(1_100);
    stagehand.answerAll();
    expect(session.getState().rows.map((row) => row.atMs)).toEqual([250, 500, 750, 1_000]);
    session.seek(300);
    expect(session.getState()).toMatchObject({ shownMs: 300, reachedMs: 1_100 });
    expect(session.getState().rows).toHaveLength(4);
  });

  it('simulates up to a moment that lies far ahead', () => {
    const session = stagehand.openReady();
    session.seek(15_000);
    expect(session.playheadMs()).toBeLessThan(15_000);
    stagehand.answerAll();
    expect(session.getState().shownMs).toBe(15_000);
  });

  it('goes to a moment that was asked for before the run was open', () => {
    const session = stagehand.open();
    session.seek(4_000);
    stagehand.answerAll();
    expect(session.getState().shownMs).toBe(4_000);
    const late = stagehand.open();
    late.seek(90_000);
    stagehand.answerAll();
    expect(late.getState()).toMatchObject({ shownMs: 20_000, ended: true });
  });

  it('keeps what was done before the run was open, and does it then', () => {
    const session = stagehand.open();
    session.act([{ target: 'B', kind: 'crash' }]);
    expect(session.getState().interventions).toEqual([]);
    stagehand.answerAll();
    expect(session.getState().interventions).toEqual([{ atMs: 0, target: 'B', kind: 'crash' }]);
  });

  it('shows at once what was chosen before the run was open, and keeps it', () => {
    const session = stagehand.open();
    session.choose('health', 'slow');
    expect(session.getState().choices).toMatchObject({ health: 'slow' });
    stagehand.answerAll();
    expect(session.getState().choices).toMatchObject({ health: 'slow' });
  });

  it('acts at the play head, and what lay beyond is not seen', () => {
    const session = stagehand.openReady();
    session.seek(6_000);
    stagehand.answerAll();
    session.seek(2_000);
    session.act([{ kind: 'slow', target: 'B', factor: 15, addedMs: 0 }]);
    expect(session.getState().reachedMs).toBe(2_000);
    expect(session.getState().interventions).toEqual([
      { kind: 'slow', target: 'B', factor: 15, addedMs: 0, atMs: 2_000 },
    ]);
    stagehand.answerAll();
    session.seek(2_100);
    stagehand.answerAll();
    expect(session.getState().happenings.map((h) => h.kind)).toContain('intervention');
  });

  it('holds the play head while the run is taken back', () => {
    const session = stagehand.openReady();
    session.play();
    stagehand.pass(500);
    const atMs = session.playheadMs();
    session.act([{ kind: 'crash', target: 'B' }]);
    stagehand.pass(500, { stalled: true });
    expect(session.playheadMs()).toBe(atMs);
    stagehand.pass(500);
    expect(session.playheadMs()).toBeGreaterThan(atMs);
  });

  it('shows the option that was chosen at the moment in view', () => {
    const session = stagehand.openReady();
    session.seek(2_000);
    stagehand.answerAll();
    session.choose('health', 'slow');
    stagehand.answerAll();
    expect(session.getState().choices).toEqual({ health: 'slow' });
    expect(stagehand.sent.filter((message) => message.type === 'intervene')).toHaveLength(2);
    session.seek(1_000);
    expect(session.getState().choices).toEqual({ health: 'healthy' });
  });

  it('starts over with the figure as it was, with another seed when asked', () => {
    const session = stagehand.openReady({ startAtMs: 1_000 });
    session.choose('health', 'slow');
    session.restart(42);
    stagehand.answerAll();
    expect(session.getState()).toMatchObject({ seed: 42, status: 'ready', shownMs: 1_000, interventions: [] });
    expect(session.getState().choices).toEqual({ health: 'healthy' });
    const opened = stagehand.sent.filter((message) => message.type === 'open').map((message) => message.seed);
    expect(opened).toEqual([11, 42]);
  });

  it('pays no heed to what the run before the restart still sends', () => {
    const session = stagehand.openReady();
    session.seek(8_000);
    session.restart();
    stagehand.answerAll();
    expect(session.playheadMs()).toBe(0);
    expect(session.playback()?.endMs).toBeLessThan(8_000);
  });

  it('ends at the end of the run, and plays again from where the figure opens', () => {
    const session = stagehand.openReady({ speed: 10 });
    session.play();
    stagehand.pass(3_000);
    expect(session.getState()).toMatchObject({ ended: true, playing: false, shownMs: 20_000 });
    session.play();
    expect(session.getState()).toMatchObject({ ended: false, playing: true });
    expect(session.playheadMs()).toBe(0);
  });

  it('moves only while in view, and a pause of the reader survives scrolling', () => {
    const session = stagehand.openReady();
    session.play();
    session.setInView(false);
    expect(stagehand.wantsFrames).toBe(false);
    session.setInView(true);
    expect(stagehand.wantsFrames).toBe(true);
    session.pause();
    session.setInView(false);
    session.setInView(true);
    expect(stagehand.wantsFrames).toBe(false);
  });

  it('rests while the tab is hidden', () => {
    const session = stagehand.openReady();
    session.play();
    stagehand.setHidden(true);
    expect(stagehand.wantsFrames).toBe(false);
    stagehand.setHidden(false);
    expect(stagehand.wantsFrames).toBe(true);
  });

  it('pauses when another figure starts', () => {
    const first = stagehand.openReady();
    const second = stagehand.openReady();
    first.play();
    second.play();
    expect([first, second].map((session) => session.getState().playing)).toEqual([false, true]);
  });

  it('tells what is wrong with a scenario, and does not play', () => {
    const problems: ScenarioProblem[] = [{ path: 'components', code: 'type', expected: 'a list', found: 'nothing' }];
    const answer: FromWorker = { type: 'failed', session: 1, problems };
    const session = stagehand.open({}, ({ message }) => ({
      post: () => queueMicrotask(() => message(answer)),
      close() {},
    }));
    return Promise.resolve().then(() => {
      expect(session.getState()).toMatchObject({ status: 'failed', problems });
      session.play();
      expect(session.getState().playing).toBe(false);
    });
  });

  it('draws while it plays and after every change, never else', () => {
    const session = stagehand.openReady();
    let drawn = 0;
    session.onFrame(() => drawn++);
    stagehand.pass(500);
    expect(drawn).toBe(0);
    session.seek(100);
    expect(drawn).toBeGreaterThan(0);
  });

  it('hears nothing after it is disposed of', () => {
    const session = stagehand.openReady();
    session.play();
    session.dispose();
    expect(stagehand.wantsFrames).toBe(false);
    expect(() => stagehand.answerAll()).not.toThrow();
  });
});
