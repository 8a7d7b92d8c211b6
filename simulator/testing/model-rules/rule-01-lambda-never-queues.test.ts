/**
 * Rule 1: a Lambda request takes an idle environment if there is one; else a new one with INIT, if concurrency and
 * scaling rate allow; else 429. Synchronous requests never wait inside Lambda.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Try } from '../../components/records';
import { Engine } from '../../experiment';
import { Bystander } from '../../telemetry/bystander';
import { reasons } from '../../telemetry/outcome';
import { lambda, link, scenario, trace } from '../scenarios';

interface Arrivals {
  readonly gaps: readonly number[];
  readonly workMs: number;
  readonly initMs: number;
  readonly idleTtlMs: number;
  readonly concurrency: number;
  readonly scaling: number;
  readonly reserved: boolean;
}

const timesOf = ({ gaps }: Arrivals): number[] => {
  let atMs = 0;
  return gaps.map((gap) => (atMs += gap));
};

/** What becomes of each request, worked out one after the other in the simplest way. */
function byHand(one: Arrivals): string[] {
  const { workMs, initMs, idleTtlMs, concurrency, scaling, reserved } = one;
  let environments: { freeAtMs: number }[] = [];
  let created = 0;
  return timesOf(one).map((atMs) => {
    environments = environments.filter(({ freeAtMs }) => freeAtMs + idleTtlMs >= atMs);
    const idle = environments.filter(({ freeAtMs }) => freeAtMs <= atMs);
    if (environments.length - idle.length >= concurrency) {
      return reserved ? 'reservedConcurrencyLimit' : 'concurrencyLimit';
    }
    const newest = idle.reduce<{ freeAtMs: number } | null>(
      (best, candidate) => (best === null || candidate.freeAtMs > best.freeAtMs ? candidate : best),
      null,
    );
    if (newest !== null) {
      newest.freeAtMs = atMs + workMs;
      return 'warm';
    }
    if (created >= scaling) return 'scalingLimit';
    created++;
    environments.push({ freeAtMs: atMs + initMs + workMs });
    return 'cold';
  });
}

class Fates extends Bystander {
  constructor(
    private readonly now: () => number,
    private readonly initMs: number,
    readonly fates: string[],
  ) {
    super();
  }

  /** It runs at once, or after INIT and nothing else. */
  override tryStarted(started: Try): void {
    const waitedMs = this.now() - started.arrivedMs;
    expect([0, this.initMs]).toContain(waitedMs);
    this.fates[started.request - 1] = waitedMs > 0 ? 'cold' : 'warm';
  }

  override refused(turnedAway: Try): void {
    expect(this.now()).toBe(turnedAway.arrivedMs);
    this.fates[turnedAway.request - 1] = reasons[turnedAway.reason] as string;
  }
}

function simulated(one: Arrivals): string[] {
  const { workMs, initMs, idleTtlMs, concurrency, scaling, reserved } = one;
  const run = scenario({
    account: {
      concurrency: reserved ? 1_000 : concurrency,
      unreservedMinimum: 0,
      // An allowance that hardly comes back in the time of this test.
      scaling: { kind: 'perFunction', environments: scaling, environmentsPerSecond: 1e-9 },
      synchronousRequestsPerSecond: null,
    },
    components: [
      trace('F', timesOf(one)),
      lambda('F', workMs, {
        coldStart: { kind: 'distribution', init: initMs },
        idleTtlMs,
        reservedConcurrency: reserved ? concurrency : null,
      }),
    ],
    connections: [link('client', 'F')],
  });
  const fates: string[] = [];
  const engine: Engine = new Engine(run, { observe: () => new Fates(() => engine.nowMs, initMs, fates) });
  engine.run(100_000);
  return fates;
}

const arrivals = fc.record({
  gaps: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60 }),
  workMs: fc.integer({ min: 1, max: 200 }),
  initMs: fc.integer({ min: 1, max: 150 }),
  idleTtlMs: fc.integer({ min: 1, max: 300 }),
  concurrency: fc.integer({ min: 1, max: 6 }),
  scaling: fc.integer({ min: 1, max: 12 }),
  reserved: fc.boolean(),
});

describe('rule 1: an idle environment, else a new one with INIT, else 429', () => {
  it('[L1] [L2] [L3] [L4] [L5] gives every request at once what the rule gives it', () => {
    fc.assert(
      fc.property(arrivals, (one) => {
        expect(simulated(one)).toEqual(byHand(one));
      }),
      { numRuns: 300 },
    );
  });
});
