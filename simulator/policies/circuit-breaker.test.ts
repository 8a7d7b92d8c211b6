import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { caseNamed, expectCase } from '../testing/cases';
import {
  admit,
  breakerPhase,
  type CircuitBreaker,
  type CircuitBreakerState,
  createCircuitBreaker,
  onAbandoned,
  onResult,
  refusedByBreaker,
} from './circuit-breaker';

const byRow: CircuitBreaker = {
  kind: 'consecutiveFailures',
  failureThreshold: 3,
  openMs: 1_000,
  halfOpenMaxConcurrent: 2,
  halfOpenSuccessesToClose: 2,
};
const byRate: CircuitBreaker = {
  kind: 'failureRate',
  windowCalls: 4,
  minimumCalls: 4,
  failureRatePercent: 50,
  openMs: 1_000,
  halfOpenCalls: 2,
};

const phases = ['closed', 'open', 'half-open'];
const phaseOf = (state: CircuitBreakerState) => phases[state.phase];

/** Makes calls one after the other, `.` for a good result and `x` for a failure; returns the phase after each. */
function play(config: CircuitBreaker, state: CircuitBreakerState, results: string, nowMs: number) {
  return [...results].map((result) => {
    const number = admit(config, state, nowMs);
    if (number === refusedByBreaker) return 'refused';
    onResult(config, state, number, result === '.', nowMs);
    return phaseOf(state);
  });
}

describe('failures in a row', () => {
  it('[P7] opens after so many failures without a success between, and refuses from then on', () => {
    const state = createCircuitBreaker(byRow);
    expect(play(byRow, state, 'xx.xxx.', 0)).toEqual([
      ...['closed', 'closed', 'closed', 'closed', 'closed'],
      'open',
      'refused',
    ]);
  });

  it('[P8] becomes half-open at the first call when the wait is over, not before', () => {
    const state = createCircuitBreaker(byRow);
    play(byRow, state, 'xxx', 500);
    expect(play(byRow, state, '.', 1_499.999)).toEqual(['refused']);
    expect(phaseOf(state)).toBe('open');
    expect(play(byRow, state, '..', 1_500)).toEqual(['half-open', 'closed']);
  });

  it('[P8] half-open, lets a few calls at once try; one failure opens it again for the whole wait', () => {
    const state = createCircuitBreaker(byRow);
    play(byRow, state, 'xxx', 0);
    const first = admit(byRow, state, 1_000);
    const second = admit(byRow, state, 1_000);
    expect([first, second, admit(byRow, state, 1_000)]).toEqual([2, 2, refusedByBreaker]);
    onResult(byRow, state, first, true, 1_100);
    expect(admit(byRow, state, 1_100)).toBe(2);
    onResult(byRow, state, second, false, 1_200);
    expect(phaseOf(state)).toBe('open');
    expect([admit(byRow, state, 2_199), admit(byRow, state, 2_200)]).toEqual([refusedByBreaker, 4]);
  });

  it('[P8] a call without a result gives its place back', () => {
    const state = createCircuitBreaker(byRow);
    play(byRow, state, 'xxx', 0);
    const numbers = [admit(byRow, state, 1_000), admit(byRow, state, 1_000)];
    onAbandoned(state, numbers[0] ?? 0);
    expect([admit(byRow, state, 1_000), admit(byRow, state, 1_000)]).toEqual([2, refusedByBreaker]);
    const closed = createCircuitBreaker(byRow);
    onAbandoned(closed, admit(byRow, closed, 0));
    expect(closed).toEqual(createCircuitBreaker(byRow));
  });

  it('[P9] ignores results of calls from before the last change', () => {
    const state = createCircuitBreaker(byRow);
    const early = [admit(byRow, state, 0), admit(byRow, state, 0), admit(byRow, state, 0)];
    play(byRow, state, 'xxx', 100);
    expect(play(byRow, state, '.', 1_100)).toEqual(['half-open']);
    for (const number of early) onResult(byRow, state, number, false, 1_100);
    onAbandoned(state, 0);
    expect(phaseOf(state)).toBe('half-open');
    expect(play(byRow, state, '.', 1_100)).toEqual(['closed']);
  });
});

