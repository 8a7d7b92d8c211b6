import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNamed, expectCase } from '../testing/cases';
import { ejectionTimeMs, hostResult, type OutlierDetection, onResult, sweep } from './outlier-detection';
import { createOutlierDetection, type OutlierDetectionState, setMember } from './outlier-state';

/** Envoy's defaults, but for success rates. */
const envoy: OutlierDetection = {
  consecutive5xx: 5,
  consecutiveGatewayErrors: 0,
  splitExternalLocalOriginErrors: false,
  consecutiveLocalOriginFailures: 5,
  intervalMs: 10_000,
  baseEjectionTimeMs: 30_000,
  maxEjectionTimeMs: null,
  maxEjectionPercent: 10,
  alwaysEjectOneHost: false,
  ejectionTimeDecays: true,
  successRate: null,
};
const { success, serverError, gatewayError, connectFailed, timeout, reset } = hostResult;

/** Reports the same result so many times; returns how many of them ejected the host. */
function report(config: OutlierDetection, state: OutlierDetectionState, host: number, results: readonly number[]) {
  return results.filter((result) => onResult(config, state, host, result, 0)).length;
}
const times = (n: number, result: number): number[] => Array<number>(n).fill(result);

describe('results in a row', () => {
  it('[P10] the fifth error in a row ejects the host at once; a success begins the row anew', () => {
    const state = createOutlierDetection(10);
    expect(report(envoy, state, 3, [...times(4, serverError), success, ...times(4, gatewayError)])).toBe(0);
    expect(onResult(envoy, state, 3, serverError, 0)).toBe(true);
    expect([...state.isEjected]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('[P10] gateway errors have their own row, which other errors end', () => {
    const config = { ...envoy, consecutive5xx: 0, consecutiveGatewayErrors: 3 };
    const state = createOutlierDetection(10);
    expect(report(config, state, 0, [gatewayError, gatewayError, serverError, gatewayError, gatewayError])).toBe(0);
    expect(report(config, state, 0, [gatewayError])).toBe(1);
    // Not below the threshold for 5xx, it changes nothing: a gateway error is a 5xx too.
    const both = createOutlierDetection(10);
    expect(report({ ...envoy, consecutiveGatewayErrors: 6 }, both, 0, times(5, gatewayError))).toBe(1);
  });

  it('[P10] without the split, what the caller sees itself counts as 503 or 504', () => {
    for (const result of [connectFailed, timeout, reset]) {
      const config = { ...envoy, consecutive5xx: 0, consecutiveGatewayErrors: 5 };
      expect(report(config, createOutlierDetection(10), 0, times(5, result))).toBe(1);
      expect(report(envoy, createOutlierDetection(10), 0, times(5, result))).toBe(1);
    }
  });

  it('[P11] with the split, failures to connect have their own row, and time-outs never make one', () => {
    const config = { ...envoy, splitExternalLocalOriginErrors: true, consecutiveLocalOriginFailures: 3 };
    const state = createOutlierDetection(10);
    // Errors of the host go on in their row; they show that it can be reached.
    const mixed = [...times(2, connectFailed), serverError, ...times(2, connectFailed), ...times(3, serverError)];
    expect(report(config, state, 0, mixed)).toBe(0);
    expect(report(config, state, 0, [serverError])).toBe(1);
    expect(report(config, state, 1, times(3, connectFailed))).toBe(0);
    expect(state.overflows).toBe(1);
    expect(report(config, createOutlierDetection(10), 1, times(3, connectFailed))).toBe(1);
    expect(report(config, createOutlierDetection(10), 1, times(100, timeout))).toBe(0);
    expect(report({ ...config, consecutive5xx: 0 }, createOutlierDetection(10), 1, times(99, gatewayError))).toBe(0);
  });
});

describe('how many may be ejected', () => {
  /** How many of `hosts` bad hosts are ejected in the end. */
  function ejected(config: OutlierDetection, hosts: number): number {
    const state = createOutlierDetection(hosts);
    for (let host = 0; host < hosts; host++) report(config, state, host, times(5, serverError));
    expect(state.overflows).toBe(hosts - state.ejected);
    return state.ejected;
  }

  it('[P12] 10 % is none of nine hosts, one of ten, two of twenty', () => {
    expect([1, 5, 9, 10, 19, 20].map((hosts) => ejected(envoy, hosts))).toEqual([0, 0, 0, 1, 1, 2]);
    expect(ejected({ ...envoy, maxEjectionPercent: 100 }, 7)).toBe(7);
    expect(ejected({ ...envoy, maxEjectionPercent: 0 }, 100)).toBe(0);
  });

  it('[P12] one host may always be, if so configured', () => {
    expect([1, 5, 10, 19, 20].map((hosts) => ejected({ ...envoy, alwaysEjectOneHost: true }, hosts))).toEqual([
      ...[1, 1, 1, 1, 2],
    ]);
  });

  it('[P12] refused or not, the row begins anew', () => {
    const state = createOutlierDetection(5);
    report(envoy, state, 0, times(14, serverError));
    expect([state.overflows, state.errors5xx[0]]).toEqual([2, 4]);
  });

  it('[P12] hosts that leave or join change the share', () => {
    const state = createOutlierDetection(10);
    report(envoy, state, 0, times(5, serverError));
    setMember(state, 0, false);
    expect([state.members, state.ejected, state.isEjected[0]]).toEqual([9, 0, 0]);
    expect(report(envoy, state, 1, times(5, serverError))).toBe(0);
    expect(report(envoy, state, 0, times(5, serverError))).toBe(0);
    setMember(state, 0, true);
    expect(report(envoy, state, 1, times(5, serverError))).toBe(1);
  });
});

describe('how long', () => {
  it('[P14] outlier-ejection-times: each ejection is one base time longer, up to the longest', () => {
    const expected = [1, 3, 10, 12].map((n) => [`ejection_time_s:${n}`, ejectionTimeMs(envoy, n) / 1_000]);
    expectCase('outlier-ejection-times', Object.fromEntries(expected));
    expect(ejectionTimeMs({ ...envoy, baseEjectionTimeMs: 400_000 }, 1)).toBe(400_000);
    expect(ejectionTimeMs({ ...envoy, maxEjectionTimeMs: 45_000 }, 2)).toBe(45_000);
  });

  /** Sweeps at every interval of a bad host that is ejected again as soon as it is back; returns when it came back. */
  function returns(config: OutlierDetection, untilMs: number, failsAfterMs = 0): number[] {
    const state = createOutlierDetection(10);
    const backAt: number[] = [];
    report(config, state, 0, times(5, serverError));
    let backMs = 0;
    for (let nowMs = config.intervalMs; nowMs <= untilMs; nowMs += config.intervalMs) {
      if (sweep(config, state, nowMs) && state.isEjected[0] === 0) {
        backAt.push(nowMs / 1_000);
        backMs = nowMs;
      }
      if (state.isEjected[0] === 0 && nowMs >= backMs + failsAfterMs) {
        for (let i = 0; i < 5; i++) onResult(config, state, 0, serverError, nowMs);
      }
    }
    return backAt;
  }

  it('[P14] returns at the sweep, not before; and for longer each time', () => {
    expect(returns(envoy, 300_000)).toEqual([30, 90, 180, 300]);
    // 30 s are over between two sweeps of 7 s.
    expect(returns({ ...envoy, intervalMs: 7_000 }, 36_000)).toEqual([35]);
    const last = returns({ ...envoy, maxEjectionTimeMs: 60_000 }, 330_000);
    expect(last).toEqual([30, 90, 150, 210, 270, 330]);
  });

  it('[P14] a healthy interval takes one ejection back, the one in which it returns does not', () => {
    expect(returns(envoy, 140_000, 10_000)).toEqual([30, 70, 110]);
    expect(returns({ ...envoy, ejectionTimeDecays: false }, 240_000, 10_000)).toEqual([30, 100, 200]);
    // Back at 30, forgiven at 40 and no further below nothing: ejected at 60 for 30 s.
    expect(returns(envoy, 100_000, 30_000)).toEqual([30, 90]);
  });

  it('[P14] what is remembered grows one step beyond the longest time, no further', () => {
    const state = createOutlierDetection(10);
    for (let i = 0; i < 20; i++) {
      for (let n = 0; n < 5; n++) onResult(envoy, state, 0, serverError, i * 1e6);
      sweep(envoy, state, i * 1e6 + 300_000);
    }
    expect(state.multiplier[0]).toBe(11);
  });

  it('[P14] a host that returns has no row', () => {
    const state = createOutlierDetection(10);
    report(envoy, state, 0, times(9, serverError));
    expect(state.errors5xx[0]).toBe(4);
    sweep(envoy, state, 30_000);
    expect(report(envoy, state, 0, times(4, serverError))).toBe(0);
  });
});

describe('success rate of an interval', () => {
  const config = { ...envoy, successRate: { minimumHosts: 5, requestVolume: 100, stdevFactor: 1.9 } };

  /** Ten hosts, each called 100 times in an interval; host 0 fails every second call. */
  function interval(of: OutlierDetection, state: OutlierDetectionState, bad = serverError as number) {
    for (let host = 0; host < 10; host++) {
      for (let n = 0; n < 100; n++) onResult(of, state, host, host === 0 && n % 2 === 0 ? bad : success, 0);
    }
  }

  it('[P13] is compared at the sweep, and forgotten with it', () => {
    const state = createOutlierDetection(10);
    interval(config, state);
    expect(state.ejected).toBe(0);
    expect(sweep(config, state, 10_000)).toBe(true);
    expect([...state.isEjected]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(sweep(config, state, 40_000)).toBe(true);
    expect(state.ejected).toBe(0);
    expect(sweep(envoy, state, 50_000)).toBe(false);
  });

  it('[P13] with the split, connections are compared too', () => {
    const split = { ...config, splitExternalLocalOriginErrors: true };
    const state = createOutlierDetection(10);
    interval(split, state, connectFailed);
    expect([state.attempts[0], state.goodAttempts[0], state.answers[0]]).toEqual([100, 50, 50]);
    expect(sweep(split, state, 10_000)).toBe(true);
    expect(state.isEjected[0]).toBe(1);
    // A time-out is a connection made, and then a failure.
    const late = createOutlierDetection(10);
    onResult(split, late, 0, timeout, 0);
    expect([late.attempts[0], late.goodAttempts[0], late.answers[0]]).toEqual([2, 1, 0]);
  });

  it('[P12] counts against the same limit', () => {
    const state = createOutlierDetection(10);
    interval(config, state);
    for (let n = 0; n < 5; n++) onResult(config, state, 5, serverError, 0);
    expect(sweep(config, state, 10_000)).toBe(false);
    expect([state.isEjected[5], state.isEjected[0], state.overflows]).toEqual([1, 0, 1]);
  });
});

describe('any caller', () => {
  it('[P12] never ejects more than the limit, and keeps its counts right', () => {
    const step = fc.record({
      host: fc.nat(7),
      result: fc.nat(5),
      afterMs: fc.constantFrom(0, 0, 0, 1_000, 9_000),
      sweeps: fc.boolean(),
      leaves: fc.nat(30).map((n) => n === 0),
    });
    const config = fc.record({
      ...Object.fromEntries(Object.entries(envoy).map(([name, value]) => [name, fc.constant(value)])),
      consecutive5xx: fc.nat(3),
      consecutiveGatewayErrors: fc.nat(3),
      splitExternalLocalOriginErrors: fc.boolean(),
      consecutiveLocalOriginFailures: fc.nat(3),
      maxEjectionPercent: fc.nat(100),
      ejectionTimeDecays: fc.boolean(),
      successRate: fc.constantFrom(null, { minimumHosts: 2, requestVolume: 2, stdevFactor: 0.5 }),
    }) as fc.Arbitrary<OutlierDetection>;
    fc.assert(
      fc.property(config, fc.array(step, { maxLength: 200, size: 'max' }), (of, steps) => {
        const state = createOutlierDetection(8);
        let nowMs = 0;
        for (const { host, result, afterMs, sweeps, leaves } of steps) {
          nowMs += afterMs;
          const before = state.ejected;
          if (leaves) setMember(state, host, state.isMember[host] === 0);
          else if (onResult(of, state, host, result, nowMs)) {
            expect(state.ejected).toBe(before + 1);
            expect(100 * state.ejected).toBeLessThanOrEqual(of.maxEjectionPercent * state.members);
          }
          const unchanged = [...state.isEjected];
          if (sweeps && !sweep(of, state, nowMs)) expect([...state.isEjected]).toEqual(unchanged);
          expect(state.ejected).toBe(state.isEjected.filter((flag) => flag === 1).length);
          expect(state.members).toBe(state.isMember.filter((flag) => flag === 1).length);
          expect(state.isEjected.some((flag, index) => flag === 1 && state.isMember[index] === 0)).toBe(false);
        }
        if (state.ejected > 0) {
          sweep({ ...of, successRate: null }, state, nowMs + 300_000);
          expect(state.ejected).toBe(0);
        }
      }),
    );
  });
});

describe('published runs', () => {
  interface Model {
    readonly hosts: number;
    readonly bad_hosts: readonly number[];
    readonly arrivals: { readonly rate_per_s: number; readonly count: number };
  }

  const first: Record<string, string[]> = {
    'outlier-1of10': ['0.4 eject 0', '40 return 0', '40.41 eject 0', '110 return 0', '110.48 eject 0'],
    'outlier-3of10-cap10': ['0.4 eject 0', '40 return 0', '40.02 eject 1', '80 return 1', '80.09 eject 2'],
  };

  for (const [id, events] of Object.entries(first)) {
    it(`[P10] [P12] [P14] ${id}`, () => {
      const { hosts, bad_hosts: bad, arrivals } = caseNamed(id).model as unknown as Model;
      const config = { ...envoy, alwaysEjectOneHost: true, ejectionTimeDecays: false };
      const state = createOutlierDetection(hosts);
      const log: string[] = [];
      let errors = 0;
      let next = 0;
      let sweepMs = config.intervalMs;
      for (let request = 0; request < arrivals.count; request++) {
        const nowMs = (request * 1_000) / arrivals.rate_per_s;
        for (; sweepMs <= nowMs; sweepMs += config.intervalMs) {
          const before = [...state.isEjected];
          sweep(config, state, sweepMs);
          for (const [host, was] of before.entries()) {
            if (was > (state.isEjected[host] as number)) log.push(`${sweepMs / 1_000} return ${host}`);
          }
        }
        while (state.isEjected[next] === 1) next = (next + 1) % hosts;
        const host = next;
        next = (next + 1) % hosts;
        const fails = bad.includes(host);
        if (fails) errors++;
        if (onResult(config, state, host, fails ? serverError : success, nowMs)) {
          log.push(`${nowMs / 1_000} eject ${host}`);
        }
      }
      expectCase(id, { errors, ejections: state.ejections, error_fraction: errors / arrivals.count });
      expect(log.slice(0, 5)).toEqual(events);
    });
  }
});
