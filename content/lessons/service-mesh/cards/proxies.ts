/**
 * Cards about what each proxy does alone: count, and let in.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { callsToB, dies, limitsRun, plain, scale, slow, strictRun } from './shared';

function limitVariant(replicas: number, limit: number): CardVariant {
  const circuitBreaker = { maxConnections: 1_024, maxPendingRequests: 1_024, maxRequests: limit, maxRetries: 3 };
  return {
    id: `${replicas}-times-${limit}`,
    interventions: [callsToB(0, { circuitBreaker }), slow(10_000, 8), scale(15_000, 'A', replicas)],
    words: { replicas: plain(replicas), limit: plain(limit) },
  };
}

export const sumOfLimits: ReviewCard = {
  id: 'sum-of-limits',
  concept: { en: 'Limits are local', ko: '프록시마다 따로 세는 한도' },
  questions: ['local-sum'],
  part: 'local',
  ...limitsRun,
  prompt: {
    en: 'B has eight threads and is so slow that whatever is let through is used up. A has {replicas} replicas, and each of its proxies lets at most {limit} calls to B under way. How many calls stand in line at B, on average?',
    ko: 'B는 스레드가 여덟 개이고, 한도가 허락하는 만큼 호출이 늘 들어찰 정도로 느립니다. A의 복제본은 {replicas}개이고, 프록시마다 B 호출을 동시에 {limit}건까지 진행합니다. B의 대기열에는 평균 몇 건이 서 있습니까?',
  },
  value: { path: 'services[B].meanQueueLength' },
  measures: { en: 'calls in line at B', ko: 'B의 대기열에 선 호출' },
  answer: {
    kind: 'single',
    writes: 'count',
    options: [
      { id: 'none', text: { en: 'Hardly any.', ko: '거의 없습니다' }, from: 0, below: 2 },
      { id: 'eight', text: { en: 'About eight.', ko: '8건쯤' }, from: 5, below: 11 },
      { id: 'many', text: { en: 'More than twelve.', ko: '12건 넘게' }, from: 12, below: 1_000 },
    ],
  },
  variants: [limitVariant(6, 4), limitVariant(2, 4), limitVariant(4, 4), limitVariant(4, 2), limitVariant(2, 8)],
  why: {
    en: 'Each proxy counts for itself, so proxies × limit calls get through. B works on eight of them; the others stand in line.',
    ko: '프록시는 저마다 따로 세므로 프록시 수 × 한도만큼 통과합니다. B는 그중 여덟 건을 처리하고 나머지는 줄을 섭니다.',
  },
};

const up = { en: 'is up', ko: '켜져 있습니다' };
const down = { en: 'has been down for ten seconds', ko: '꺼진 지 10초가 지났습니다' };

export const whoIsLetIn: ReviewCard = {
  id: 'who-is-let-in',
  concept: { en: 'Strict and permissive', ko: 'STRICT와 PERMISSIVE' },
  questions: ['who-is-refused'],
  part: 'mtls',
  ...strictRun,
  prompt: {
    en: 'A has a proxy, L has none. B takes mutual TLS only (STRICT), C takes both (PERMISSIVE). The control plane {state}. How many of the calls from {calls} are refused?',
    ko: 'A에는 프록시가 있고 L에는 없습니다. B는 상호 TLS만 받고(STRICT), C는 둘 다 받습니다(PERMISSIVE). 컨트롤 플레인은 {state}. {calls} 가는 호출은 얼마나 거절됩니까?',
  },
  value: { path: 'classes[checkout].failedShare' },
  measures: { en: 'requests that failed', ko: '실패한 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'all', text: { en: 'All.', ko: '모두' }, from: 0.99, below: 1.1 },
      { id: 'half', text: { en: 'About half.', ko: '절반쯤' }, from: 0.3, below: 0.7 },
      { id: 'none', text: { en: 'None.', ko: '하나도 거절되지 않습니다' }, from: 0, below: 0.01 },
    ],
  },
  variants: [
    {
      id: 'l-to-c',
      interventions: [],
      words: { calls: { en: 'L to C', ko: 'L에서 C로' }, state: up },
      value: { path: 'classes[list].failedShare' },
    },
    {
      id: 'l-to-b',
      interventions: [],
      words: { calls: { en: 'L to B', ko: 'L에서 B로' }, state: up },
      value: { path: 'classes[report].failedShare' },
    },
    {
      id: 'a-to-b-dead',
      interventions: [dies(10_000)],
      words: {
        calls: { en: 'A to B', ko: 'A에서 B로' },
        state: down,
      },
    },
    {
      id: 'l-to-b-dead',
      interventions: [dies(10_000)],
      words: {
        calls: { en: 'L to B', ko: 'L에서 B로' },
        state: down,
      },
      value: { path: 'classes[report].failedShare' },
    },
  ],
  why: {
    en: 'Who has a proxy has a certificate. Strict asks for one, permissive does not. The mode stays in force when the control plane dies.',
    ko: '프록시가 있으면 인증서가 있습니다. STRICT는 인증서를 요구하고 PERMISSIVE는 요구하지 않습니다. 모드는 컨트롤 플레인이 꺼져도 그대로입니다.',
  },
};