describe('failure rate', () => {
  it('[P7] opens when the last calls reach the rate, once there are enough of them', () => {
    const state = createCircuitBreaker(byRate);
    expect(play(byRate, state, 'xx.', 0)).toEqual(['closed', 'closed', 'closed']);
    expect(play(byRate, state, 'x', 0)).toEqual(['open']);
    const moving = createCircuitBreaker(byRate);
    expect(play(byRate, moving, 'x....x.x', 0)).toEqual([...Array(7).fill('closed'), 'open']);
  });

  it('[P8] half-open, the results of all calls let through decide', () => {
    const state = createCircuitBreaker(byRate);
    play(byRate, state, 'xxxx', 0);
    const numbers = [1, 2, 3].map(() => admit(byRate, state, 1_000));
    expect(numbers).toEqual([2, 2, refusedByBreaker]);
    onResult(byRate, state, 2, true, 1_000);
    // A place that was used is not free again.
    expect(admit(byRate, state, 1_000)).toBe(refusedByBreaker);
    onResult(byRate, state, 2, false, 1_000);
    expect(phaseOf(state)).toBe('open');
    expect(play(byRate, state, '..', 2_000)).toEqual(['half-open', 'closed']);
    expect(play(byRate, state, 'xxx', 2_000)).toEqual(['closed', 'closed', 'closed']);
  });
});

describe('any breaker', () => {
  const config = fc.oneof(
    fc.record({
      kind: fc.constant('consecutiveFailures' as const),
      failureThreshold: fc.integer({ min: 1, max: 4 }),
      openMs: fc.integer({ min: 1, max: 100 }),
      halfOpenMaxConcurrent: fc.integer({ min: 1, max: 3 }),
      halfOpenSuccessesToClose: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('failureRate' as const),
      windowCalls: fc.integer({ min: 1, max: 6 }),
      minimumCalls: fc.integer({ min: 1, max: 6 }),
      failureRatePercent: fc.integer({ min: 1, max: 100 }),
      openMs: fc.integer({ min: 1, max: 100 }),
      halfOpenCalls: fc.integer({ min: 1, max: 5 }),
    }),
  );
  const steps = fc.array(
    fc.record({ afterMs: fc.integer({ min: 0, max: 60 }), ok: fc.boolean(), ends: fc.integer({ min: 0, max: 5 }) }),
    { maxLength: 100, size: 'max' },
  );

  it('[P8] lets nothing through before its wait is over, never gets stuck, and may be saved at any time', () => {
    fc.assert(
      fc.property(config, steps, (of, sequence) => {
        let state = createCircuitBreaker(of);
        let nowMs = 0;
        const underWay: number[] = [];
        for (const { afterMs, ok, ends } of sequence) {
          nowMs += afterMs;
          const waits = state.phase === breakerPhase.open && nowMs < state.openedAtMs + of.openMs;
          const number = admit(of, state, nowMs);
          if (waits) expect(number).toBe(refusedByBreaker);
          if (number !== refusedByBreaker) underWay.push(number);
          state = cloneData(state);
          if (ends < underWay.length) onResult(of, state, underWay.splice(ends, 1)[0] ?? 0, ok, nowMs);
          expect(state.admitted).toBeGreaterThanOrEqual(0);
        }
        for (const number of underWay) onResult(of, state, number, true, nowMs);
        for (let i = 0; i < 50; i++) {
          nowMs += of.openMs;
          const number = admit(of, state, nowMs);
          expect(number).not.toBe(refusedByBreaker);
          onResult(of, state, number, true, nowMs);
        }
        expect(phaseOf(state)).toBe('closed');
      }),
    );
  });
});

