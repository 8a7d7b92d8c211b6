import { afterEach, describe, expect, it } from 'vitest';
import { shopFigure } from '@/components/stage/testing/synthetic-figure';
import type { Action } from '@/content/model';
import { maxLines } from './lines';
import type { Session } from './session';
import { Stagehand } from './testing/stagehand';

const crash: Action = { target: 'B', kind: 'crash' };
const slow: Action = { target: 'B', kind: 'slow', factor: 5, addedMs: 0 };

let stagehand = new Stagehand();
afterEach(() => {
  for (const session of stagehand.sessions) session.dispose();
  stagehand = new Stagehand();
});

const act = (session: Session, atMs: number, action: Action) => {
  stagehand.seek(session, atMs);
  session.act([action]);
  stagehand.answerAll();
};

const kinds = (session: Session) => session.getState().interventions.map(({ kind, atMs }) => `${kind} ${atMs}`);

describe('the lines of a session', () => {
  it('goes on with a line at its edge', () => {
    const session = stagehand.openReady();
    act(session, 2_000, crash);
    act(session, 3_000, slow);
    expect(session.getState()).toMatchObject({ lines: [{ id: 0, knownMs: 3_000 }], shown: 0 });
    expect(kinds(session)).toEqual(['crash 2000', 'slow 3000']);
  });

  it('starts a new line in the past, with what had been done before, and keeps the old one', () => {
    const session = stagehand.openReady();
    act(session, 2_000, crash);
    act(session, 6_000, slow);
    stagehand.seek(session, 8_000);
    act(session, 4_000, slow);
    const { lines, shown, shownMs, reachedMs } = session.getState();
    expect(lines).toMatchObject([
      { id: 0, from: null, knownMs: 8_000 },
      { id: 1, from: 0, forkMs: 4_000 },
    ]);
    expect({ shown, shownMs, reachedMs }).toEqual({ shown: 1, shownMs: 4_000, reachedMs: 4_000 });
    expect(kinds(session)).toEqual(['crash 2000', 'slow 4000']);

    session.show(0);
    expect(session.getState()).toMatchObject({ shown: 0, shownMs: 4_000, reachedMs: 8_000 });
    expect(kinds(session)).toEqual(['crash 2000', 'slow 6000']);
    session.seek(7_000);
    expect(session.getState().happenings.filter(({ kind }) => kind === 'intervention')).toHaveLength(2);
  });

  it('has what was recorded of the past at once on the new line', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 6_000);
    session.seek(3_000);
    session.act([crash]);
    expect(session.getState().status).toBe('ready');
    expect(
      session
        .getState()
        .rows.map(({ atMs }) => atMs)
        .at(-1),
    ).toBe(3_000);
    expect(session.playheadMs()).toBe(3_000);
    stagehand.answerAll();
    expect(session.playback()?.endMs).toBeGreaterThan(3_000);
  });

  it('forks lines of lines, and gives up a line with all that left it', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 8_000);
    act(session, 4_000, crash);
    stagehand.seek(session, 8_000);
    act(session, 6_000, slow);
    expect(session.getState().lines.map(({ from }) => from)).toEqual([null, 0, 1]);
    expect(kinds(session)).toEqual(['crash 4000', 'slow 6000']);
    session.forget(1);
    expect(session.getState()).toMatchObject({ shown: 0, lines: [{ id: 0 }] });
    session.forget(0);
    expect(session.getState().lines).toHaveLength(1);
  });

  it('has room for a number of lines, and says when there is none', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 8_000);
    for (let nth = 0; nth < maxLines + 1; nth++) {
      session.show(0);
      act(session, 1_000 + nth, crash);
    }
    expect(session.getState()).toMatchObject({ full: true, shown: 0 });
    expect(session.getState().lines).toHaveLength(maxLines);
    session.forget(5);
    act(session, 500, crash);
    expect(session.getState()).toMatchObject({ full: false, shown: maxLines });
  });

  it('names lines', () => {
    const session = stagehand.openReady();
    session.rename(0, '  as it was ');
    expect(session.getState().lines[0]?.name).toBe('as it was');
    session.rename(0, ' ');
    expect(session.getState().lines[0]?.name).toBeNull();
  });

  it('remembers on each line what was chosen there', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 5_000);
    session.seek(2_000);
    session.choose('health', 'slow');
    expect(session.getState()).toMatchObject({ shown: 1, choices: { health: 'slow' } });
    session.show(0);
    expect(session.getState().choices).toEqual({ health: 'healthy' });
  });

  it('starts over with one line', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 5_000);
    act(session, 2_000, crash);
    session.restart();
    stagehand.answerAll();
    expect(session.getState()).toMatchObject({ lines: [{ id: 0, acts: [] }], shown: 0, shownMs: 0 });
  });
});

