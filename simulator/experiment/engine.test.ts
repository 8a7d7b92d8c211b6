import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../components/plan';
import type { Call, Try } from '../components/records';
import type { Scenario } from '../scenario';
import { Bystander } from '../telemetry/bystander';
import { Recorder } from '../telemetry/recorder';
import { anyRestingSystem, anySystem } from '../testing/any-system';
import { runs, timeLimitMs } from '../testing/runs';
import { link, poisson, scenario, service } from '../testing/scenarios';
import { Engine } from './engine';
import { runScenario } from './run';
import { summarize } from './summarize';

vi.setConfig({ testTimeout: timeLimitMs });

const whole = (run: Scenario) => {
  const engine = new Engine(run);
  engine.run(run.durationMs);
  return engine;
};

describe('a run', () => {
  it('[V1] counts no time below nothing for one that is away all of its time', () => {
    const away = service('A', 0, { threadHeldWhileWaiting: false }, ['B', 'B', 'B']);
    const { services } = runScenario(
      scenario({
        durationMs: 2_000,
        components: [poisson('A', 1_000), away, service('B', 20)],
        connections: [link('client', 'A'), link('A', 'B', { latencyMs: { kind: 'exponential', meanMs: 30 } })],
      }),
    );
    const { response, residence } = services.find(({ id }) => id === 'A') ?? {};
    expect(response?.meanMs).toBeGreaterThan(100);
    expect(residence?.meanMs).toBeCloseTo(0);
  });

  it('is a function of scenario and seed', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        expect(runScenario(run)).toEqual(runScenario(run));
      }),
      runs(40),
    );
  });

  it('differs with the seed', () => {
    const run = scenario({ components: [poisson('B', 50), service('B', 5)], connections: [link('client', 'B')] });
    expect(runScenario(run, { seed: 1 }).hash).not.toBe(runScenario(run, { seed: 2 }).hash);
  });

  it('[K7] gives the same bits as ever', () => {
    const run = scenario({
      durationMs: 20_000,
      components: [
        poisson('A', 60),
        service('A', 0, {
          concurrency: 4,
          endpoints: {
            request: {
              steps: [
                { kind: 'work', time: { kind: 'lognormal', medianMs: 20, sigma: 0.6 } },
                { kind: 'call', to: 'B' },
              ],
            },
          },
        }),
        service('B', 0, {
          endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 30 } }] } },
        }),
      ],
      connections: [link('client', 'A', { latencyMs: { kind: 'pareto', scaleMs: 1, shape: 2 } }), link('A', 'B')],
    });
    expect(runScenario(run, { seed: 4_711 }).hash).toMatchInlineSnapshot(`"134d25066f2cd7ff"`);
  });

  it('[V10] [C12] ends every request exactly once, or counts it as unfinished', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const ended = new Map<number, number>();
        const engine = new Engine(run, { observe: () => new Endings(ended) });
        engine.run(run.durationMs);
        const summary = summarize(engine);
        const endings = summary.classes.map((one) => one.succeeded + one.errors + one.refused + one.timedOut);
        expect([...ended.values()].every((times) => times === 1)).toBe(true);
        expect(ended.size).toBe(endings.reduce((sum, count) => sum + count, 0));
        summary.classes.forEach((one, index) => {
          expect((endings[index] as number) + one.unfinished).toBe(one.offered);
        });
      }),
      runs(150),
    );
  });

  it('[V1] never has more threads in use, more in a queue or more in a bulkhead than its limits', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const engine = new Engine(run);
        for (let atMs = 100; atMs <= run.durationMs; atMs += 100) {
          engine.run(atMs);
          expectWithinLimits(engine);
        }
      }),
      runs(60),
    );
  });

  it('leaves nothing behind once all is answered', () => {
    fc.assert(
      fc.property(anyRestingSystem, (run) => {
        const quiet: Scenario = {
          ...run,
          components: run.components.map((one) =>
            one.kind === 'client' ? { ...one, workload: { kind: 'trace', arrivals: [{ atMs: 5, count: 20 }] } } : one,
          ),
          connections: run.connections.map((one) => ({ ...one, outlierDetection: rarely(one.outlierDetection) })),
          faults: run.faults.filter((fault) => fault.kind !== 'pause' && fault.kind !== 'partition' && !goesOn(fault)),
        };
        const engine = new Engine(quiet);
        engine.run(86_400_000);
        expect(engine.world.tries.live).toBe(0);
        expect(engine.world.calls.live).toBe(0);
        expect(engine.world.services.every(({ working, held, queued }) => working + held + queued === 0)).toBe(true);
      }),
      runs(80),
    );
  });

  it('[K5] [K6] goes on from a snapshot as if it had not been interrupted', () => {
    fc.assert(
      fc.property(anySystem, fc.integer({ min: 0, max: 1_500 }), (run, cutMs) => {
        const engine = new Engine(run);
        engine.run(cutMs);
        const saved = engine.save();
        engine.run(run.durationMs);
        const other = new Engine(run);
        other.run(700);
        other.restore(saved);
        other.run(run.durationMs);
        expect(summarize(other)).toEqual(summarize(engine));
        expect(summarize(engine)).toEqual(summarize(whole(run)));
      }),
      runs(80),
    );
  });

  it('[T1] is the same run with a recorder', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const recorded = new Engine(run, { observe: (plan, self) => new Recorder(plan, () => self().world) });
        recorded.run(run.durationMs);
        expect(summarize(recorded)).toEqual(summarize(whole(run)));
      }),
      runs(40),
    );
  });
});

