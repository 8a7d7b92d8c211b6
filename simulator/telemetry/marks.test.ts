/** Marks of the time line: what is recorded of guards and cold starts, and how they are thinned. */
import { describe, expect, it } from 'vitest';
import { LiveRun } from '../experiment/live-run';
import { link, poisson, scenario, service } from '../testing/scenarios';
import type { Mark } from './mark';
import { Marks, mostMarks } from './marks';

const sick = scenario({
  durationMs: 60_000,
  components: [
    poisson('A', 60),
    service('A', 2, { concurrency: 32 }, ['B']),
    service('B', 4, { replicas: 4, concurrency: 8 }),
  ],
  connections: [
    link('client', 'A', {}),
    link('A', 'B', {
      outlierDetection: { consecutive5xx: 5, intervalMs: 1_000, baseEjectionTimeMs: 5_000, maxEjectionPercent: 50 },
    }),
  ],
  faults: [
    { atMs: 5_000, target: 'B#2', kind: 'errors', rate: 1 },
    { atMs: 8_000, target: 'B#2', kind: 'recover' },
  ],
});

const cold = (atMs: number, component = 0): Mark => ({ atMs, kind: 'coldStarts', component, count: 1 });
const breaker = (atMs: number, open: number): Mark => ({ atMs, kind: 'breaker', connection: 0, open, halfOpen: 0 });
const counted = (list: readonly Mark[]) =>
  list.reduce((sum, mark) => sum + (mark.kind === 'coldStarts' ? mark.count : 0), 0);

describe('what is recorded', () => {
  it('an ejection and the return, of the replica that is sick, at their moments', () => {
    const run = new LiveRun(sick);
    const ejections = run.advance(60_000).marks.filter((mark) => mark.kind === 'ejected');
    const [first, second] = ejections;
    expect(first).toMatchObject({ connection: 1, replica: 1, callers: 1 });
    expect(first?.atMs).toBeGreaterThan(5_000);
    expect(first?.atMs).toBeLessThan(6_500);
    expect(second).toMatchObject({ connection: 1, replica: 1, callers: 0 });
    expect(second?.atMs).toBeGreaterThanOrEqual(5_000 + (first?.atMs ?? 0));
  });

  it('the same when the run is recorded in pieces, goes back and forks', () => {
    const whole = new LiveRun(sick).advance(20_000).marks;
    const run = new LiveRun(sick);
    const pieces = [run.advance(5_600), run.advance(12_000)].flatMap((chunk) => chunk.marks);
    const fork = run.fork(5_600);
    const again = fork.advance(20_000).marks;
    expect([...pieces, ...run.advance(20_000).marks]).toEqual(whole);
    expect([...whole.filter(({ atMs }) => atMs <= 5_600), ...again]).toEqual(whole);
  });
});

describe('thinning', () => {
  it('keeps every mark while there is room', () => {
    const marks = new Marks();
    const list = Array.from({ length: mostMarks }, (_, nth) => cold(nth));
    marks.append(list);
    expect(marks.list).toEqual(list);
  });

  it('stays bounded and counts every cold start, of many places, over a day', () => {
    const marks = new Marks();
    const wanted = 50_000;
    for (let nth = 0; nth < wanted; nth++) marks.append([cold(nth * 1_728, nth % 3)]);
    expect(marks.list.length).toBeLessThanOrEqual(mostMarks);
    expect(counted(marks.list)).toBe(wanted);
    const times = marks.list.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('shows that a guard struck, and how it stood at last', () => {
    const marks = new Marks();
    for (let nth = 0; nth < 3 * mostMarks; nth++) marks.append([breaker(nth * 10, (nth + 1) % 2)]);
    expect(marks.list.length).toBeLessThanOrEqual(mostMarks);
    expect(marks.list[0]).toEqual(breaker(0, 1));
    expect(marks.list.at(-1)).toEqual(breaker((3 * mostMarks - 1) * 10, 0));
  });

  it('ends, also with more places than marks', () => {
    const marks = new Marks();
    marks.append(Array.from({ length: 2 * mostMarks }, (_, nth) => cold(nth, nth)));
    expect(marks.list).toHaveLength(2 * mostMarks);
  });

  it('forgets what came after a moment, and a fork keeps its own', () => {
    const marks = new Marks();
    marks.append([cold(1), cold(2), cold(3)]);
    const fork = marks.fork(3);
    marks.truncate(2);
    expect(marks.list).toEqual([cold(1)]);
    expect(fork.list).toEqual([cold(1), cold(2)]);
  });
});
