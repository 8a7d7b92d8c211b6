/**
 * The run that an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import type { CalculationLink } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { calculation as price } from './calculations/price';
import { lesson } from './index';

const shopIsFull = (at: MomentState) => expect(at.component('Shop')).toMatchObject({ busy: 4 });

/** By `question option`. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {
  'who-is-refused none': (at) => expect(at.class('browse').refused).toBeGreaterThan(at.class('browse').offered / 2),
  'who-is-refused all': (at) => expect(at.class('browse').goodput).toBeGreaterThan(1),
  'what-is-full API': (at) => expect(at.component('API')).toMatchObject({ queued: 0 }),
  'what-is-full App': (at) => {
    const offered = at.class('browse').offered + at.class('buy').offered;
    expect(offered).toBeGreaterThan(24);
    expect(offered).toBeLessThan(36);
  },
  'what-is-full Partner': (at) => expect(at.class('scan').goodput).toBeGreaterThan(at.class('scan').offered / 2),
  'where-the-time-went API-work': (at) => expect(at.component('API')).toMatchObject({ queued: 0 }),
  'where-the-time-went Shop-work': (at) => {
    shopIsFull(at);
    expect(at.component('Shop').queued).toBeGreaterThan(190);
  },
  'after-29-seconds stopped': (at) => expect(at.component('Report').busy).toBe(75),
  'after-29-seconds again': (at) => expect(at.component('Report').busy).toBeLessThan(2 * 60),
  'without-a-function sooner': (at) => {
    const [report, worker] = [at.component('Report').busy, at.component('Worker').busy];
    expect(worker / report).toBeGreaterThan(0.8);
    expect(worker / report).toBeLessThan(1.25);
  },
  'without-a-function report': (at) => {
    expect(at.class('later').p99Ms).toBeLessThan(100);
    expect(at.component('Worker').busy).toBeGreaterThan(50);
  },
  'authorizer-cache strangers': (at) => expect(at.class('guess').goodput).toBe(0),
  'authorizer-cache no-token': (at) => expect(at.class('browse').refused).toBeGreaterThan(5),
};

/** By `question option`, of what is calculated. */
const calculated: Readonly<Record<string, (link: CalculationLink) => void>> = {
  'which-product rest': ({ inputs }) => {
    const { rest = 0, http = 0 } = price.calculate(inputs).readings;
    expect(rest / http).toBeCloseTo(3.5, 9);
  },
  'which-product socket': ({ inputs }) => {
    const { socket = 0, http = 0 } = price.calculate(inputs).readings;
    expect(socket).toBeGreaterThan(2 * http);
  },
};

const refutations = refutationsOf(lesson);

describe('runs and calculations that refute wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    if ('inputs' in evidence) {
      const check = calculated[name];
      if (check === undefined) throw new Error(`Say in \`calculated\` what refutes "${name}".`);
      check(evidence);
      return;
    }
    const check = seen[name];
    if (check === undefined) throw new Error(`Say in \`seen\` what refutes "${name}".`);
    check(momentState(lesson, evidence));
  });

  it('are those that are described', () => {
    expect([...Object.keys(seen), ...Object.keys(calculated)].sort()).toEqual([...refutations.keys()].sort());
  });
});
