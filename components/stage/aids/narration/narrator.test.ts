/**
 * The narration of a run: what it says, and how often.
 */
import { describe, expect, it } from 'vitest';
import type { ComponentReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import { shop } from '../../testing/synthetic-topology';
import { pauseMs, RunNarrator, type RunNow, silenceMs } from './narrator';

const component = (change: Partial<ComponentReading> = {}): ComponentReading => ({
  arrivedPerSecond: 60,
  failedPerSecond: 0,
  p50Ms: 20,
  p99Ms: 40,
  busy: 3,
  held: 0,
  queued: 0,
  endpoints: [],
  reasons: [],
  ...change,
});

interface Change {
  readonly goodput?: number;
  readonly a?: Partial<ComponentReading>;
  readonly ejected?: readonly { readonly caller: number; readonly replica: number }[];
}

const row = (atMs: number, { goodput = 30, a = {}, ejected = [] }: Change = {}): SeriesRow => ({
  atMs,
  classes: [0, 1].map(() => ({
    offeredPerSecond: 30,
    goodputPerSecond: goodput,
    failedPerSecond: 30 - goodput,
    refusedPerSecond: 0,
    timedOutPerSecond: 0,
    p50Ms: 20,
    p99Ms: 40,
  })),
  components: [component(), component(a), component()],
  connections: [
    { callsPerSecond: 60, triesPerSecond: 60, inProgress: 2 },
    { callsPerSecond: 38, triesPerSecond: 38, inProgress: 2, ejected },
  ],
});

const run = (shownMs: number, change: Partial<RunNow> = {}): RunNow => ({
  topology: shop,
  rows: [row(1_000), row(shownMs)],
  happenings: [],
  own: [],
  shownMs,
  playing: true,
  ...change,
});

const crash = { atMs: 5_000, target: 'B', kind: 'crash' } as const;
const crashed: Happening = { atMs: 5_000, kind: 'intervention', intervention: crash, scheduled: false };

/** A narrator that has said how the run begins, at 0 of the reader's time. */
function begun(locale: 'en' | 'ko' = 'en'): RunNarrator {
  const narrator = new RunNarrator(locale);
  narrator.next(run(1_000), 0);
  return narrator;
}

describe('the narration of a run', () => {
  it('begins with how the system does', () => {
    const said = new RunNarrator('en').next(run(1_000), 0);
    expect(said).toBe('At 1 second. 60 of 60 requests per second are answered well.');
  });

  it('says what happened in the words of the feed, and then how goodput stands', () => {
    const said = begun().next(run(6_000, { rows: [row(6_000, { goodput: 10 })], happenings: [crashed] }), pauseMs);
    expect(said).toBe('At 6 seconds. You crash B. Goodput falls. 20 of 60 requests per second are answered well.');
  });

  it('says who is full, who is left out, and when that is over', () => {
    const narrator = begun();
    const bad = { a: { busy: 16 }, ejected: [{ caller: 0, replica: 1 }] };
    expect(narrator.next(run(6_000, { rows: [row(6_000, bad)] }), pauseMs)).toBe(
      'At 6 seconds. A ejects B2. All threads of A are taken.',
    );
    expect(narrator.next(run(12_000), 2 * pauseMs)).toBe('At 12 seconds. A sends to B2 again. A has room again.');
  });

  it('does not say twice what the feed said of exhausted threads', () => {
    const exhausted: Happening = {
      atMs: 5_500,
      kind: 'threadsExhausted',
      component: 1,
      held: 16,
      threads: 16,
      waitingFor: 2,
    };
    const now = run(6_000, { rows: [row(6_000, { a: { busy: 16 } })], happenings: [exhausted] });
    expect(begun().next(now, pauseMs)).toBe('At 6 seconds. A’s 16 threads all wait for B.');
  });

  it('keeps its pauses while the run plays, and gives a sign of life', () => {
    const narrator = begun();
    const now = run(6_000, { happenings: [crashed] });
    expect(narrator.next(now, pauseMs - 1)).toBeNull();
    expect(narrator.next(now, pauseMs)).toContain('You crash B.');
    const later = run(9_000, { happenings: [crashed] });
    expect(narrator.next(later, 2 * pauseMs)).toBeNull();
    expect(narrator.next(later, pauseMs + silenceMs)).toContain('Nothing new.');
  });

  it('tells at once where a paused run stands, but only when the play head rests', () => {
    const narrator = begun();
    const there = run(6_000, { happenings: [crashed], playing: false });
    expect(narrator.next(there, 100)).toBeNull();
    expect(narrator.next(there, 200)).toContain('You crash B.');
    const back = run(2_000, { happenings: [crashed], playing: false });
    narrator.next(back, 300);
    expect(narrator.next(back, 400)).toBe('At 2 seconds. 60 of 60 requests per second are answered well.');
  });

  it('keeps it short, and says how much it leaves out', () => {
    const happenings = Array.from({ length: 7 }, (_, nth): Happening => ({ ...crashed, atMs: 5_000 + nth }));
    const said = begun().next(run(6_000, { happenings }), pauseMs);
    expect(said?.match(/You crash B/g)).toHaveLength(4);
    expect(said).toContain('3 more things stand in the feed.');
  });

  it('speaks Korean', () => {
    const now = run(64_000, { rows: [row(64_000, { goodput: 10, a: { busy: 16 } })], happenings: [crashed] });
    expect(begun('ko').next(now, pauseMs)).toBe(
      '1분 4초 시점입니다. B를 다운시켰습니다. A의 스레드가 모두 찼습니다. 굿풋이 떨어집니다. 초당 요청 60건 가운데 20건을 제대로 처리합니다.',
    );
  });

  it('describes a whole moment when asked', () => {
    const said = begun().describe(run(6_000), 10);
    expect(said).toContain('60 of 60 requests per second are answered well.');
    expect(said).toMatch(/A orders, 2 replicas, 3 of 16 threads taken/);
  });
});
