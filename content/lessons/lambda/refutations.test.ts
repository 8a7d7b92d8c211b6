/**
 * What an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';

type Readings = Readonly<Record<string, number>>;

function readings(evidence: Evidence): Readings {
  const calculation = lesson.calculations?.find(({ id }) => id === evidence.figure);
  if (calculation === undefined || !('inputs' in evidence)) throw new Error('It opens no calculation.');
  return calculation.calculate(evidence.inputs).readings;
}

function moment(evidence: Evidence): MomentState {
  if (!('atMs' in evidence)) throw new Error('It opens no run.');
  return momentState(lesson, evidence);
}

const burst = (atMs: number) => momentState(lesson, { figure: 'burst', atMs });
const limit = (atMs: number) => momentState(lesson, { figure: 'limit', atMs });

/** By `question option`, in a run. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {
  'what-is-serverless nothing': (at) => {
    expect(at.component('Tickets').busy).toBe(0);
    expect(at.class('buy')).toMatchObject({ offered: 2, goodput: 0 });
  },
  'what-is-serverless one-server': (at) => expect(at.component('Tickets').busy).toBe(13),
  'one-at-a-time reserve': (at) => {
    expect(at.component('Tickets').busy).toBe(1);
    expect(at.class('buy').offered).toBeLessThan(5);
  },
  'one-at-a-time more-customers': (at) => {
    expect(Math.abs(at.class('buy').offered - burst(23_000).class('buy').offered)).toBeLessThan(8);
    expect(at.component('Tickets').busy).toBeLessThan(15);
  },
  'where-the-time-went Tickets-work': (at) => {
    expect(at.class('buy').p99Ms).toBeGreaterThan(200);
    expect(at.class('buy').p99Ms).toBeLessThan(270);
  },
  'where-the-time-went Seats-work': (at) => expect(at.component('Seats')).toMatchObject({ busy: 1, queued: 0 }),
  'how-many-ready as-started': (at) => expect(at.component('Tickets').busy).toBe(14),
  'how-many-ready one': (at) => expect(at.component('Tickets').busy).toBe(3),
  'why-429 more-requests': (at) => {
    expect(Math.abs(at.class('buy').offered - limit(19_500).class('buy').offered)).toBeLessThan(3);
    expect(at.class('buy').refused).toBeGreaterThan(20);
  },
  'why-429 cold': (at) => {
    expect(at.class('buy')).toMatchObject({ failed: 0 });
    expect(at.class('buy').p99Ms).toBeLessThan(270);
  },
  'why-429 working': (at) => expect(at.component('Tickets')).toMatchObject({ busy: 18, held: 16 }),
  'pick-the-cause Tickets': (at) => expect(at.component('Tickets').busy).toBeLessThanOrEqual(1),
  'pick-the-cause Venue': (at) => expect(at.component('Venue').busy).toBeLessThanOrEqual(1),
  'pick-the-cause Profile': (at) => expect(at.component('Profile').busy).toBeLessThanOrEqual(1),
  'pick-the-cause Users': (at) => {
    expect(at.component('Users').busy).toBeLessThan(20);
    expect(at.component('Users').queued).toBe(0);
  },
  'pick-the-cause Api': (at) => {
    for (const name of ['tickets', 'venue', 'profile']) expect(at.class(name).failed).toBe(0);
  },
  'pick-the-cause Client': (at) => {
    const sent = (state: MomentState) =>
      ['tickets', 'venue', 'profile'].reduce((sum, name) => sum + state.class(name).offered, 0);
    expect(Math.abs(sent(at) - sent(momentState(lesson, { figure: 'shared', atMs: 26_000 })))).toBeLessThan(6);
  },
};

/** By `question option`, in a calculation. */
const calculated: Readonly<Record<string, (readings: Readings) => void>> = {
  'memory-price faster': ({ time }) => expect(time).toBe(90),
  'memory-price same-price': ({ price }) => expect(price).toBeCloseTo(4.61, 2),
  'break-even yes-60': ({ onDemand, seoul }) => expect(seoul).toBeGreaterThan(Number(onDemand)),
  'break-even yes-always': ({ onDemand, seoul }) => expect(seoul).toBeGreaterThan(3 * Number(onDemand)),
};

const refutations = refutationsOf(lesson);

describe('what refutes wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    const check = seen[name];
    if (check) check(moment(evidence));
    else calculated[name]?.(readings(evidence));
  });

  it('is described for each of them', () => {
    expect([...Object.keys(seen), ...Object.keys(calculated)].sort()).toEqual([...refutations.keys()].sort());
  });
});
