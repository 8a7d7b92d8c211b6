/**
 * Cards about what stays your decision: the ceiling before a database, and how a cold start is paid for.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Text } from '@/content/text';
import { database, packages } from '../scenario';
import { configure, duringBurst, slow } from './shared';

const noCeiling: Text = { en: 'nothing limits the function', ko: '함수에는 상한이 없습니다' };
const ceilingOf = (most: number): Text => ({
  en: `reserved concurrency holds the function at ${most}`,
  ko: `예약된 동시성이 함수를 ${most}으로 묶습니다`,
});

function databaseVariant(factor: number, time: Text, reserved: number | null): CardVariant {
  return {
    id: `slow-${factor}-reserved-${reserved ?? 'none'}`,
    interventions: [
      slow('db', factor),
      ...(reserved === null ? [] : [configure('orders', { reservedConcurrency: reserved })]),
    ],
    words: { time, ceiling: reserved === null ? noCeiling : ceilingOf(reserved) },
  };
}

const quick: Text = { en: '0.03 s', ko: '0.03초' };
const usual: Text = { en: '0.12 s', ko: '0.12초' };
const long: Text = { en: '0.3 s', ko: '0.3초' };

export const ceilingIsYours: ReviewCard = {
  id: 'ceiling-is-yours',
  concept: { en: 'The ceiling before a database is your decision', ko: '데이터베이스 앞의 상한은 내가 정함' },
  questions: ['who-refuses', 'who-decides', 'less-work'],
  part: 'database',
  scenario: database,
  ...duringBurst,
  prompt: {
    en: '100 orders come each second, and each holds a connection for {time}. The database has ten connections; {ceiling}. How many of the function’s calls does the database refuse?',
    ko: '주문이 초당 100건 오고, 한 건이 연결을 {time}씩 잡습니다. 데이터베이스의 연결은 10개이고, {ceiling}. 데이터베이스는 함수의 호출을 얼마나 거절합니까?',
  },
  value: { path: 'services[db].refused', dividedBy: 'services[db].arrived' },
  measures: { en: 'calls that the database refused', ko: '데이터베이스가 거절한 호출' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'third', text: { en: 'About a third.', ko: '3분의 1쯤' }, from: 0.2, below: 0.42 },
      { id: 'none', text: { en: 'Practically none.', ko: '거의 거절하지 않습니다' }, from: 0, below: 0.03 },
      { id: 'more', text: { en: 'More than half.', ko: '절반 넘게' }, from: 0.5, below: 1.1 },
    ],
  },
  variants: [
    databaseVariant(1, usual, null),
    databaseVariant(1, usual, 10),
    databaseVariant(2.5, long, null),
    databaseVariant(0.25, quick, null),
    databaseVariant(2.5, long, 10),
  ],
  why: {
    en: 'Wanted = rate × time: 100 × 0.12 s is 12 connections on average, 100 × 0.03 s is 3. With fewer than it wants, the database refuses, unless a ceiling on the function refuses before it: no function has more calls under way than environments.',
    ko: '필요한 연결 = 요청률 × 시간입니다. 100 × 0.12초는 평균 12개, 100 × 0.03초는 3개입니다. 연결이 그보다 적으면 데이터베이스가 거절합니다. 함수에 상한이 있으면 함수 쪽에서 먼저 거절합니다. 진행 중인 호출은 실행 환경의 수를 넘지 못하기 때문입니다.',
  },
};

const nothingKept: Text = { en: 'nothing is kept ready', ko: '준비해 둔 것은 없습니다' };
const fortyKept: Text = { en: '40 environments are kept ready', ko: '실행 환경 40개를 준비해 둡니다' };

function startVariant(packageType: 'zip' | 'image', initMs: number, kept: boolean): CardVariant {
  return {
    id: `${packageType}-${kept ? 'kept' : 'not-kept'}`,
    interventions: kept ? [configure(packageType, { provisionedConcurrency: 40 })] : [],
    value: { path: `classes[${packageType}].latency.maxMs` },
    words: { init: { en: `${initMs} ms`, ko: `${initMs}ms` }, kept: kept ? fortyKept : nothingKept },
  };
}

export const onlyColdStartsWait: ReviewCard = {
  id: 'only-cold-starts-wait',
  concept: { en: 'Only who meets a cold start waits for it', ko: '콜드 스타트는 만난 요청만 기다림' },
  questions: ['needs-a-container', 'where-the-time-went'],
  part: 'package',
  scenario: packages,
  ...duringBurst,
  prompt: {
    en: 'A function works 120 ms on each request, and the network takes 40 ms. An environment starts in {init}; {kept}. Suddenly twenty times as many requests arrive, up to a dozen at a time. How long does the slowest one take?',
    ko: '함수는 요청마다 120ms를 일하고, 네트워크에 40ms가 걸립니다. 실행 환경은 {init} 만에 시작하고, {kept}. 갑자기 요청이 스무 배로 늘어 동시에 열 몇 건까지 진행됩니다. 가장 느린 요청은 얼마나 걸립니까?',
  },
  value: { path: 'classes[image].latency.maxMs' },
  measures: { en: 'the slowest request, in ms', ko: '가장 느린 요청(ms)' },
  answer: { kind: 'numeric', unit: { en: 'ms', ko: 'ms' }, tolerance: 0.08 },
  variants: [
    startVariant('image', 452, false),
    startVariant('zip', 235, false),
    startVariant('image', 452, true),
    startVariant('zip', 235, true),
  ],
  why: {
    en: 'The start comes on top of work and network for the request that finds no free environment. Where one is ready for everybody, nobody waits for a start, however long it takes.',
    ko: '빈 실행 환경을 만나지 못한 요청만 일과 네트워크에 시작 시간이 더해집니다. 모두에게 돌아갈 만큼 준비되어 있으면 시작이 아무리 오래 걸려도 기다리는 요청이 없습니다.',
  },
};
