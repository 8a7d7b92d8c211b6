/** What is painted of a run, and where steps from event to event stop. */
import { describe, expect, it } from 'vitest';
import { timeFrame } from '@/components/charts/time-frame';
import type { Mark } from '@/simulator/telemetry/mark';
import type { Topology } from '@/simulator/telemetry/topology';
import { demoRow } from '../testing/demo-run';
import { burnOf } from './burn';
import { historyOf, type Recorded } from './history';
import { neighbourOf, paintedMoments } from './moments';
import { grouped, painting } from './paint';

const component = (id: string, replicas: number) => ({
  id,
  kind: 'service' as const,
  role: null,
  position: null,
  replicas,
  concurrency: 8,
  queueLimit: null,
  endpoints: [],
});
const topology: Topology = {
  components: [component('A', 2), component('B', 3), component('C', 1)],
  connections: [
    { id: 'A->B', from: 0, to: 1 },
    { id: 'C->B', from: 2, to: 1 },
  ],
  classes: [],
};
const ejected = (atMs: number, connection: number, callers: number): Mark => ({
  atMs,
  kind: 'ejected',
  connection,
  replica: 1,
  callers,
});
const breaker = (atMs: number, open: number, halfOpen = 0): Mark => ({
  atMs,
  kind: 'breaker',
  connection: 1,
  open,
  halfOpen,
});
const recorded = (marks: readonly Mark[], more: Partial<Recorded> = {}): Recorded => ({
  topology,
  marks,
  rows: [],
  happenings: [],
  ...more,
});

describe('history', () => {
  it('shows a replica as ejected while any caller leaves it out', () => {
    const marks = [
      ejected(100, 0, 1),
      ejected(150, 0, 2),
      ejected(200, 1, 1),
      ejected(300, 0, 0),
      ejected(400, 1, 0),
      ejected(500, 0, 1),
    ];
    expect(historyOf(recorded(marks)).ejected).toEqual([
      { name: 'B 2', fromMs: 100, toMs: 400 },
      { name: 'B 2', fromMs: 500, toMs: null },
    ]);
  });

  it('shows a breaker as open until it is closed again, with its probes', () => {
    const history = historyOf(
      recorded([breaker(100, 1), breaker(600, 0, 1), breaker(610, 1), breaker(900, 0, 1), breaker(950, 0)]),
    );
    expect(history.open).toEqual([{ name: 'C → B', fromMs: 100, toMs: 950 }]);
    expect(history.probes.map(({ atMs }) => atMs)).toEqual([600, 900]);
  });

  it('tells pushes of configuration from the versions of a control plane', () => {
    const plane: Topology = { ...topology, components: [{ ...component('mesh', 1), kind: 'controlPlane' }] };
    const [reading] = demoRow(0, []).components;
    if (reading === undefined) throw new Error('the made-up run has no components');
    const rows = [0, 0, 1, 1, 3].map((version, nth) => ({
      ...demoRow(250 * nth, []),
      components: [{ ...reading, live: { kind: 'controlPlane' as const, version, proxies: 2, upToDate: 2 } }],
    }));
    expect(historyOf(recorded([], { topology: plane, rows })).pushes).toEqual([
      { name: 'mesh', atMs: 500, count: 1 },
      { name: 'mesh', atMs: 1_000, count: 2 },
    ]);
  });

  it('burns the error budget where more than one request in a hundred fails', () => {
    const row = (nth: number, failed: number) => {
      const made = demoRow(250 * nth, []);
      const classes = made.classes.map((one) => ({ ...one, failedPerSecond: failed, goodputPerSecond: 100 - failed }));
      return { ...made, classes };
    };
    const burns = burnOf([row(1, 0), row(2, 1), row(3, 20), row(4, 40), row(5, 0), row(6, 5)]);
    expect(burns.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [500, 1_000],
      [1_250, 1_500],
    ]);
    expect(burns[0]?.failedShare).toBeCloseTo(0.3);
  });
});

describe('painting', () => {
  it('makes room only for what happened, and for overlaps', () => {
    expect(painting(historyOf(recorded([])), 'en').lanes).toBe(0);
    expect(painting(historyOf(recorded([ejected(1, 0, 1)])), 'en').lanes).toBe(1);
    const twoReplicas: Mark[] = [ejected(1, 0, 1), { ...ejected(2, 0, 1), replica: 2 } as Mark];
    expect(painting(historyOf(recorded([...twoReplicas, breaker(3, 1)])), 'en').lanes).toBe(3);
  });

  it('counts what stands too near to be told apart', () => {
    const frame = timeFrame(1_000, 60_000);
    const at = (atMs: number) => ({ name: 'f', atMs, count: 2 });
    const groups = grouped([at(0), at(100), at(200), at(30_000)], frame);
    expect(groups.map(({ atMs, count }) => [atMs, count])).toEqual([
      [0, 6],
      [30_000, 2],
    ]);
  });
});

describe('steps', () => {
  const moments = paintedMoments(recorded([ejected(100, 0, 1), breaker(100, 1), ejected(400, 0, 0)]), {
    locale: 'en',
    own: [],
  });

  it('stop at the next moment, with the words of all that happened there', () => {
    const next = neighbourOf(moments, 0, 'next');
    expect(next?.atMs).toBe(100);
    expect(next?.words).toBe('B 2 ejected; breaker C → B open');
    expect(neighbourOf(moments, 100, 'next')).toMatchObject({ atMs: 400, words: 'B 2 is back' });
  });

  it('go back the same way, and end where nothing is', () => {
    expect(neighbourOf(moments, 400, 'previous')?.atMs).toBe(100);
    expect(neighbourOf(moments, 100, 'previous')).toBeNull();
    expect(neighbourOf(moments, 400, 'next')).toBeNull();
  });
});
