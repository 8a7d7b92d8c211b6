import { describe, expect, it } from 'vitest';
import { expectCase, modelOf } from '../testing/cases';
import {
  acquireEnvironment,
  beginInvocation,
  createEnvironment,
  environmentCount,
  environments,
  releaseEnvironment,
} from './environments';
import { environmentScalingLimit, legacyEnvironmentScalingLimit, synchronousRequestLimit } from './scaling-limit';
import { type TokenBucket, tryTake } from './token-bucket';

interface ServerlessBurst {
  readonly initial_burst: number;
  readonly increment_per_minute: number;
  readonly account_limit: number;
  readonly request_duration_s: number;
  readonly keep_alive_s: number;
  readonly arrivals: readonly { readonly at_s: number; readonly count: number }[];
}

/** Bursts of requests to one function; each burst has ended when the next comes. */
function serve(
  limit: TokenBucket,
  accountLimit: number,
  durationMs: number,
  bursts: readonly (readonly [number, number])[],
) {
  const all = environments({ idleTtlMs: null });
  const counts = { cold: 0, warm: 0, throttled: 0 };
  for (const [atMs, requests] of bursts) {
    const busy: number[] = [];
    for (let request = 0; request < requests; request++) {
      const idle = acquireEnvironment(all);
      if (idle >= 0) counts.warm++;
      else if (environmentCount(all) >= accountLimit || !tryTake(limit, atMs)) {
        counts.throttled++;
        continue;
      } else counts.cold++;
      const id = idle >= 0 ? idle : createEnvironment(all, atMs);
      if (idle < 0) beginInvocation(all, id);
      busy.push(id);
    }
    for (const id of busy) releaseEnvironment(all, id, atMs + durationMs);
  }
  return counts;
}

describe('environmentScalingLimit', () => {
  it('[R2] lets a function add 1,000 environments at once and 1,000 more in each 10 seconds', () => {
    const bursts = [0, 5, 10, 20].map((seconds) => [seconds * 1_000, 10_000] as const);
    expect(serve(environmentScalingLimit(), 100_000, 100, bursts.slice(0, 1)).cold).toBe(1_000);
    expect(serve(environmentScalingLimit(), 100_000, 100, bursts.slice(0, 2)).cold).toBe(1_500);
    expect(serve(environmentScalingLimit(), 100_000, 100, bursts).cold).toBe(3_000);
  });

  it('[R2] does not save up what was not used', () => {
    expect(serve(environmentScalingLimit(), 100_000, 100, [[3_600_000, 10_000]]).cold).toBe(1_000);
  });

  it('[R2] leaves the account limit to its user', () => {
    expect(serve(environmentScalingLimit(), 400, 100, [[0, 1_000]])).toEqual({ cold: 400, warm: 0, throttled: 600 });
  });
});

describe('legacyEnvironmentScalingLimit', () => {
  it.each(['lambda-burst-1', 'lambda-burst-2', 'lambda-burst-3'])('[R2] gives the published numbers: %s', (id) => {
    const model = modelOf<ServerlessBurst>(id);
    const limit = legacyEnvironmentScalingLimit(0, model.initial_burst, model.increment_per_minute);
    expect(limit).toEqual(legacyEnvironmentScalingLimit());
    const bursts = model.arrivals.map(({ at_s, count }) => [at_s * 1_000, count] as const);
    const counts = serve(limit, model.account_limit, model.request_duration_s * 1_000, bursts);
    expectCase(id, { throttled: counts.throttled });
    if (id !== 'lambda-burst-3') expectCase(id, { cold_starts: counts.cold });
    expect(counts.cold + counts.warm + counts.throttled).toBe(10_000);
  });
});

describe('synchronousRequestLimit', () => {
  it('[R3] lets in ten requests a second for each environment, however short they are', () => {
    const limit = synchronousRequestLimit(1);
    let accepted = 0;
    // 50 requests a second for 10 seconds: one environment could serve them if each takes 20 ms.
    for (let request = 0; request < 500; request++) if (tryTake(limit, request * 20)) accepted++;
    // One second's worth at once, then ten each second up to the last request at 9.98 s.
    expect(accepted).toBe(10 + 99);
  });

  it('[R3] is 10,000 a second for the default account limit of 1,000', () => {
    expect(synchronousRequestLimit(1_000)).toMatchObject({ ratePerSecond: 10_000, capacity: 10_000 });
    expect(tryTake(synchronousRequestLimit(0), 1_000)).toBe(false);
  });
});
