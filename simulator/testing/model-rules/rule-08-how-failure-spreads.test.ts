/**
 * Rule 8: a failure of B reaches A only through A's own resources (threads, queue, time-outs), or through its contract
 * (it needs B's answer).
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { link, scenario } from '../scenarios';

type Component = ScenarioInput['components'][number];
type Service = Extract<Component, { kind: 'service' }>;
type Link = NonNullable<ScenarioInput['connections']>[number];
type Fault = NonNullable<ScenarioInput['faults']>[number];

const work = { kind: 'work', time: 5 } as const;

/** A with an endpoint that calls B and one that does not: how many requests of each fail from 2 s on. */
function failures(a: Partial<Service>, toB: Partial<Link>, fault: Fault, required = true) {
  const run = scenario({
    warmUpMs: 2_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: 'constant', ratePerSecond: 100 },
        classes: [
          { name: 'order', to: 'A' },
          { name: 'browse', to: 'A' },
        ],
      },
      {
        id: 'A',
        kind: 'service',
        endpoints: {
          order: { steps: [work, { kind: 'call', to: 'B', endpoint: 'pay', required }] },
          browse: { steps: [work] },
        },
        ...a,
      },
      { id: 'B', kind: 'service', endpoints: { pay: { steps: [work] } } },
    ],
    connections: [link('client', 'A', { timeoutMs: 1_000 }), link('A', 'B', toB)],
    faults: [fault],
  });
  const { classes } = runScenario(run, { durationMs: 10_000 });
  return Object.fromEntries(
    classes.map(({ name, errors, refused, timedOut, succeeded }) => [
      name,
      Math.round((100 * (errors + refused + timedOut)) / (errors + refused + timedOut + succeeded)),
    ]),
  );
}

const slow: Fault = { atMs: 1_000, target: 'B', kind: 'slow', addedMs: 5_000 };
const down: Fault = { atMs: 1_000, target: 'B', kind: 'crash' };
const blocking = { concurrency: 20, queue: { limit: 20 } } as const;

describe('rule 8: a failure reaches the caller through its resources or its contract', () => {
  it('[V1] [V5] through threads: a slow B takes them all, and what does not call B fails with the rest', () => {
    expect(failures(blocking, {}, slow)).toMatchObject({ order: 100, browse: expect.closeTo(95, -1) });
  });

  it('[V1] [V5] not without the resource: threads that do not wait leave the rest alone', () => {
    expect(failures({ ...blocking, threadHeldWhileWaiting: false }, {}, slow)).toEqual({ order: 100, browse: 0 });
    expect(failures({ concurrency: null }, {}, slow)).toEqual({ order: 100, browse: 0 });
  });

  it('[C3] [C8] not beyond what bounds the resource: a time-out or a bulkhead saves the rest', () => {
    expect(failures(blocking, { timeoutMs: 100 }, slow)).toEqual({ order: 100, browse: 0 });
    expect(failures(blocking, { bulkhead: { maxConcurrent: 5 } }, slow)).toEqual({ order: 100, browse: 0 });
  });

  it('through the contract: who needs the answer fails, at once and alone', () => {
    expect(failures(blocking, {}, down)).toEqual({ order: 100, browse: 0 });
  });

  it('not without either: who can do without the answer goes on', () => {
    expect(failures(blocking, {}, down, false)).toEqual({ order: 0, browse: 0 });
    expect(failures(blocking, { timeoutMs: 100 }, slow, false)).toEqual({ order: 0, browse: 0 });
  });

  it('never by itself: what neither calls B nor shares anything with it is the same to the bit', () => {
    const latencies = (faults: readonly Fault[]) => {
      const run = scenario({
        components: [
          ...(['A', 'B'] as const).map(
            (id): Component => ({
              id: `to${id}`,
              kind: 'client',
              workload: { kind: 'open', ratePerSecond: 50 },
              classes: [{ name: id, to: id, endpoint: 'request' }],
            }),
          ),
          ...(['A', 'B'] as const).map(
            (id): Component => ({
              id,
              kind: 'service',
              concurrency: 2,
              endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 20 } }] } },
            }),
          ),
        ],
        connections: [link('toA', 'A'), link('toB', 'B')],
        faults: [...faults],
      });
      return runScenario(run, { durationMs: 5_000 }).classes.find(({ name }) => name === 'A');
    };
    expect(latencies([slow])).toEqual(latencies([]));
    expect(latencies([down])).toEqual(latencies([]));
  });
});