describe('failure rate, written out', () => {
  it('[P7] [P8] agrees with a breaker that keeps every result in a list', () => {
    const config = fc.record({
      kind: fc.constant('failureRate' as const),
      windowCalls: fc.integer({ min: 1, max: 6 }),
      minimumCalls: fc.integer({ min: 1, max: 6 }),
      failureRatePercent: fc.integer({ min: 1, max: 100 }),
      openMs: fc.constant(2),
      halfOpenCalls: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(config, fc.array(fc.boolean(), { minLength: 30, maxLength: 100, size: 'max' }), (of, results) => {
        const state = createCircuitBreaker(of);
        let phase = 'closed';
        let list: boolean[] = [];
        let openedAt = 0;
        for (const [nowMs, success] of results.entries()) {
          const number = admit(of, state, nowMs);
          if (phase === 'open' && nowMs >= openedAt + of.openMs) phase = 'half-open';
          expect(number === refusedByBreaker).toBe(phase === 'open');
          if (number === refusedByBreaker) continue;
          onResult(of, state, number, success, nowMs);
          const size = phase === 'closed' ? of.windowCalls : of.halfOpenCalls;
          list = [...list, success].slice(-size);
          const rate = (100 * list.filter((good) => !good).length) / list.length;
          if (list.length >= Math.min(of.minimumCalls, size)) {
            const next = rate >= of.failureRatePercent ? 'open' : 'closed';
            if (next !== phase) list = [];
            if (next === 'open') openedAt = nowMs;
            phase = next;
          }
          expect(phaseOf(state)).toBe(phase);
        }
      }),
    );
  });
});

/** The fields of the cases, in seconds. */
interface Model {
  readonly policy: Readonly<Record<string, number>> & { readonly type: string };
  readonly arrivals: { readonly rate_per_s: number; readonly count: number };
  readonly backend: { readonly fails_between_s: readonly [number, number] };
}

function breakerOf(policy: Readonly<Record<string, unknown>>): CircuitBreaker {
  const number = (name: string) => Number(policy[name]);
  if (policy.type === 'consecutive_failures') {
    return {
      kind: 'consecutiveFailures',
      failureThreshold: number('failure_threshold'),
      openMs: number('open_s') * 1_000,
      halfOpenMaxConcurrent: number('half_open_max_concurrent'),
      halfOpenSuccessesToClose: number('half_open_successes_to_close'),
    };
  }
  return {
    kind: 'failureRate',
    windowCalls: number('window_calls'),
    minimumCalls: number('minimum_calls'),
    failureRatePercent: number('failure_rate_threshold_percent'),
    openMs: number('open_s') * 1_000,
    halfOpenCalls: number('half_open_calls'),
  };
}

describe('published runs', () => {
  const quantities = {
    'cb-total-outage': ['backend_failures', 'first_open_at_s'],
    'cb-recovery': ['backend_failures', 'first_open_at_s', 'closed_again_at_s'],
    'cb-resilience4j': ['first_open_at_s', 'closed_again_at_s'],
  };

  for (const [id, more] of Object.entries(quantities)) {
    it(`[P7] [P8] ${id}`, () => {
      const { policy, arrivals, backend } = caseNamed(id).model as unknown as Model;
      const config = breakerOf(policy);
      const state = createCircuitBreaker(config);
      const openedAt: number[] = [];
      const closedAt: number[] = [];
      const counted = { sent: 0, refused: 0, failed: 0 };
      for (let call = 0; call < arrivals.count; call++) {
        const nowMs = (call * 1_000) / arrivals.rate_per_s;
        const fails = nowMs >= backend.fails_between_s[0] * 1_000 && nowMs < backend.fails_between_s[1] * 1_000;
        const number = admit(config, state, nowMs);
        if (number === refusedByBreaker) {
          counted.refused++;
          continue;
        }
        counted.sent++;
        if (fails) counted.failed++;
        onResult(config, state, number, !fails, nowMs);
        if (state.changes === number) continue;
        (state.phase === breakerPhase.open ? openedAt : closedAt).push(nowMs / 1_000);
      }
      expectCase(id, {
        requests_sent_to_backend: counted.sent,
        fast_failed: counted.refused,
        times_opened: openedAt.length,
      });
      const known: Record<string, number> = {
        backend_failures: counted.failed,
        first_open_at_s: openedAt[0] ?? Number.NaN,
        closed_again_at_s: closedAt[0] ?? Number.NaN,
      };
      for (const quantity of more) expectCase(id, { [quantity]: known[quantity] ?? Number.NaN });
    });
  }
});