describe('a line beside', () => {
  it('runs on the same clock, and what is done there is done on it alone', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 5_000);
    act(session, 2_000, crash);
    session.compare(0);
    stagehand.answerAll();
    const beside = session.beside();
    expect(beside?.getState()).toMatchObject({ shownMs: 2_000, interventions: [], reachedMs: 5_000 });
    session.play();
    stagehand.pass(1_050);
    expect(beside?.getState().shownMs).toBeCloseTo(session.getState().shownMs);
    session.pause();
    stagehand.seek(session, 6_000);
    beside?.act([slow]);
    stagehand.answerAll();
    expect(beside?.getState().interventions.map(({ kind }) => kind)).toEqual(['slow']);
    expect(kinds(session)).toEqual(['crash 2000']);
    session.compare(null);
    expect(session.beside()).toBeNull();
  });

  it('changes places with the line shown', () => {
    const session = stagehand.openReady();
    stagehand.seek(session, 5_000);
    act(session, 2_000, crash);
    session.compare(0);
    session.show(0);
    expect(session.getState()).toMatchObject({ shown: 0, besideLine: 1 });
  });

  it('may be another figure on the same traffic', () => {
    const variant = { ...shopFigure, interventions: [{ ...crash, atMs: 1_000 } as never] };
    const session = stagehand.open({}, stagehand.openPort, variant);
    stagehand.answerAll();
    stagehand.seek(session, 3_000);
    expect(kinds(session)).toEqual([]);
    expect(session.beside()?.getState().interventions).toHaveLength(1);
    expect(session.getState().lines.map(({ run }) => run)).toEqual([0, 1]);
    expect(new Set(stagehand.sent.flatMap((sent) => (sent.type === 'open' ? [sent.seed] : []))).size).toBe(1);
  });
});

describe('a position', () => {
  it('opened elsewhere shows the same, on every line', () => {
    const session = stagehand.openReady();
    act(session, 2_000, crash);
    stagehand.seek(session, 8_000);
    act(session, 4_000, slow);
    stagehand.seek(session, 5_000);
    session.compare(0);
    stagehand.answerAll();
    const other = stagehand.openReady();
    other.open(session.position());
    // The stage stays while the runs are made.
    expect(other.getState()).toMatchObject({ status: 'loading', topology: session.getState().topology });
    stagehand.answerAll();
    const seen = ({
      rows,
      happenings,
      interventions,
      shownMs,
      lines,
      shown,
      besideLine,
    }: ReturnType<Session['getState']>) => ({
      rows: rows.filter(({ atMs }) => atMs <= shownMs),
      happenings: happenings.filter(({ atMs }) => atMs <= shownMs),
      interventions,
      shownMs,
      lines,
      shown,
      besideLine,
    });
    expect(seen(other.getState())).toEqual(seen(session.getState()));
    expect(other.getState()).toMatchObject({ status: 'ready', shown: 1, shownMs: 5_000, besideLine: 0 });
    expect(other.beside()?.getState().interventions).toEqual(session.beside()?.getState().interventions);
    other.show(0);
    stagehand.answerAll();
    expect(kinds(other)).toEqual(['crash 2000']);
    expect(other.getState().reachedMs).toBe(8_000);
  });
});
