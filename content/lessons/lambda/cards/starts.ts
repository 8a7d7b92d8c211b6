/**
 * Cards about environments that start: when one is made, what a burst waits for, and how many to keep ready.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { changeAtMs, quiet, saleWithMostReady } from '../scenario';
import { configure, megabytes, minute, plain } from './shared';

const keptFor = (id: string, idleTtlMs: number, en: string, ko: string): CardVariant => ({
  id,
  interventions: [configure('Tickets', { idleTtlMs })],
  words: { kept: { en, ko } },
});

export const madeAndForgotten: ReviewCard = {
  id: 'made-and-forgotten',
  concept: { en: 'An environment is made, kept and forgotten', ko: '만들어지고, 남아 있다가, 사라지는 환경' },
  questions: ['what-is-serverless', 'what-you-upload', 'who-does-what'],
  part: 'break',
  scenario: quiet,
  durationMs: 60_000,
  warmUpMs: 0,
  prompt: {
    en: 'A customer comes every four seconds, fifteen in a minute. A cold request takes about 1.6 s, a warm one a sixth of a second. An idle environment is kept for {kept}. How many customers get a cold start?',
    ko: '손님이 4초에 한 명씩, 1분에 열다섯 명 옵니다. 차가운 요청은 1.6초쯤, 예열된 요청은 6분의 1초가 걸립니다. 쉬는 환경은 {kept} 동안 남습니다. 콜드 스타트를 겪는 손님은 몇 명입니까?',
  },
  value: { path: 'meters[Tickets].counters.coldStarts', dividedBy: 'classes[buy].offered' },
  measures: { en: 'customers with a cold start', ko: '콜드 스타트를 겪은 손님' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'half', text: { en: 'About every second one.', ko: '두 명에 한 명쯤' }, from: 0.4, below: 0.7 },
      { id: 'first', text: { en: 'Only the first.', ko: '첫 손님만' }, from: 0, below: 0.2 },
      { id: 'all', text: { en: 'All of them.', ko: '모두' }, from: 0.9, below: 1.1 },
    ],
  },
  variants: [
    keptFor('ten-minutes', 600_000, '10 minutes', '10분'),
    keptFor('one-second', 1_000, '1 second', '1초'),
    keptFor('five-seconds', 5_000, '5 seconds', '5초'),
    keptFor('three-seconds', 3_000, '3 seconds', '3초'),
  ],
  why: {
    en: 'Count the idle time from the end of one request to the next: nearly four seconds after a warm request, and less than two and a half after a cold one. The environment is gone if it was kept for less.',
    ko: '한 요청이 끝나고 다음 요청이 올 때까지 쉰 시간을 세십시오. 예열된 요청 뒤에는 4초 가까이, 차가운 요청 뒤에는 2.5초가 되지 않습니다. 그보다 짧게 남겨 두면 환경은 사라집니다.',
  },
};

const opening = (memoryMb: number, ready: number): CardVariant => ({
  id: `mb-${memoryMb}-ready-${ready}`,
  interventions: [
    configure('Tickets', { provisionedConcurrency: ready }),
    ...(memoryMb === 1_024 ? [] : [configure('Tickets', { memoryMb })]),
  ],
  words: { memory: megabytes(memoryMb), ready: plain(ready) },
});

export const whatABurstWaitsFor: ReviewCard = {
  id: 'what-a-burst-waits-for',
  concept: { en: 'Memory does not shorten INIT', ko: '메모리로 줄지 않는 INIT' },
  questions: ['one-at-a-time', 'where-the-time-went'],
  predictions: ['sale-p99'],
  part: 'burst',
  scenario: saleWithMostReady,
  durationMs: changeAtMs + 5_000,
  warmUpMs: changeAtMs,
  prompt: {
    en: 'The sale opens: from 2 to 80 customers per second. INIT takes 0.9 s. Memory: {memory}. Environments ready in advance: {ready}. What is the p99 of the first five seconds?',
    ko: '예매가 열려 손님이 초당 2명에서 80명으로 늘어납니다. INIT은 0.9초 걸립니다. 메모리는 {memory}이고, 미리 준비한 환경은 {ready}개입니다. 처음 5초의 p99는 얼마입니까?',
  },
  value: { path: 'classes[buy].latency.p99Ms' },
  measures: { en: 'the p99 of the first five seconds', ko: '처음 5초의 p99' },
  answer: {
    kind: 'single',
    writes: 'seconds',
    options: [
      { id: 'cold', text: { en: 'More than a second.', ko: '1초가 넘습니다' }, from: 1_000, below: 10_000 },
      { id: 'warm', text: { en: 'Less than half a second.', ko: '0.5초가 되지 않습니다' }, from: 0, below: 500 },
      { id: 'between', text: { en: 'Between the two.', ko: '그 사이' }, from: 500, below: 1_000 },
    ],
  },
  variants: [opening(3_008, 0), opening(1_024, 40), opening(256, 0), opening(1_024, 20), opening(1_769, 0)],
  why: {
    en: 'Whoever finds no idle environment waits for the start of one, and no memory setting shortens that. Ready environments do.',
    ko: '쉬는 환경을 만나지 못한 손님은 환경이 시작되기를 기다리고, 메모리를 어떻게 정해도 그 시간은 줄지 않습니다. 미리 준비한 환경만이 줄입니다.',
  },
};

const ready = (count: number): CardVariant => ({
  id: `ready-${count}`,
  interventions: [configure('Tickets', { provisionedConcurrency: count })],
  words: { ready: plain(count) },
});

export const howManyReady: ReviewCard = {
  id: 'how-many-ready',
  concept: { en: 'Ready environments count warm', ko: '예열된 시간으로 세는 준비된 환경' },
  questions: ['how-many-ready'],
  part: 'ready',
  scenario: saleWithMostReady,
  ...minute,
  prompt: {
    en: 'The sale brings 80 customers per second, and a warm invocation takes an eighth of a second. Environments ready in advance: {ready}. How many of about 3,200 requests meet a cold start?',
    ko: '예매 때 손님은 초당 80명이고 예열된 호출은 8분의 1초가 걸립니다. 미리 준비한 환경은 {ready}개입니다. 3,200건쯤 되는 요청 중 몇 건이 콜드 스타트를 겪습니까?',
  },
  value: { path: 'meters[Tickets].counters.coldStarts' },
  measures: { en: 'cold starts', ko: '콜드 스타트' },
  answer: {
    kind: 'single',
    writes: 'count',
    options: [
      { id: 'some', text: { en: 'Between 12 and 40.', ko: '12건에서 40건 사이' }, from: 12, below: 41 },
      { id: 'few', text: { en: 'Fewer than 12.', ko: '12건보다 적게' }, from: 0, below: 12 },
      { id: 'many', text: { en: 'More than 40.', ko: '40건 넘게' }, from: 41, below: 10_000 },
    ],
  },
  variants: [ready(20), ready(0), ready(10), ready(30)],
  why: {
    en: 'Rate × warm time is 80 × 0.125 s = 10. With 10 ready, arrivals that come close together find none idle; with twice as many hardly any do. With none, the time of a cold start counts.',
    ko: '요청률 × 예열된 시간은 80 × 0.125초 = 10입니다. 10개를 준비하면 몰려서 온 요청이 쉬는 환경을 만나지 못하고, 그 두 배면 거의 모두 만납니다. 하나도 없으면 콜드 스타트의 시간으로 세어야 합니다.',
  },
};
