/**
 * What an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import { initialValues } from '@/content/calculation';
import type { CalculationLink, Evidence } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';

const kinds = ['browse', 'search', 'checkout', 'report'];

/** By `question option`. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {
  'hot-module calls-search': (at) => expect(at.class('checkout').p99Ms).toBeLessThan(at.class('search').p99Ms / 2),
  'hot-module database': (at) => expect(at.component('db')).toMatchObject({ busy: 1, queued: 0 }),
  'what-ran-out client': (at) => {
    const offered = kinds.reduce((sum, kind) => sum + at.class(kind).offered, 0);
    expect(offered).toBeGreaterThan(54);
    expect(offered).toBeLessThan(66);
  },
  'what-ran-out db': (at) => expect(at.component('db')).toMatchObject({ busy: 1, queued: 0 }),
  'downtime third-copy': (at) => expect(kinds.map((kind) => at.class(kind).goodput)).toEqual([0, 0, 0, 0]),
  'downtime split': (at) => {
    expect(at.class('report').goodput).toBe(0);
    expect(at.class('checkout').failed).toBe(0);
  },
  'where-the-time-went shop-work': (at) => {
    expect(at.component('shop')).toMatchObject({ busy: 16, queued: 18 });
  },
  'where-the-time-went db-work': (at) => expect(at.component('db')).toMatchObject({ busy: 1, queued: 0 }),
  'walls-in-the-code half': (at) => {
    expect(at.class('checkout').failed).toBeGreaterThan(0);
    expect(at.class('checkout').goodput).toBeGreaterThan(at.class('checkout').failed);
  },
  'walls-in-the-code network': (at) => {
    expect(at.class('checkout').goodput).toBeGreaterThan(0);
    expect(() => at.component('payment')).toThrow('no "payment"');
  },
};

type Readings = Readonly<Record<string, number>>;

/** Likewise, for options that open a calculation. */
const calculated: Readonly<Record<string, (readings: Readings) => void>> = {
  'five-parts weakest': ({ together }) => expect(together).toBeCloseTo(0.951, 3),
  'five-parts redundant': ({ together }) => expect(together).toBeLessThan(0.99),
  'less-memory services': ({ monolithUsd, servicesUsd }) => expect(monolithUsd).toBeLessThan(servicesUsd ?? 0),
  'less-memory same': ({ monolithUsd, servicesUsd }) => expect(servicesUsd).toBeGreaterThan(1.3 * (monolithUsd ?? 0)),
};

const isCalculated = (evidence: Evidence): evidence is CalculationLink => 'inputs' in evidence;

function readingsOf({ figure, inputs }: CalculationLink): Readings {
  const calculation = lesson.calculations?.find(({ id }) => id === figure);
  if (calculation === undefined) throw new Error(`no calculation "${figure}"`);
  return calculation.calculate({ ...initialValues(calculation), ...inputs }).readings;
}

const refutations = refutationsOf(lesson);

describe('what refutes wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    if (isCalculated(evidence)) calculated[name]?.(readingsOf(evidence));
    else seen[name]?.(momentState(lesson, evidence));
    expect.hasAssertions();
  });

  it('is described for each of them', () => {
    expect([...Object.keys(seen), ...Object.keys(calculated)].sort()).toEqual([...refutations.keys()].sort());
  });
});
