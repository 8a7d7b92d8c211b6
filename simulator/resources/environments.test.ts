import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { createSampler, createStream, type Sampler } from '../random';
import { TimeWeighted } from '../statistics';
import { expectCase, modelOf } from '../testing/cases';
import {
  acquireEnvironment,
  beginInvocation,
  countIn,
  createEnvironment,
  type Environments,
  environmentCount,
  environmentState,
  environments,
  nextExpiryMs,
  type ReusePolicy,
  reclaimNext,
  releaseEnvironment,
  removeEnvironment,
} from './environments';
import { dropSlot, firstKey, firstSlot, pushSlot, slotHeap } from './slot-heap';

const { init, idle, busy } = environmentState;

/** Creates environments that are ready, one each millisecond from 0. */
function ready(all: Environments, count: number, provisioned = false): void {
  for (let nowMs = 0; nowMs < count; nowMs++) {
    releaseEnvironment(all, createEnvironment(all, nowMs, provisioned), nowMs);
  }
}

const states = (all: Environments) => [countIn(all, init), countIn(all, idle), countIn(all, busy)];

describe('environments', () => {
  it('[R4] goes from initialising to busy to idle, and serves one invocation at a time', () => {
    const all = environments({ idleTtlMs: 1_000 });
    const id = createEnvironment(all, 0);
    expect([states(all), acquireEnvironment(all), all.invocations[id]]).toEqual([[1, 0, 0], -1, 0]);
    beginInvocation(all, id);
    expect([states(all), acquireEnvironment(all), all.invocations[id]]).toEqual([[0, 0, 1], -1, 1]);
    expect(() => beginInvocation(all, id)).toThrow(RangeError);
    expect(releaseEnvironment(all, id, 50)).toBe(true);
    expect(states(all)).toEqual([0, 1, 0]);
    expect(() => releaseEnvironment(all, id, 50)).toThrow(RangeError);
    expect([acquireEnvironment(all), all.invocations[id], environmentCount(all)]).toEqual([id, 2, 1]);
  });

  it.each([
    ['mostRecentlyUsed', [1, 0, 2]],
    ['leastRecentlyUsed', [2, 0, 1]],
    ['newestCreated', [2, 1, 0]],
  ] as const)('[R4] reuses by policy: %s', (reuse, order) => {
    const all = environments({ idleTtlMs: null, reuse });
    ready(all, 3);
    for (const id of [0, 1, 2]) beginInvocation(all, id);
    for (const id of [2, 0, 1]) releaseEnvironment(all, id, 10);
    expect([acquireEnvironment(all), acquireEnvironment(all), acquireEnvironment(all)]).toEqual(order);
  });

  it('[R4] uses provisioned environments before the others', () => {
    const all = environments({ idleTtlMs: null });
    ready(all, 2, true);
    ready(all, 2);
    const order = [1, 2, 3, 4, 5].map(() => acquireEnvironment(all));
    expect(order).toEqual([1, 0, 3, 2, -1]);
  });

  it('[R5] reclaims an environment its time to live after its last invocation ended', () => {
    const all = environments({ idleTtlMs: 600 });
    const id = createEnvironment(all, 0);
    beginInvocation(all, id);
    expect(nextExpiryMs(all)).toBe(Infinity);
    releaseEnvironment(all, id, 100);
    expect(nextExpiryMs(all)).toBe(700);
    expect(acquireEnvironment(all)).toBe(id);
    expect([nextExpiryMs(all), reclaimNext(all, 10_000)]).toEqual([Infinity, -1]);
    releaseEnvironment(all, id, 300);
    expect([reclaimNext(all, 899.9), reclaimNext(all, 900), reclaimNext(all, 900)]).toEqual([-1, id, -1]);
    expect([environmentCount(all), acquireEnvironment(all)]).toEqual([0, -1]);
  });

  it('[R5] never reclaims a provisioned environment for being idle', () => {
    const all = environments({ idleTtlMs: 600, maxLifeMs: 5_000 });
    ready(all, 1, true);
    expect([nextExpiryMs(all), reclaimNext(all, 4_999), reclaimNext(all, 5_000)]).toEqual([5_000, -1, 0]);
  });

  it('[R5] recycles an old environment when it is not busy', () => {
    const all = environments({ idleTtlMs: 600, maxLifeMs: 1_000 });
    ready(all, 2);
    expect(nextExpiryMs(all)).toBe(600);
    for (const nowMs of [500, 900]) releaseEnvironment(all, acquireEnvironment(all), nowMs);
    // Environment 1 was created at 1 and has been idle since 900: it goes for its age, at 1,001.
    expect([reclaimNext(all, 700), nextExpiryMs(all)]).toEqual([0, 1_001]);
    expect(acquireEnvironment(all)).toBe(1);
    expect(reclaimNext(all, 2_000)).toBe(-1);
    expect(releaseEnvironment(all, 1, 2_000)).toBe(false);
    expect(environmentCount(all)).toBe(0);
  });

  it('[R6] uses ids again, the least first, and numbers environments for ever', () => {
    const all = environments({ idleTtlMs: null });
    ready(all, 4);
    for (const id of [2, 1]) removeEnvironment(all, id);
    expect(() => removeEnvironment(all, 1)).toThrow(RangeError);
    expect(() => removeEnvironment(all, 9)).toThrow(RangeError);
    expect([createEnvironment(all, 9), createEnvironment(all, 9), createEnvironment(all, 9)]).toEqual([1, 2, 4]);
    expect([...all.serial.slice(0, 5)]).toEqual([1, 5, 6, 4, 7]);
    expect(all.invocations[1]).toBe(0);
  });

  it('[R12] keeps memory to the most that lived at once', () => {
    const all = environments({ idleTtlMs: 10 });
    for (let nowMs = 0; nowMs < 20_000; nowMs++) {
      while (reclaimNext(all, nowMs) >= 0);
      releaseEnvironment(all, createEnvironment(all, nowMs), nowMs);
    }
    expect([all.created, all.state.length]).toEqual([20_000, 16]);
  });
});

