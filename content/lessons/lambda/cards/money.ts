/**
 * Cards about the bill: time × memory, and what is kept ready.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { saleWithMostReady, steady } from '../scenario';
import { configure, megabytes, minute, plain } from './shared';

const withMemory = (memoryMb: number): CardVariant => ({
  id: `mb-${memoryMb}`,
  interventions: [configure('Tickets', { memoryMb })],
  words: { memory: megabytes(memoryMb) },
});

export const timeTimesMemory: ReviewCard = {
  id: 'time-times-memory',
  concept: { en: 'Price = time × configured memory', ko: '값 = 시간 × 설정한 메모리' },
  questions: ['memory-price'],
  part: 'memory',
  scenario: steady,
  ...minute,
  prompt: {
    en: 'A function computes for about 42 ms on one vCPU, with one thread, and waits about 52 ms for the seat store. Its memory is {memory}; 1,769 MB make one vCPU. What do a million warm invocations cost for duration alone, at $0.0000166667 per GB-second?',
    ko: '어떤 함수가 1 vCPU에서 스레드 하나로 42ms쯤 계산하고 좌석 저장소를 52ms쯤 기다립니다. 메모리는 {memory}이고, 1,769MB가 1 vCPU입니다. 1GB-초에 $0.0000166667이면 예열된 호출 100만 건의 실행 시간 요금은 얼마입니까?',
  },
  value: {
    path: 'cost.components[Tickets].items[duration].usd',
    times: 1_000_000,
    dividedBy: 'meters[Tickets].counters.invocations',
  },
  measures: { en: 'price of a million invocations', ko: '호출 100만 건의 값' },
  answer: { kind: 'numeric', unit: { en: 'dollars', ko: '달러' }, tolerance: 0.08 },
  variants: [withMemory(1_024), withMemory(3_008), withMemory(512), withMemory(1_769), withMemory(256)],
  why: {
    en: 'Time = waiting + work ÷ (memory ÷ 1,769 MB), with at most one vCPU for one thread. Price = time × memory in GB × the price of a GB-second. Waiting is paid like work.',
    ko: '시간 = 기다림 + 계산 ÷ (메모리 ÷ 1,769MB)이고, 스레드가 하나면 1 vCPU까지만 빨라집니다. 값 = 시간 × GB로 센 메모리 × 1GB-초의 값입니다. 기다리는 시간에도 일할 때와 똑같이 값을 냅니다.',
  },
};

const held = (count: number): CardVariant => ({
  id: `ready-${count}`,
  interventions: [configure('Tickets', { provisionedConcurrency: count })],
  words: { ready: plain(count) },
});

export const keptReadyCosts: ReviewCard = {
  id: 'kept-ready-costs',
  concept: { en: 'What is kept ready costs all day', ko: '온종일 값을 내는 준비된 환경' },
  questions: ['break-even'],
  part: 'ready',
  scenario: saleWithMostReady,
  ...minute,
  prompt: {
    en: '{ready} environments of 1,024 MB are kept ready in us-east-1 for a month of 30 days, at $0.0000041667 per GB-second held. What does keeping them cost, before anybody comes?',
    ko: 'us-east-1에서 1,024MB짜리 환경 {ready}개를 30일 동안 준비해 둡니다. 보유 요금은 1GB-초에 $0.0000041667입니다. 손님이 오기 전에 보유하는 값만 얼마입니까?',
  },
  value: { path: 'cost.components[Tickets].items[provisionedConcurrency].usdPerMonth' },
  measures: { en: 'price of keeping them for a month', ko: '한 달 동안 보유하는 값' },
  answer: { kind: 'numeric', unit: { en: 'dollars', ko: '달러' }, tolerance: 0.04 },
  variants: [held(20), held(10), held(40), held(30)],
  why: {
    en: 'A month of 30 days has 2,592,000 seconds, so one gigabyte kept ready costs $10.80. Then count the environments.',
    ko: '30일은 2,592,000초이므로 1GB를 준비해 두는 값은 $10.80입니다. 여기에 환경 수를 곱하십시오.',
  },
};
