/**
 * The run that an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';

/** Calls at B, at work and in line. */
const atB = (at: MomentState): number => at.component('B').busy + at.component('B').queued;

const mostFail = (at: MomentState): void =>
  expect(at.class('checkout').failed).toBeGreaterThan(at.class('checkout').offered / 2);

const noneFails = (at: MomentState, requestClass = 'checkout'): void => {
  expect(at.class(requestClass).failed).toBe(0);
  expect(at.class(requestClass).goodput).toBeGreaterThan(0);
};

/** By `question option`. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {
  'where-is-the-code a': mostFail,
  'where-is-the-code b': (at) => {
    expect(at.class('checkout').failed).toBeGreaterThan(5);
    expect(at.component('B').queued).toBe(0);
  },
  'who-is-missing B': (at) => {
    expect(at.component('B')).toEqual({ busy: 6, held: 0, queued: 48 });
    expect(at.class('checkout').failed).toBeGreaterThan(10);
  },
  'who-is-missing A': (at) => {
    expect(at.component('A').queued).toBe(0);
    expect(at.component('A').busy).toBeLessThan(3 * 32);
  },
  'who-is-missing Client': (at) => {
    expect(at.class('checkout').offered).toBeGreaterThan(90);
    noneFails(at);
  },
  'local-sum four': (at) => expect(atB(at)).toBe(21),
  'local-sum eight': (at) => expect(at.component('B')).toMatchObject({ busy: 8, queued: 13 }),
  'what-goes-on time-out': (at) => noneFails(at),
  'what-goes-on new-replicas': (at) => expect(at.component('B')).toMatchObject({ busy: 6, queued: 48 }),
  'where-it-waited B-work': (at) => expect(at.component('B').queued).toBeGreaterThan(6 * at.component('B').busy),
  'where-it-waited A-queue': (at) => expect(at.component('A').queued).toBe(0),
  'where-it-waited A-work': (at) => expect(at.component('A').held).toBe(at.component('A').busy),
  'who-is-refused l-to-both': (at) => noneFails(at, 'list'),
  'who-is-refused all-to-b': (at) => noneFails(at, 'checkout'),
  'undo at-once': mostFail,
  'undo restart': (at) => noneFails(at),
};

const refutations = refutationsOf(lesson);

describe('runs that refute wrong answers', () => {
  it.each([...refutations])('%s', (name, moment) => {
    const check = seen[name];
    if (check === undefined) throw new Error(`Say in \`seen\` what refutes "${name}".`);
    if (!('atMs' in moment)) throw new Error(`"${name}" opens a calculation.`);
    check(momentState(lesson, moment));
  });

  it('are those that are described', () => {
    expect(Object.keys(seen).sort()).toEqual([...refutations.keys()].sort());
  });
});
