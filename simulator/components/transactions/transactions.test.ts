import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import type { Intervention } from '../../scenario/schema/intervention';
import { logOf } from '../../testing/log';
import { link, scenario, trace } from '../../testing/scenarios';

type Component = ScenarioInput['components'][number];
type Service = Extract<Component, { kind: 'service' }>;
type Steps = Service['endpoints'][string]['steps'];

const endpoints = (all: Record<string, Steps>): Service['endpoints'] =>
  Object.fromEntries(Object.entries(all).map(([name, steps]) => [name, { steps }]));

const service = (id: string, all: Record<string, Steps>, more: Partial<Service> = {}): Service => ({
  id,
  kind: 'service',
  endpoints: endpoints(all),
  ...more,
});

const work = (time: number) => ({ kind: 'work' as const, time });
const apply = (effect: string, idempotent = true) => ({ kind: 'apply' as const, effects: [effect], idempotent });
const undo = (effect: string) => ({ kind: 'undo' as const, effects: [effect], idempotent: true });
const reject = (probability: number) => ({ kind: 'reject' as const, probability });

/** A participant that applies after 5 ms and answers after 10. */
const participant = (effect: string, rejects = 0, idempotent = true) =>
  service(effect, {
    do: [work(5), reject(rejects), apply(effect, idempotent), work(5)],
    undo: [work(5), undo(effect), work(5)],
  });

const orders = (steps: Steps, others: readonly Component[], timesMs: readonly number[] = [0], linkMore = {}) =>
  scenario({
    durationMs: 20_000,
    transactions: { effects: ['order', 'payment', 'stock'], settleMs: 10_000 },
    components: [
      { ...trace('orders', timesMs), classes: [{ name: 'place', to: 'orders' }] },
      service('orders', { place: steps }),
      ...others,
    ],
    connections: [
      link('client', 'orders'),
      ...others.flatMap((one) => (one.kind === 'client' ? [] : [link('orders', one.id, linkMore)])),
    ],
  });

const sagaStep = (durable = true) => ({
  kind: 'saga' as const,
  durable,
  retryMs: 100,
  steps: ['order', 'payment', 'stock'].map((to) => ({ to, endpoint: 'do', compensate: 'undo' })),
});
const saga = (durable = true, rejects = [0, 0, 0], idempotent = true) =>
  orders(
    [sagaStep(durable)],
    [
      participant('order', rejects[0], idempotent),
      participant('payment', rejects[1], idempotent),
      participant('stock', rejects[2], idempotent),
    ],
  );