/** The same in the simplest way. */
interface One {
  id: number;
  serial: number;
  createdAtMs: number;
  idleSinceMs: number;
  release: number;
  provisioned: boolean;
  busy: boolean;
}

class Model {
  private all: One[] = [];
  private serial = 0;
  private release = 0;

  constructor(
    private readonly idleTtlMs: number,
    private readonly maxLifeMs: number,
    private readonly reuse: ReusePolicy,
  ) {}

  create(nowMs: number, provisioned: boolean): number {
    let id = 0;
    while (this.all.some((one) => one.id === id)) id++;
    const serial = ++this.serial;
    this.all.push({ id, serial, createdAtMs: nowMs, idleSinceMs: 0, release: 0, provisioned, busy: true });
    return id;
  }

  acquire(): number {
    const order = (one: One) => {
      if (this.reuse === 'newestCreated') return -one.serial;
      return this.reuse === 'mostRecentlyUsed' ? -one.release : one.release;
    };
    const [chosen] = this.all
      .filter((one) => !one.busy)
      .sort((a, b) => Number(b.provisioned) - Number(a.provisioned) || order(a) - order(b));
    if (chosen === undefined) return -1;
    chosen.busy = true;
    return chosen.id;
  }

  finish(id: number, nowMs: number): boolean {
    const one = this.all.find((other) => other.id === id)!;
    if (nowMs - one.createdAtMs >= this.maxLifeMs) {
      this.all = this.all.filter((other) => other !== one);
      return false;
    }
    Object.assign(one, { busy: false, idleSinceMs: nowMs, release: ++this.release });
    return true;
  }

  reclaim(nowMs: number): number[] {
    const gone = this.all.filter((one) => !one.busy && this.goesAt(one) <= nowMs);
    this.all = this.all.filter((one) => !gone.includes(one));
    return gone.sort((a, b) => this.goesAt(a) - this.goesAt(b) || a.id - b.id).map((one) => one.id);
  }

  get busy(): number[] {
    return this.all.filter((one) => one.busy).map((one) => one.id);
  }

  private goesAt(one: One): number {
    return Math.min(one.provisioned ? Infinity : one.idleSinceMs + this.idleTtlMs, one.createdAtMs + this.maxLifeMs);
  }
}

