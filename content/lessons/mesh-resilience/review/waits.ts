/**
 * Cards about retries: which failures are tried again, and how many tries wait for a service that is down.
 */
import type { Text } from '@/content/model';
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs, jobs } from '../scenario';
import { configure, podErrs, podIsGone, shopRun } from './shared';

const istio = ['connect-failure', 'refused-stream', 'unavailable', 'cancelled'];

function conditionVariant(
  id: string,
  fault: Intervention,
  retryOn: readonly string[],
  words: Record<string, Text>,
): CardVariant {
  const retryPolicy = { numRetries: 2, retryOn, avoidPreviousHosts: true, backOff: { jitter: 'envoy' } };
  return { id, interventions: [configure({ retryPolicy }), fault], words };
}

const errs: Text = { en: 'answers every call with an error', ko: '모든 호출에 오류로 답합니다' };
const gone: Text = { en: 'is gone, and no connection to it can be made', ko: '사라져 연결할 수 없습니다' };
const byDefault: Text = { en: 'Istio’s default conditions', ko: 'Istio의 기본 조건' };
const with5xx: Text = { en: 'the condition 5xx besides Istio’s own', ko: 'Istio의 조건에 5xx를 더한 조건' };
const onlyUnavailable: Text = { en: 'the condition unavailable alone', ko: 'unavailable이라는 조건 하나' };

export const whichFailures: ReviewCard = {
  id: 'which-failures',
  concept: { en: 'Retries have conditions', ko: '재시도에는 조건이 있다' },
  questions: ['which-retries'],
  part: 'retries',
  ...shopRun,
  prompt: {
    en: 'One of three pods {state}. Calls are retried twice, on another pod, with {conditions}. Nothing is ejected. How many pages fail?',
    ko: '파드 셋 중 하나가 {state}. 호출은 다른 파드에서 두 번까지 재시도하고, 재시도하는 실패는 {conditions}에 따릅니다. 제외는 없습니다. 페이지는 얼마나 실패합니까?',
  },
  value: { path: 'classes[page].failedShare' },
  measures: { en: 'pages that failed', ko: '실패한 페이지' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 없습니다' }, from: 0, below: 0.02 },
      { id: 'some', text: { en: 'About one in nine.', ko: '아홉 건 중 한 건쯤' }, from: 0.05, below: 0.2 },
      { id: 'many', text: { en: 'More than a third.', ko: '3분의 1 넘게' }, from: 0.34, below: 1.1 },
    ],
  },
  variants: [
    conditionVariant('errors-default', podErrs, istio, { state: errs, conditions: byDefault }),
    conditionVariant('gone-default', podIsGone, istio, { state: gone, conditions: byDefault }),
    conditionVariant('errors-5xx', podErrs, [...istio, '5xx'], { state: errs, conditions: with5xx }),
    conditionVariant('gone-unavailable', podIsGone, ['unavailable'], { state: gone, conditions: onlyUnavailable }),
  ],
  why: {
    en: 'A failure is tried again only if a condition names it. connect-failure names a pod that is gone, 5xx an error answer (and, in Envoy, a lost connection as well).',
    ko: '조건이 가리키는 실패만 다시 시도합니다. connect-failure는 사라진 파드를, 5xx는 오류 응답을 가리킵니다(Envoy에서는 끊긴 연결도 5xx에 듭니다).',
  },
};

function knockVariant(id: string, backOff: unknown, retryBudget: unknown, waits: Text): CardVariant {
  const retryPolicy = { numRetries: 1_000, retryOn: ['connect-failure', '5xx'], backOff };
  return {
    id,
    interventions: [
      configure({ retryPolicy, retryBudget }),
      { atMs: faultAtMs, target: 'Stock', kind: 'crash' },
      { atMs: 30_000, target: 'Stock', kind: 'recover' },
    ],
    words: { waits },
  };
}

const fixed = (ms: number) => ({ baseMs: ms, factor: 1, maxMs: ms, jitter: 'none' });

export const knocking: ReviewCard = {
  id: 'knocking',
  concept: { en: 'All that waits arrives together', ko: '기다리던 시도는 한꺼번에 온다' },
  questions: ['first-second', 'where-it-waited', 'waiting-time'],
  part: 'outage',
  scenario: jobs,
  durationMs: 31_000,
  warmUpMs: 30_000,
  prompt: {
    en: 'Jobs come at 20 per second. Their service, which can do 40 per second, was down for 10 s. {waits} How many tries arrive in the first second in which it is up again?',
    ko: '작업이 초당 20건 들어옵니다. 초당 40건을 처리할 수 있는 서비스가 10초 동안 멈췄습니다. {waits} 다시 켜진 첫 1초에 시도가 몇 번 도착합니까?',
  },
  value: { path: 'services[Stock].arrived' },
  measures: { en: 'tries that arrived in the first second', ko: '첫 1초에 도착한 시도' },
  answer: {
    kind: 'single',
    writes: 'count',
    options: [
      {
        id: 'normal',
        text: { en: 'Hardly more than on any second.', ko: '여느 1초와 거의 같습니다' },
        from: 0,
        below: 50,
      },
      {
        id: 'all-at-once',
        text: { en: 'About as many as jobs wait: 200.', ko: '기다리는 작업 수와 비슷한 200번쯤' },
        from: 150,
        below: 300,
      },
      {
        id: 'many-times',
        text: { en: 'Far more than jobs wait.', ko: '기다리는 작업 수보다 훨씬 많이' },
        from: 450,
        below: 10_000,
      },
    ],
  },
  variants: [
    knockVariant('every-second', fixed(1_000), null, {
      en: 'Each job tries again every second.',
      ko: '작업마다 1초에 한 번씩 다시 시도합니다.',
    }),
    knockVariant('every-250ms', fixed(250), null, {
      en: 'Each job tries again every 250 ms.',
      ko: '작업마다 250ms에 한 번씩 다시 시도합니다.',
    }),
    knockVariant(
      'budget',
      { baseMs: 250, factor: 2, maxMs: 8_000, jitter: 'full' },
      { kind: 'budgetPercent', budgetPercent: 20, minRetryConcurrency: 3 },
      {
        en: 'Jobs try again after growing waits, within a retry budget of 20 %.',
        ko: '작업은 점점 길게 기다렸다가 재시도 예산 20% 안에서 다시 시도합니다.',
      },
    ),
  ],
  why: {
    en: 'After 10 s 200 jobs wait. In that second each tries as often as its wait allows. A budget has turned most of them away before.',
    ko: '10초가 지나면 작업 200건이 기다립니다. 저마다 대기 시간이 허락하는 만큼 그 1초에 시도합니다. 예산이 있으면 대부분은 그 전에 포기했습니다.',
  },
};