describe('[RN3] draws', () => {
  const shop = (cMeanMs: number, retries: number) =>
    scenario({
      durationMs: 5_000,
      components: [
        poisson('A', 40),
        service('A', 5, {}, ['B', 'C']),
        service('B', 0, {
          endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 20 } }] } },
        }),
        service('C', 0, {
          endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: cMeanMs } }] } },
        }),
      ],
      connections: [
        link('client', 'A'),
        link('A', 'B', { latencyMs: { kind: 'uniform', minMs: 1, maxMs: 9 } }),
        link('A', 'C', { retryPolicy: { numRetries: retries } }),
      ],
    });

  /** Arrival of each request at A, and how long its try took at B. */
  function draws(run: Scenario): string[] {
    const lines = new Map<number, string>();
    const engine: Engine = new Engine(run, {
      observe: (plan, self) => new EndsAtB(plan, () => self().nowMs, lines),
    });
    engine.run(4_000);
    return [...lines.entries()].sort(([one], [other]) => one - other).map(([, line]) => line);
  }

  it('stay as they were when the times of another service change', () => {
    const slow = draws(shop(400, 0));
    const fast = draws(shop(10, 0));
    expect(slow.length).toBeGreaterThan(100);
    expect(slow).toEqual(fast);
  });

  it('stay as they were when the retries of another connection change', () => {
    expect(draws(shop(10, 3))).toEqual(draws(shop(10, 0)));
  });
});

class EndsAtB extends Bystander {
  constructor(
    private readonly plan: Plan,
    private readonly now: () => number,
    private readonly lines: Map<number, string>,
  ) {
    super();
  }

  override tryEnded({ request, service, sentMs, arrivedMs }: Try): void {
    if (this.plan.services[service]?.config.id !== 'B') return;
    const tookMs = this.now() - arrivedMs;
    this.lines.set(request, `${request} sent ${sentMs} there ${arrivedMs - sentMs} took ${tookMs}`);
  }
}

/** Sweeps and outages come to the end of a run, so few of them fit a long one. */
const rarely = (outlierDetection: Scenario['connections'][number]['outlierDetection']) =>
  outlierDetection && { ...outlierDetection, intervalMs: 600_000 };
const goesOn = (fault: Scenario['faults'][number]) =>
  fault.kind === 'outages' || (fault.kind === 'configure' && fault.set.outlierDetection);

class Endings extends Bystander {
  constructor(private readonly ended: Map<number, number>) {
    super();
  }

  override requestEnded(call: Call): void {
    this.ended.set(call.request, (this.ended.get(call.request) ?? 0) + 1);
  }
}

function expectWithinLimits(engine: Engine): void {
  for (const [index, { config }] of engine.plan.services.entries()) {
    for (const replica of engine.world.services[index]?.replicas ?? []) {
      if (config.concurrency !== null) expect(replica.pool.inUse).toBeLessThanOrEqual(config.concurrency);
      if (config.queue.limit !== null && config.threadHeldWhileWaiting) {
        expect(replica.line.length).toBeLessThanOrEqual(config.queue.limit);
      }
    }
  }
  for (const state of engine.world.links) {
    for (const caller of state.callers) {
      const { bulkhead } = caller.settings;
      if (bulkhead !== null) expect(caller.inBulkhead).toBeLessThanOrEqual(bulkhead.maxConcurrent);
      expect(caller.active.every((count) => count >= 0)).toBe(true);
    }
  }
}
