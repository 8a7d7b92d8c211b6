/**
 * The run, or the calculation, that an explanation opens really refutes the wrong answer: what is seen there, for every
 * wrong option.
 */
import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';

type Readings = Readonly<Record<string, number>>;

/** By `question option`. */
const seenInRuns: Readonly<Record<string, (at: MomentState) => void>> = {
  'bottleneck Client': (at) => {
    const scaled = momentState(lesson, { figure: 'scaled', atMs: 40_000 });
    expect(at.class('order').offered).toBeCloseTo(scaled.class('order').offered, 0);
  },
  'bottleneck A': (at) => expect(at.component('A')).toMatchObject({ busy: 16, held: 14 }),
  'bottleneck B': (at) => {
    expect(at.class('order').failed).toBeGreaterThan(0);
    expect(at.component('DB').busy).toBe(4);
    const alone = momentState(lesson, { figure: 'scaled', atMs: 40_000 });
    expect(alone.component('B')).toMatchObject({ busy: 8, held: 8 });
    expect(at.class('browse').failed).toBeGreaterThan(alone.class('browse').failed);
  },
  'bottleneck C': (at) => expect(at.component('C')).toMatchObject({ busy: 1, queued: 0 }),
  'packaging no-crash': (at) => expect(at.class('browse').goodput).toBe(0),
  'packaging no-loss': (at) => {
    expect(at.class('browse').goodput).toBe(0);
    expect(at.class('browse').failed).toBeGreaterThan(10);
  },
  'packaging from-slowness': (at) => {
    expect(at.component('A').held).toBe(8);
    expect(at.class('order').refused).toBeGreaterThan(10);
  },
  'which-lose-nothing same-minute': (at) =>
    expect(at.class('order').failed / at.class('order').offered).toBeCloseTo(0.5, 1),
  'which-lose-nothing additive-at-once': (at) => expect(at.class('order').failed).toBeGreaterThan(3),
  'which-lose-nothing dropped-early': (at) => expect(at.class('order').failed).toBeGreaterThan(1),
  'test-of-services own-process': (at) => expect(at.class('order').failed).toBeGreaterThan(10),
  'why-it-failed queueFull': (at) => expect(['A', 'B', 'DB'].map((id) => at.component(id).queued)).toEqual([0, 0, 0]),
  'why-it-failed callTimeout': (at) => {
    const before = momentState(lesson, { figure: 'together', atMs: 24_000 });
    expect(at.class('order').p99Ms).toBeLessThanOrEqual(before.class('order').p99Ms);
  },
  'why-it-failed connectionRefused': (at) => expect(at.class('order').refused).toBe(0),
};

/** The figures that the explanations name, as the calculation gives them. */
const seenInCalculations: Readonly<Record<string, (readings: Readings) => void>> = {
  'test-of-services small': ({ days }) => expect(days).toBeGreaterThan(1.5),
  'test-of-services own-language': ({ plain }) => expect(plain).toBe(32),
  'faster-or-slower same': ({ clean }) => expect(clean).toBeCloseTo(0.58, 2),
  'faster-or-slower shorter': ({ days }) => expect(days).toBeCloseTo(1.7, 1),
  'faster-or-slower finer': ({ days }) => expect(days).toBeCloseTo(2.9, 1),
  'more-parts fewer': (readings) => expect(readings).toMatchObject({ size: 3, contracts: 60 }),
  'more-parts every-pair': (readings) => expect(readings).toMatchObject({ contracts: 60, most: 190 }),
  'two-languages-more none': ({ mesh }) => expect(mesh).toBe(31),
  'two-languages-more sixteen': ({ mesh }) => expect(mesh).toBe(31),
};

const readingsOf = ({ figure, inputs }: Extract<Evidence, { inputs: unknown }>): Readings => {
  const calculation = lesson.calculations?.find(({ id }) => id === figure);
  if (calculation === undefined) throw new Error(`no calculation "${figure}"`);
  return calculation.calculate(inputs).readings;
};

const refutations = refutationsOf(lesson);

describe('what refutes wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    if ('inputs' in evidence) seenInCalculations[name]?.(readingsOf(evidence));
    else seenInRuns[name]?.(momentState(lesson, evidence));
    expect.hasAssertions();
  });

  it('is described for every wrong option', () => {
    const described = [...Object.keys(seenInRuns), ...Object.keys(seenInCalculations)];
    expect(described.sort()).toEqual([...refutations.keys()].sort());
  });
});
