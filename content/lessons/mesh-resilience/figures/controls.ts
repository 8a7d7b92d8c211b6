/**
 * The knobs that several figures share. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control, Text } from '@/content/model';

type Choice = Control['options'][number];

const pod = 'Stock#3';
const toStock = 'Shop->Stock';
const recover: Action = { target: pod, kind: 'recover' };

const conditions = ['connect-failure', 'refused-stream', 'unavailable', 'cancelled'] as const;

const configure = (id: string, label: Text, set: unknown): Choice => ({
  id,
  label,
  actions: [{ target: toStock, kind: 'configure', set } as Action],
});

const state = (id: string, label: Text, ...then: readonly Action[]): Choice => ({
  id,
  label,
  actions: [recover, ...then],
});

export const podIsFine = state('fine', { en: 'fine', ko: '정상' });

export const podErrs = state(
  'errors',
  { en: 'all errors', ko: '모두 오류' },
  { target: pod, kind: 'errors', rate: 1, answerAfterMs: 3 },
);

export const podIsGone = state('gone', { en: 'gone', ko: '사라짐' }, { target: pod, kind: 'crash' });

export const podIsSlow = state(
  'slow',
  { en: '15× slower', ko: '15배 느림' },
  { target: pod, kind: 'slow', factor: 15, addedMs: 0 },
);

export function stateOfPod(initial: string, options: readonly Choice[]): Control {
  return { id: 'pod', label: { en: 'Pod 3 is', ko: '파드 3 상태' }, initial, options };
}

export const balancing: Control = {
  id: 'balancing',
  label: { en: 'Shop picks', ko: '고르는 방식' },
  initial: 'least',
  options: [
    configure('least', { en: 'least request', ko: '최소 요청' }, { loadBalancing: { policy: 'leastRequest' } }),
    configure('turn', { en: 'in turn', ko: '차례로' }, { loadBalancing: { policy: 'roundRobin' } }),
  ],
};

/** `panic`: the share of healthy pods below which ejections are ignored, in percent. */
function atMost(percent: number, panic = 0): Choice {
  const id = panic === 0 ? `at-most-${percent}` : `at-most-${percent}-panic-${panic}`;
  const label =
    panic === 0
      ? { en: `${percent} %`, ko: `${percent}%` }
      : { en: `${percent} %, keep ${panic} %`, ko: `${percent}%, 최소 ${panic}%` };
  return configure(id, label, { outlierDetection: { maxEjectionPercent: percent, panicThresholdPercent: panic } });
}

export function mostEjected(initial: 10 | 50, percents: readonly number[]): Control {
  const options = percents.map((percent) => atMost(percent));
  return {
    id: 'ejection',
    label: { en: 'Eject at most', ko: '최대 제외 비율' },
    initial: `at-most-${initial}`,
    options,
  };
}

export const ejectionOfAll: Control = {
  id: 'ejection',
  label: { en: 'Eject at most', ko: '최대 제외 비율' },
  initial: 'at-most-100',
  options: [
    configure('off', { en: 'none', ko: '제외 안 함' }, { outlierDetection: null }),
    atMost(50),
    atMost(100),
    atMost(100, 50),
  ],
};

export const timeoutOfCalls: Control = {
  id: 'timeout',
  label: { en: 'Time-out', ko: '타임아웃' },
  initial: 'off',
  options: [
    configure('off', { en: 'none', ko: '없음' }, { timeoutMs: null }),
    configure('400ms', { en: '400 ms', ko: '400ms' }, { timeoutMs: 400 }),
  ],
};

function retryPolicy(numRetries: number, more: readonly string[]) {
  const backOff = { baseMs: 25, factor: 2, maxMs: 250, jitter: 'envoy' };
  return { retryPolicy: { numRetries, retryOn: [...conditions, ...more], avoidPreviousHosts: true, backOff } };
}

export const retriesOfCalls: Control = {
  id: 'retries',
  label: { en: 'Retries', ko: '재시도' },
  initial: 'istio',
  options: [
    configure('off', { en: 'off', ko: '없음' }, retryPolicy(0, [])),
    configure('istio', { en: '2, Istio’s conditions', ko: '2회, Istio 조건' }, retryPolicy(2, [])),
    configure('5xx', { en: '2, and on 5xx', ko: '2회, 5xx도' }, retryPolicy(2, ['5xx'])),
  ],
};

interface Waits {
  readonly baseMs: number;
  readonly factor: number;
  readonly maxMs: number;
  readonly jitter: 'none' | 'full';
}

function untilItWorks(id: string, label: Text, backOff: Waits, retryBudget: unknown = null): Choice {
  const retryOn = ['connect-failure', '5xx'];
  return configure(id, label, { retryPolicy: { numRetries: 1_000, retryOn, backOff }, retryBudget });
}

const fixed = (ms: number): Waits => ({ baseMs: ms, factor: 1, maxMs: ms, jitter: 'none' });
const growing = (jitter: 'none' | 'full'): Waits => ({ baseMs: 250, factor: 2, maxMs: 8_000, jitter });

export const waitsOfJobs: Control = {
  id: 'waits',
  label: { en: 'Try again', ko: '다시 시도' },
  initial: 'fixed',
  options: [
    configure('never', { en: 'never', ko: '안 함' }, { numRetries: 0, retryBudget: null }),
    untilItWorks('fixed', { en: 'every 1 s', ko: '1초마다' }, fixed(1_000)),
    untilItWorks('exponential', { en: 'waits double', ko: '두 배씩' }, growing('none')),
    untilItWorks('jitter', { en: 'and jitter', ko: '지터까지' }, growing('full')),
    untilItWorks('budget', { en: 'and budget', ko: '예산까지' }, growing('full'), {
      kind: 'budgetPercent',
      budgetPercent: 20,
      minRetryConcurrency: 3,
    }),
  ],
};
