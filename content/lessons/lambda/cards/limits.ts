/**
 * Cards about limits: rate × time, a limit that all share, and who tries again.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { mailEvents, sharedAuth, steady } from '../scenario';
import { configure, minute, plain, slow } from './shared';

const waiting = (factor: number, limit: number): CardVariant => ({
  id: `slow-${factor}-limit-${limit}`,
  interventions: [configure('Tickets', { reservedConcurrency: limit }), slow('Seats', factor)],
  words: { limit: plain(limit) },
  shows: { time: { path: 'services[Tickets].response.meanMs', format: 'seconds' } },
});

export const rateTimesTime: ReviewCard = {
  id: 'rate-times-time',
  concept: { en: 'Concurrency = rate × time', ko: '동시성 = 요청률 × 시간' },
  questions: ['most-per-second', 'why-429', 'chain-of-events'],
  part: 'limit',
  scenario: steady,
  ...minute,
  prompt: {
    en: '60 customers come each second. The reserved concurrency of Tickets is {limit}. The seat store is slow, and an invocation takes {time} on average. How many customers are answered each second?',
    ko: '손님은 초당 60명입니다. Tickets의 예약된 동시성은 {limit}입니다. 좌석 저장소가 느려 호출 하나가 평균 {time} 걸립니다. 초당 몇 명이 응답을 받습니까?',
  },
  value: { path: 'classes[buy].goodputPerSecond' },
  measures: { en: 'customers answered per second', ko: '초당 응답을 받은 손님' },
  answer: { kind: 'numeric', unit: { en: 'per second', ko: '건/초' }, tolerance: 0.12 },
  variants: [waiting(10, 20), waiting(10, 10), waiting(20, 20), waiting(20, 40), waiting(15, 15)],
  why: {
    en: 'An environment that waits is busy. Divide the limit by the time of an invocation; a little less gets through, because now and then one is idle for a moment.',
    ko: '기다리는 환경도 바쁜 환경입니다. 한도를 호출 하나의 시간으로 나누십시오. 잠깐씩 쉬는 환경이 있어 실제로는 조금 적습니다.',
  },
};

const blast = (factor: number, limit: number): CardVariant => ({
  id: `users-slow-${factor}-limit-${limit}`,
  interventions: [configure('Auth', { reservedConcurrency: limit }), slow('Users', factor)],
  words: { limit: plain(limit) },
  shows: { time: { path: 'services[Auth].response.meanMs', format: 'seconds' } },
});

export const oneLimitForAll: ReviewCard = {
  id: 'one-limit-for-all',
  concept: { en: 'A shared function is a shared limit', ko: '공통 함수는 공통 한도' },
  questions: ['pick-the-cause'],
  part: 'shared',
  scenario: sharedAuth,
  ...minute,
  prompt: {
    en: 'Before each of about 60 requests per second the gateway asks Auth, which may use {limit} environments. One invocation of Auth takes {time}. Profile is healthy. How many of the requests to Profile fail?',
    ko: '게이트웨이는 초당 60건쯤 되는 요청마다 먼저 Auth에 묻고, Auth는 환경을 {limit}개까지 씁니다. Auth의 호출 하나는 {time} 걸립니다. Profile은 멀쩡합니다. Profile로 가는 요청은 얼마나 실패합니까?',
  },
  value: { path: 'classes[profile].failedShare' },
  measures: { en: 'requests to Profile that failed', ko: '실패한 Profile 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'third', text: { en: 'About a third.', ko: '3분의 1쯤' }, from: 0.25, below: 0.45 },
      { id: 'most', text: { en: 'More than half.', ko: '절반 넘게' }, from: 0.55, below: 1.1 },
      { id: 'none', text: { en: 'Practically none.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.02 },
    ],
  },
  variants: [blast(10, 20), blast(10, 60), blast(20, 20), blast(3, 20)],
  why: {
    en: 'Auth answers at most limit ÷ time per second. What of 60 does not fit fails, whichever service it was meant for.',
    ko: 'Auth가 초당 답하는 요청은 많아야 한도 ÷ 시간입니다. 60건 중 들어가지 못한 만큼, 어느 서비스로 가는 요청이든 실패합니다.',
  },
};

const fails = (seconds: number): readonly Intervention[] => [
  { atMs: 30_000, target: 'Mail', kind: 'errors', rate: 1, answerAfterMs: 20 },
  { atMs: 30_000 + seconds * 1_000, target: 'Mail', kind: 'recover' },
];

const throttled = (seconds: number): readonly Intervention[] => [
  { ...configure('Mail', { reservedConcurrency: 1 }), atMs: 30_000 },
  { ...configure('Mail', { reservedConcurrency: null }), atMs: 30_000 + seconds * 1_000 },
];

const mailFails = (seconds: number, en: string, ko: string): CardVariant => ({
  id: `fails-${seconds}`,
  interventions: fails(seconds),
  words: { trouble: { en: `fails for ${en}`, ko: `${ko} 동안 실패합니다` } },
});

export const whoTriesAgain: ReviewCard = {
  id: 'who-tries-again',
  concept: { en: 'Which events are lost', ko: '어떤 이벤트를 잃는가' },
  questions: ['who-tries-again'],
  part: 'events',
  scenario: mailEvents,
  durationMs: 420_000,
  warmUpMs: 0,
  prompt: {
    en: 'Ten mails per second are sent as asynchronous events, without a destination for those that fail. The function {trouble}. How many mails are lost?',
    ko: '메일을 초당 10통씩 비동기 이벤트로 보내고, 실패 시 대상은 없습니다. 함수가 {trouble}. 잃어버리는 메일은 얼마입니까?',
  },
  value: { path: 'meters[Mail].counters.eventsLost' },
  measures: { en: 'mails lost', ko: '잃어버린 메일' },
  answer: {
    kind: 'single',
    writes: 'count',
    options: [
      { id: 'minute', text: { en: 'Those of about one minute.', ko: '1분치쯤' }, from: 400, below: 800 },
      { id: 'two', text: { en: 'Those of about two minutes.', ko: '2분치쯤' }, from: 1_000, below: 1_500 },
      { id: 'none', text: { en: 'None.', ko: '없습니다' }, from: 0, below: 1 },
    ],
  },
  variants: [
    mailFails(240, '4 minutes', '4분'),
    mailFails(150, '2 minutes and a half', '2분 반'),
    mailFails(300, '5 minutes', '5분'),
    {
      id: 'throttled-60',
      interventions: throttled(60),
      words: {
        trouble: { en: 'is throttled to one environment for a minute', ko: '1분 동안 환경 하나로 스로틀링됩니다' },
      },
    },
  ],
  why: {
    en: 'After an error Lambda tries again after one minute and after two more. What comes more than three minutes before the end of the failure has used up both. A throttle uses up none.',
    ko: '오류가 나면 Lambda는 1분 뒤, 그리고 다시 2분 뒤에 시도합니다. 장애가 끝나기 3분보다 더 전에 온 이벤트는 두 번을 다 써 버립니다. 스로틀링은 재시도 횟수를 쓰지 않습니다.',
  },
};
