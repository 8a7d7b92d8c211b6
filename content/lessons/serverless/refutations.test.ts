/**
 * The run or calculation that an explanation opens really refutes the wrong answer: what is seen there, for every wrong
 * option.
 */
import { describe, expect, it } from 'vitest';
import { initialValues } from '@/content/calculation';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { calculation as breakEven } from './calculations/break-even';
import { lesson } from './index';

const environments = (at: MomentState, id: string) => {
  const { initializing, busy, idle } = at.live(id, 'function');
  return { initializing, busy, idle };
};

const inUse = (at: MomentState) => at.live('db', 'database').nodes[0]?.inUse;

/** By `question option`, what a moment of a run shows. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {
  'idle-items idle-environments': (at) =>
    expect(environments(at, 'catalog')).toEqual({ initializing: 0, busy: 0, idle: 14 }),
  'idle-items function': (at) => expect(environments(at, 'catalog')).toEqual({ initializing: 0, busy: 0, idle: 0 }),
  'what-the-charts-show p99-climbs': (at) => {
    expect(at.class('render').refused).toBeGreaterThan(60);
    expect(at.class('render').p99Ms).toBeGreaterThan(1_250);
    expect(at.class('render').p99Ms).toBeLessThan(1_650);
  },
  'what-the-charts-show errors-of-code': (at) => {
    const { failed, refused } = at.class('render');
    expect(refused).toBeGreaterThan(60);
    expect(refused).toBe(failed);
  },
  'who-refuses client': (at) => expect(at.class('order').offered).toBeGreaterThan(90),
  'who-refuses orders': (at) => expect(environments(at, 'orders').idle).toBe(3),
  'where-the-time-went catalog-work': (at) => {
    expect(at.live('catalog', 'function').initializing).toBe(0);
    expect(at.class('browse').p99Ms).toBeLessThan(334);
  },
  'where-the-time-went api-queue': (at) => {
    for (const id of ['api', 'catalog']) expect(at.component(id).queued).toBe(0);
    expect(environments(at, 'catalog').initializing).toBe(4);
  },
  'where-the-time-went db-work': (at) => expect(inUse(at)).toBe(0),
  'needs-a-container must': (at) => {
    expect(at.class('zip').goodput).toBeGreaterThan(30);
    expect(at.class('zip').failed).toBe(0);
  },
  'needs-a-container starts-sooner': (at) => {
    expect(at.class('zip').p99Ms).toBeCloseTo(402, -1);
    expect(at.class('image').p99Ms).toBeCloseTo(619, -1);
  },
  'needs-a-container all-slower': (at) => {
    expect(at.class('zip').p99Ms).toBeCloseTo(160, 0);
    expect(at.class('image').p99Ms).toBeCloseTo(160, 0);
  },
  'raised-limit all-served': (at) => {
    const { initializing, busy, idle } = environments(at, 'render');
    expect(initializing + busy + idle).toBe(92);
    expect(at.class('render').refused / at.class('render').offered).toBeCloseTo(1 / 3, 1);
  },
  'raised-limit burst-lost': (at) => {
    expect(at.class('render').refused).toBe(0);
    expect(at.class('render').offered).toBeGreaterThan(100);
  },
  'less-work limits': (at) => expect(at.class('render').refused / at.class('render').offered).toBeCloseTo(0.6, 1),
  'less-work database': (at) => expect(at.class('order').failed / at.class('order').offered).toBeCloseTo(1 / 3, 1),
  'less-work idle-cost': (at) => {
    expect(environments(at, 'catalog')).toEqual({ initializing: 0, busy: 0, idle: 8 });
    expect(at.class('browse').offered).toBe(0);
  },
};

/** By `question option`, what a calculation shows. */
const calculated: Readonly<Record<string, (readings: Readonly<Record<string, number>>) => void>> = {
  'when-instances-win never': ({ crossing }) => expect(crossing).toBeLessThan(50),
  'when-instances-win always': ({ crossing }) => expect(crossing).toBeNaN(),
};

const refutations = refutationsOf(lesson);

describe('runs and calculations that refute wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    if ('inputs' in evidence) {
      expect(evidence.figure).toBe(breakEven.id);
      calculated[name]?.(breakEven.calculate({ ...initialValues(breakEven), ...evidence.inputs }).readings);
    } else seen[name]?.(momentState(lesson, evidence));
  });

  it('are those that are described', () => {
    const described = [...Object.keys(seen), ...Object.keys(calculated)];
    expect(described.sort()).toEqual([...refutations.keys()].sort());
  });
});