const ends = (log: readonly string[]) =>
  log.filter((line) => /^\S+ #\d+ (ok|error|refused|timeout)/.test(line) && !line.includes(' at '));
const outcome = (run: ReturnType<typeof saga>, interventions: readonly Intervention[] = [], durationMs = 20_000) => {
  const { transactions } = runScenario(run, { interventions, durationMs });
  const { committed, compensated, doubleApplied, stuck } = transactions ?? {
    committed: -1,
    compensated: -1,
    doubleApplied: -1,
    stuck: -1,
  };
  return { committed, compensated, doubleApplied, stuck };
};
const none = { committed: 0, compensated: 0, doubleApplied: 0, stuck: 0 };

const crashAt = (target: string, atMs: number, forMs = 500): Intervention[] => [
  { atMs, target, kind: 'crash' },
  { atMs: atMs + forMs, target, kind: 'recover' },
];

describe('the audit', () => {
  it('[TX1] judges a transaction by what is durable: all once, nothing, twice, or something in between', () => {
    const one = (steps: Steps) => outcome(orders(steps, []));
    expect(one([apply('order'), apply('payment'), apply('stock')])).toEqual({ ...none, committed: 1 });
    expect(one([apply('order'), undo('order')])).toEqual({ ...none, compensated: 1 });
    expect(one([apply('order', false), apply('order', false)])).toEqual({ ...none, doubleApplied: 1 });
    expect(one([apply('order')])).toEqual({ ...none, stuck: 1 });
    expect(one([work(1)])).toEqual(none);
  });

  it('[TX2] an idempotency key answers a repeat without applying again; what was undone stays undone', () => {
    const one = (steps: Steps) => outcome(orders(steps, []));
    const rest = [apply('payment'), apply('stock')];
    expect(one([apply('order'), apply('order'), ...rest])).toEqual({ ...none, committed: 1 });
    expect(one([apply('order'), undo('order'), apply('order')])).toEqual({ ...none, compensated: 1 });
  });

  it('[TX3] several effects of one step are one local transaction', () => {
    const all = { kind: 'apply' as const, effects: ['order', 'payment', 'stock'] };
    for (let atMs = 0; atMs <= 11; atMs++) {
      const { stuck, doubleApplied } = outcome(orders([work(5), all, work(5)], []), crashAt('orders', atMs));
      expect([stuck, doubleApplied]).toEqual([0, 0]);
    }
  });
});

describe('an orchestrated saga', () => {
  it('[TX4] does its steps in order', () => {
    expect(ends(logOf(saga()))).toEqual(['30 #1 ok']);
    expect(outcome(saga())).toEqual({ ...none, committed: 1 });
  });

  it('[TX4] undoes in reverse order what was done before the step that was refused', () => {
    const run = saga(true, [0, 0, 1]);
    expect(ends(logOf(run))).toEqual(['45 #1 error compensated']);
    const places = logOf(run)
      .filter((line) => line.includes('try 1 at'))
      .map((line) => line.split(' ').at(-1));
    expect(places).toEqual(['orders', 'order', 'payment', 'stock', 'payment', 'order']);
    expect(outcome(run)).toEqual({ ...none, compensated: 1 });
  });

  it('[TX4] a refusal of the first step leaves nothing to undo', () => {
    expect(ends(logOf(saga(true, [1, 0, 0])))).toEqual(['5 #1 error rejected']);
  });

  it('[TX5] a step that may have happened all the same is undone too', () => {
    const slow = orders([sagaStep()], [participant('order'), participant('payment'), participant('stock')], [0], {
      timeoutMs: 12,
    });
    const interventions: Intervention[] = [
      { atMs: 0, target: 'payment', kind: 'slow', factor: 2, addedMs: 0 },
      { atMs: 23, target: 'payment', kind: 'recover' },
    ];
    expect(outcome(slow, interventions)).toEqual({ ...none, compensated: 1 });
  });

  it('[TX6] a compensation is tried until it succeeds, or the saga is stuck', () => {
    const down: Intervention[] = [
      { atMs: 12, target: 'order', kind: 'crash' },
      { atMs: 500, target: 'order', kind: 'recover' },
    ];
    const late = ends(logOf(saga(true, [0, 0, 1]), 5_000, down));
    expect(late).toEqual(['545 #1 error compensated']);
    const forEver = down.slice(0, 1);
    expect(ends(logOf(saga(true, [0, 0, 1]), 5_000, forEver))).toEqual(['935 #1 error stuck']);
    expect(outcome(saga(true, [0, 0, 1]), forEver)).toEqual({ ...none, stuck: 1 });
  });

  it('[TX7] with a log it goes on after a crash of the orchestrator at any instant; without one it stays stuck at most of them', () => {
    let stuckWithout = 0;
    for (let atMs = 0; atMs <= 46; atMs++) {
      for (const rejects of [
        [0, 0, 0],
        [0, 0, 1],
      ]) {
        const { committed, compensated, ...wrong } = outcome(saga(true, rejects), crashAt('orders', atMs + 0.5));
        expect({ atMs, rejects, ...wrong }).toEqual({ atMs, rejects, doubleApplied: 0, stuck: 0 });
        expect(committed + compensated).toBeLessThanOrEqual(1);
        stuckWithout += outcome(saga(false, rejects), crashAt('orders', atMs + 0.5)).stuck;
      }
    }
    expect(stuckWithout).toBeGreaterThan(40);
  });

  it('[TX7] participants without idempotency keys apply twice when the orchestrator goes on', () => {
    const twice = [...Array(30).keys()].filter(
      (atMs) => outcome(saga(true, [0, 0, 0], false), crashAt('orders', atMs + 0.5)).doubleApplied === 1,
    );
    expect(twice.length).toBeGreaterThan(8);
  });

  it('[TX7] whatever crashes and recovers, every transaction ends whole or not at all', () => {
    const crash = fc.record({
      target: fc.constantFrom('orders', 'order', 'payment', 'stock'),
      atMs: fc.integer({ min: 0, max: 4_000 }),
      forMs: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(crash, { maxLength: 12, size: 'max' }), fc.nat(1_000_000), (crashes, seed) => {
        const interventions = crashes.flatMap(({ target, atMs, forMs }) => crashAt(target, atMs, forMs));
        const recovered = ['orders', 'order', 'payment', 'stock'].map(
          (target): Intervention => ({ atMs: 5_500, target, kind: 'recover' }),
        );
        const run = orders(
          [{ ...sagaStep(), maxCompensationTries: 100 }],
          [participant('order', 0.1), participant('payment', 0.2), participant('stock', 0.3)],
          [...Array(20).keys()].map((index) => index * 200),
        );
        const { transactions } = runScenario(
          { ...run, seed },
          { interventions: [...interventions, ...recovered], durationMs: 40_000 },
        );
        expect(transactions).toMatchObject({ doubleApplied: 0, stuck: 0, open: 0 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message that goes with a local change', () => {
  const consumer = service('payment', {
    do: [work(5), { kind: 'apply', effects: ['payment', 'stock'], idempotent: true }],
  });
  const dualWrite = orders(
    [work(5), apply('order'), work(2), { kind: 'call', to: 'payment', endpoint: 'do' }],
    [consumer],
  );
  const outbox = orders(
    [work(5), { ...apply('order'), outbox: { to: 'payment', endpoint: 'do' } }, work(2)],
    [consumer],
  );

  it('[TX8] the naive dual write loses it when the process crashes in between', () => {
    expect(outcome(dualWrite)).toEqual({ ...none, committed: 1 });
    expect(outcome(dualWrite, crashAt('orders', 6))).toEqual({ ...none, stuck: 1 });
  });

  it('[TX9] an outbox sends it at least once, whenever the process crashes', () => {
    expect(ends(logOf(outbox))).toEqual(['7 #1 ok']);
    for (let atMs = 0; atMs < 600; atMs += 7) {
      const { stuck, doubleApplied } = outcome(outbox, crashAt('orders', atMs + 0.5, 1_000));
      expect({ atMs, stuck, doubleApplied }).toEqual({ atMs, stuck: 0, doubleApplied: 0 });
    }
  });

  it('[TX9] a crash between sending and deleting sends it twice', () => {
    const careless = service('payment', { do: [work(5), { kind: 'apply', effects: ['payment', 'stock'] }, work(5)] });
    const run = orders([work(5), { ...apply('order'), outbox: { to: 'payment', endpoint: 'do' } }], [careless]);
    expect(outcome(run, crashAt('orders', 512))).toEqual({ ...none, doubleApplied: 1 });
  });
});

describe('an attempt', () => {
  it('[TX10] does something else when what it tried fails, and goes on or fails after it', () => {
    const run = (fails: boolean) =>
      orders(
        [
          {
            kind: 'attempt',
            steps: [{ kind: 'call', to: 'payment', endpoint: 'do' }, work(50)],
            otherwise: [work(3)],
            fails,
          },
        ],
        [participant('payment', 1)],
      );
    expect(ends(logOf(run(false)))).toEqual(['8 #1 ok']);
    expect(ends(logOf(run(true)))).toEqual(['8 #1 error rejected']);
  });
});

describe('two-phase commit', () => {
  const voter = (effect: string, rejects = 0) =>
    service(effect, {
      prepare: [{ kind: 'prepare', row: 'one' }, work(5), reject(rejects)],
      commit: [work(5), apply(effect), { kind: 'settle' }],
      abort: [work(5), { kind: 'settle' }],
    });
  const commit = (rejects = [0, 0, 0], timesMs: readonly number[] = [0]) =>
    orders(
      [{ kind: 'twoPhaseCommit', retryMs: 100, participants: ['order', 'payment', 'stock'].map((to) => ({ to })) }],
      [voter('order', rejects[0]), voter('payment', rejects[1]), voter('stock', rejects[2])],
      timesMs,
    );

  it('[TX11] commits when all vote yes, rolls back when one votes no', () => {
    expect(ends(logOf(commit()))).toEqual(['10 #1 ok']);
    expect(outcome(commit())).toEqual({ ...none, committed: 1 });
    expect(ends(logOf(commit([0, 1, 0])))).toEqual(['10 #1 error aborted']);
    expect(outcome(commit([0, 1, 0]))).toEqual(none);
  });

  it('[TX11] a row stays locked from the vote to the decision', () => {
    expect(ends(logOf(commit([0, 0, 0], [0, 1])))).toEqual(['10 #1 ok', '20 #2 ok']);
  });

  it('[TX12] while the coordinator is down, those who voted yes hold their locks and others wait', () => {
    const log = ends(logOf(commit([0, 0, 0], [0, 600]), 5_000, crashAt('orders', 4, 1_000)));
    expect(log).toEqual(['4 #1 error crashed', '600 #2 error connectionRefused']);
    const direct = scenario({
      durationMs: 5_000,
      transactions: { effects: ['order', 'payment', 'stock'] },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 0, class: 'place' },
              { atMs: 10, class: 'other' },
            ],
          },
          classes: [
            { name: 'place', to: 'orders' },
            { name: 'other', to: 'order', endpoint: 'prepare' },
          ],
        },
        service('orders', { place: [{ kind: 'twoPhaseCommit', participants: [{ to: 'order' }] }] }),
        voter('order'),
      ],
      connections: [link('client', 'orders'), link('client', 'order'), link('orders', 'order')],
    });
    expect(ends(logOf(direct, 5_000, crashAt('orders', 4, 1_000)))).toEqual(['4 #1 error crashed', '1014 #2 ok']);
  });

  it('[TX12] whenever the coordinator crashes, all commit or none does, once it is back', () => {
    for (let atMs = 0; atMs < 12; atMs++) {
      for (const rejects of [
        [0, 0, 0],
        [0, 0, 1],
      ]) {
        const { stuck, doubleApplied } = outcome(commit(rejects), crashAt('orders', atMs + 0.5));
        expect({ atMs, stuck, doubleApplied }).toEqual({ atMs, stuck: 0, doubleApplied: 0 });
      }
    }
  });
});

describe('a process that crashes of itself', () => {
  it('[TX13] crashes at a step with a probability, and restarts', () => {
    const run = orders([work(5), { kind: 'crash', probability: 1, restartMs: 100 }], [], [0, 50, 200]);
    expect(ends(logOf(run))).toEqual(['5 #1 error crashed', '50 #2 error connectionRefused', '205 #3 error crashed']);
  });
});