describe('environments against a simple model', () => {
  const steps = fc.array(
    fc.record({
      waitMs: fc.nat(30),
      what: fc.constantFrom('invoke', 'invoke', 'finish', 'finish', 'provision'),
      pick: fc.nat(),
    }),
    { maxLength: 250, size: 'max' },
  );
  const policy = fc.constantFrom<ReusePolicy>('mostRecentlyUsed', 'leastRecentlyUsed', 'newestCreated');

  it('[R4] [R5] [R6] [R12] agrees in every step, also after a copy', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 20, max: 300 }),
        policy,
        steps,
        (ttl, life, reuse, list) => {
          let all = environments({ idleTtlMs: ttl, maxLifeMs: life, reuse });
          const model = new Model(ttl, life, reuse);
          let nowMs = 0;
          for (const { waitMs, what, pick } of list) {
            nowMs += waitMs;
            const gone = [];
            for (let id = reclaimNext(all, nowMs); id >= 0; id = reclaimNext(all, nowMs)) gone.push(id);
            expect(gone).toEqual(model.reclaim(nowMs));
            if (what === 'finish') {
              const id = model.busy[pick % model.busy.length];
              if (id !== undefined) expect(releaseEnvironment(all, id, nowMs)).toBe(model.finish(id, nowMs));
            } else {
              let id = what === 'invoke' ? acquireEnvironment(all) : -1;
              if (what === 'invoke') expect(id).toBe(model.acquire());
              if (id < 0) {
                id = createEnvironment(all, nowMs, what === 'provision');
                expect(id).toBe(model.create(nowMs, what === 'provision'));
                beginInvocation(all, id);
              }
            }
            expect(countIn(all, busy)).toBe(model.busy.length);
            if (pick % 10 === 0) all = cloneData(all);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

interface ServerlessModel {
  readonly rate_per_s: number;
  readonly warm_service: { readonly dist: 'exponential' | 'constant'; readonly mean_s: number };
  readonly keep_alive_s: number;
  readonly concurrency_limit: number | null;
}

const samplerOf = ({ dist, mean_s }: ServerlessModel['warm_service']): Sampler =>
  createSampler(
    dist === 'constant' ? { kind: 'constant', ms: mean_s * 1_000 } : { kind: 'exponential', meanMs: mean_s * 1_000 },
  );

/** Poisson requests to one function: idle environment, else another while the limit allows, else refused. */
function serve(model: ServerlessModel, reuse: ReusePolicy, warmUp: number, measured: number) {
  const all = environments({ idleTtlMs: model.keep_alive_s * 1_000, reuse });
  const ends = slotHeap();
  const instances = new TimeWeighted(0, 0);
  const busyOnes = new TimeWeighted(0, 0);
  const gap = createSampler({ kind: 'exponential', meanMs: 1_000 / model.rate_per_s });
  const service = samplerOf(model.warm_service);
  const gaps = createStream(1, 'gap', 'test');
  const services = createStream(1, 'service', 'test');
  let nowMs = 0;
  let cold = 0;
  let refused = 0;
  const note = (atMs: number) => {
    instances.set(atMs, environmentCount(all));
    busyOnes.set(atMs, countIn(all, busy));
  };
  for (let request = 0; request < warmUp + measured; request++) {
    nowMs += gap.sample(gaps, request, 0);
    while (Math.min(firstKey(ends), nextExpiryMs(all)) < nowMs) {
      const atMs = Math.min(firstKey(ends), nextExpiryMs(all));
      if (firstKey(ends) === atMs) {
        const id = firstSlot(ends);
        dropSlot(ends, id);
        releaseEnvironment(all, id, atMs);
      } else reclaimNext(all, atMs);
      note(atMs);
    }
    if (request === warmUp) {
      cold = 0;
      refused = 0;
      instances.reset(nowMs);
      busyOnes.reset(nowMs);
    }
    let id = acquireEnvironment(all);
    if (id < 0 && environmentCount(all) < (model.concurrency_limit ?? Infinity)) {
      cold++;
      id = createEnvironment(all, nowMs);
      beginInvocation(all, id);
    }
    if (id < 0) refused++;
    else pushSlot(ends, id, nowMs + service.sample(services, request, 0));
    note(nowMs);
  }
  return {
    cold: cold / measured,
    refused: refused / measured,
    instances: instances.average(nowMs),
    busy: busyOnes.average(nowMs),
  };
}

describe('environments against theory', () => {
  it('[R4] [R5] starts as many environments as theory says (sls-1rps-60s)', () => {
    const measured = serve(modelOf('sls-1rps-60s'), 'mostRecentlyUsed', 25_000, 500_000);
    expectCase('sls-1rps-60s', {
      cold_start_probability: measured.cold,
      mean_instances: measured.instances,
      mean_busy_instances: measured.busy,
    });
  });

  it('[R4] refuses what Erlang B says when no more environments may be created (lambda-throttle)', () => {
    const measured = serve(modelOf('lambda-throttle'), 'mostRecentlyUsed', 25_000, 500_000);
    expectCase('lambda-throttle', { throttled_fraction: measured.refused, mean_busy_instances: measured.busy });
  });

  it('[R4] keeps more environments alive when the least recently used serves next', () => {
    const model = modelOf<ServerlessModel>('sls-1rps-60s');
    const most = serve(model, 'mostRecentlyUsed', 1_000, 50_000);
    const least = serve(model, 'leastRecentlyUsed', 1_000, 50_000);
    expect(least.instances).toBeGreaterThan(1.1 * most.instances);
    expect(least.cold).toBeLessThan(most.cold);
  });

  it('[R4] takes and returns one of 100,000 environments without looking at the others', () => {
    const all = environments({ idleTtlMs: 1_000, reuse: 'newestCreated' });
    ready(all, 100_000);
    const began = performance.now();
    for (let step = 0; step < 200_000; step++) releaseEnvironment(all, acquireEnvironment(all), 100_000 + step / 1_000);
    // About 0.1 s; with a scan at each step 10 s and more.
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(environmentCount(all)).toBe(100_000);
  });
});
