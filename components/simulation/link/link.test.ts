import { describe, expect, it } from 'vitest';
import { shopFigure as drawn } from '@/components/stage/testing/synthetic-figure';
import type { CheckedFigure } from '@/content/model';
import { readScenario } from '@/simulator/scenario';
import type { CheckedIntervention, CheckedScenario } from '@/simulator/scenario/checked';
import { decodeMoment, encodeMoment } from '@/simulator/scenario/share';
import { firstLine, type Lines } from '../lines';
import type { SessionPosition } from '../session';
import { followLink, linkTextOf } from './figure-link';
import { momentOf, positionOf } from './position-moment';

function shopScenario(): CheckedScenario {
  const work = { kind: 'work', time: { kind: 'exponential', meanMs: 5 } };
  const read = readScenario({
    version: 1,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', ratePerSecond: 20 },
        classes: [{ name: 'buy', to: 'B' }],
      },
      { id: 'B', kind: 'service', endpoints: { request: { steps: [work] } } },
    ],
    connections: [{ from: 'client', to: 'B' }],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const shopFigure: CheckedFigure = { ...drawn, scenario: shopScenario(), interventions: [] };

const crash = (atMs: number) => ({ atMs, target: 'B', kind: 'crash' }) as CheckedIntervention;

/** Ids as after some lines were given up. */
const lines: Lines = [
  { ...firstLine(0, 0, 9_000), acts: [crash(2_000)] },
  { ...firstLine(3, 0, 6_000), from: 0, forkMs: 4_000, acts: [crash(4_000)], name: 'what if' },
  { ...firstLine(7, 0, 5_500), from: 3, forkMs: 5_000, acts: [crash(5_000)] },
];
const position: SessionPosition = { seed: 5, lines, shown: 7, besideLine: 3, atMs: 5_250.1234567 };

const follow = (text: string, lesson = 'shop') => followLink(text, lesson, shopFigure);

describe('a link to a moment of a figure', () => {
  it('leads to the same place', () => {
    const text = linkTextOf('shop', shopFigure, position, {
      selection: { kind: 'component', id: 'B' },
      panels: ['trace'],
    });
    expect(text.length).toBeLessThan(300);
    expect(follow(text)).toEqual({
      kind: 'here',
      link: {
        selection: { kind: 'component', id: 'B' },
        panels: ['trace'],
        position: {
          seed: 5,
          atMs: 5_250.123,
          shown: 2,
          besideLine: 1,
          lines: [
            { ...lines[0], id: 0, knownMs: 4_000 },
            { ...lines[1], id: 1, from: 0, knownMs: 5_250.123 },
            { ...lines[2], id: 2, from: 1, knownMs: 5_250.123 },
          ],
        },
      },
    });
  });

  it.each([0.0001, 0.0006, -0.0001])('keeps done what was done %s ms before or after an even moment', (off) => {
    const atMs = 24_317.434 + off;
    const doneHere: Lines = [{ ...firstLine(0, 0, 30_000), acts: [crash(atMs)] }];
    const justBefore: Lines = [{ ...firstLine(0, 0, 30_000), acts: [crash(atMs + 0.00001)] }];
    for (const [acts, isDone] of [
      [doneHere, true],
      [justBefore, false],
    ] as const) {
      const text = linkTextOf('shop', shopFigure, { seed: 1, lines: acts, shown: 0, besideLine: null, atMs });
      const followed = follow(text);
      if (followed?.kind !== 'here') throw new Error('the link leads nowhere');
      const { position } = followed.link;
      expect((position.lines[0]?.acts[0]?.atMs ?? 0) <= position.atMs).toBe(isDone);
    }
  });

  it('belongs to its lesson, its figure, and the figure as it was', () => {
    const text = linkTextOf('shop', shopFigure, position);
    expect(follow(text, 'another')).toEqual({ kind: 'elsewhere', figure: null });
    const other = { ...shopFigure, id: 'other' };
    expect(followLink(text, 'shop', other)).toEqual({ kind: 'elsewhere', figure: shopFigure.id });
    const changed = { ...shopFigure, interventions: [crash(1)] };
    expect(followLink(text, 'shop', changed)).toEqual({ kind: 'changed' });
  });

  it('that is broken, or does what cannot be done, tells what is wrong', () => {
    expect(follow('1.nothing')).toMatchObject({ kind: 'broken' });
    const wrong = { ...position, lines: [{ ...firstLine(7, 0, 0), acts: [{ ...crash(5), target: 'nobody' }] }] };
    expect(follow(linkTextOf('shop', shopFigure, { ...wrong, besideLine: null } as SessionPosition))).toMatchObject({
      kind: 'broken',
      read: { problems: [{ path: 'runs[0].branches[0].acts[0].target' }] },
    });
  });
});

describe('a moment with two runs', () => {
  it('keeps the lines of each', () => {
    const two: SessionPosition = {
      seed: 1,
      atMs: 100,
      shown: 1,
      besideLine: 2,
      lines: [
        firstLine(0, 0, 100),
        firstLine(1, 1, 100),
        { ...firstLine(2, 0, 100), from: 0, forkMs: 50, acts: [crash(50)] },
      ],
    };
    const source = { kind: 'scenario', scenario: {} } as const;
    const moment = decodeMoment(encodeMoment(momentOf(two, [source, source])));
    const back = moment.ok ? positionOf(moment.value, [shopFigure, shopFigure]) : moment;
    expect(back).toMatchObject({
      ok: true,
      value: {
        shown: 2,
        besideLine: 1,
        lines: [{ run: 0 }, { run: 0, from: 0, acts: [{ atMs: 50 }] }, { run: 1, from: null }],
      },
    });
  });
});
