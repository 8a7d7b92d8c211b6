/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs, systems } from './scenario';

/** Seconds in which a card's run is measured. */
const measuredSeconds = 40;
const floodRun = { scenario: systems.flood, durationMs: 60_000, warmUpMs: faultAtMs } as const;

const limited = (perSecond: number | null): readonly Intervention[] => [
  {
    atMs: 0,
    target: 'API',
    kind: 'configure',
    set: { throttling: perSecond === null ? null : { ratePerSecond: perSecond, burst: perSecond } },
  },
];

const plain = (text: string | number) => ({ en: String(text), ko: String(text) });

const limit = (perSecond: number): CardVariant => ({
  id: `limit-${perSecond}`,
  interventions: limited(perSecond),
  words: { limit: plain(perSecond) },
});

const bucketArithmetic: ReviewCard = {
  id: 'bucket-arithmetic',
  concept: { en: 'In the long run, the rate passes', ko: '길게 보면 속도만큼 통과' },
  questions: ['burst-of-100'],
  part: 'bucket',
  ...floodRun,
  prompt: {
    en: 'A gateway gets 130 requests per second on the route of products and 10 on the route of orders. Each route has a limit of {limit} per second. How many requests does it let in each second, in all?',
    ko: '게이트웨이의 상품 경로에 초당 130건, 주문 경로에 초당 10건이 옵니다. 경로마다 한도가 초당 {limit}건입니다. 모두 합쳐 초당 몇 건이 들어옵니까?',
  },
  value: { path: 'meters[API].counters.admitted', times: 1 / measuredSeconds },
  measures: { en: 'requests let in', ko: '들어온 요청' },
  answer: { kind: 'numeric', unit: { en: 'requests per second', ko: '건/초' }, tolerance: 0.12 },
  variants: [limit(30), limit(50), limit(20), limit(60), limit(40)],
  why: {
    en: 'The rate of the full route, and all of the other one, which is below its limit. The burst counts once, at the start.',
    ko: '가득 찬 경로는 속도만큼, 한도에 못 미치는 경로는 온 만큼 들어옵니다. 버스트는 시작할 때 한 번만 더해집니다.',
  },
};

const sharedLimit: ReviewCard = {
  id: 'shared-limit',
  concept: { en: 'A shared limit refuses in proportion', ko: '함께 쓰는 한도는 비율대로 거절' },
  questions: ['who-is-refused', 'order-of-checks'],
  part: 'stage-limit',
  ...floodRun,
  prompt: {
    en: 'On one route our app asks 20 times per second and a partner 110 times. The limit of the route is {limit} per second, and there are no usage plans. What share of our requests on it gets 429?',
    ko: '한 경로에 우리 앱이 초당 20건, 제휴사가 초당 110건을 보냅니다. 경로의 한도는 초당 {limit}건이고 사용량 계획은 없습니다. 이 경로에서 우리 요청은 얼마나 429를 받습니까?',
  },
  value: { path: 'classes[browse].refusedShare' },
  measures: { en: 'our requests that got 429', ko: '429를 받은 우리 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 받지 않습니다.' }, from: 0, below: 0.05 },
      {
        id: 'fewer',
        text: { en: 'Some, but fewer than half.', ko: '일부이지만 절반은 안 됩니다.' },
        from: 0.05,
        below: 0.5,
      },
      { id: 'most', text: { en: 'More than half.', ko: '절반을 넘습니다.' }, from: 0.5, below: 1.1 },
    ],
  },
  variants: [limit(40), limit(200), limit(100), limit(20), limit(30)],
  why: {
    en: 'What the route lets through is shared by who asks: the share that is refused is 1 − limit ÷ 130, for both alike.',
    ko: '경로가 통과시키는 양은 요청한 만큼 나누어 가집니다. 거절되는 비율은 양쪽 모두 1 − 한도 ÷ 130입니다.',
  },
};

const behindTheDoor: ReviewCard = {
  id: 'behind-the-door',
  concept: { en: 'The limit has to fit what is behind the door', ko: '한도는 문 뒤에 있는 것에 맞아야' },
  questions: ['what-is-full', 'where-the-time-went'],
  predictions: ['buy-p99'],
  part: 'no-limit',
  ...floodRun,
  prompt: {
    en: 'A shop can do about 80 requests per second. 130 per second come on the route of products, 10 on that of orders. The limit of each route is {limit}. What becomes of the orders?',
    ko: '쇼핑몰은 초당 80건쯤 처리할 수 있습니다. 상품 경로에 초당 130건, 주문 경로에 초당 10건이 옵니다. 경로마다의 한도는 {limit}입니다. 주문은 어떻게 됩니까?',
  },
  value: { path: 'classes[buy].failedShare' },
  measures: { en: 'orders that failed', ko: '실패한 주문' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none fails.', ko: '거의 실패하지 않습니다.' }, from: 0, below: 0.03 },
      { id: 'some', text: { en: 'Many fail.', ko: '많이 실패합니다.' }, from: 0.03, below: 1.1 },
    ],
  },
  variants: [
    {
      id: 'none',
      interventions: limited(null),
      words: { limit: { en: 'that of the account, 10,000 per second', ko: '계정의 한도인 초당 10,000건' } },
    },
    { id: 'limit-40', interventions: limited(40), words: { limit: { en: '40 per second', ko: '초당 40건' } } },
    { id: 'limit-110', interventions: limited(110), words: { limit: { en: '110 per second', ko: '초당 110건' } } },
    { id: 'limit-55', interventions: limited(55), words: { limit: { en: '55 per second', ko: '초당 55건' } } },
  ],
  why: {
    en: 'Add what the limits let in: the limit of products and 10 orders. Above 80, a line forms in the shop, and it refuses orders like everything else.',
    ko: '한도가 들여보내는 양을 더하십시오. 상품 경로의 한도와 주문 10건입니다. 80을 넘으면 쇼핑몰에 줄이 생기고, 주문도 다른 것처럼 거절됩니다.',
  },
};

const reportTakes = (id: string, factor: number, en: string, ko: string): CardVariant => ({
  id,
  interventions: [{ atMs: faultAtMs, target: 'Report', kind: 'slow', factor, addedMs: 0 }],
  words: { time: { en, ko } },
});

const waitOfTheGateway: ReviewCard = {
  id: 'wait-of-the-gateway',
  concept: { en: 'A REST API waits 29 s', ko: '29초까지 기다리는 REST API' },
  questions: ['after-29-seconds', 'without-a-function', 'status-codes'],
  part: 'late',
  scenario: systems.late,
  durationMs: 120_000,
  warmUpMs: faultAtMs,
  prompt: {
    en: 'A REST API with its default time-out waits for a function. A report takes about {time}, now a little more, now a little less. What share of these requests gets 504?',
    ko: '기본 타임아웃을 쓰는 REST API가 함수를 기다립니다. 보고서는 {time}쯤 걸리고, 그보다 조금 길거나 짧기도 합니다. 이런 요청 중 얼마가 504를 받습니까?',
  },
  value: { path: 'classes[wait].failedShare' },
  measures: { en: 'requests that got 504', ko: '504를 받은 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 받지 않습니다.' }, from: 0, below: 0.03 },
      { id: 'most', text: { en: 'Most of them.', ko: '대부분 받습니다.' }, from: 0.5, below: 1.1 },
      { id: 'some', text: { en: 'Some.', ko: '일부만 받습니다.' }, from: 0.03, below: 0.5 },
    ],
  },
  variants: [
    reportTakes('40s', 16, '40 s', '40초'),
    reportTakes('10s', 4, '10 s', '10초'),
    reportTakes('60s', 24, '60 s', '60초'),
    reportTakes('5s', 2, '5 s', '5초'),
  ],
  why: {
    en: 'What takes longer than 29 s gets 504, and the function works on. What is quicker is answered, however long it felt.',
    ko: '29초보다 오래 걸리면 504를 받고, 함수는 계속 일합니다. 그보다 빠르면 아무리 길게 느껴져도 응답을 받습니다.',
  },
};

const kept = (id: string, cacheTtlMs: number, en: string, ko: string): CardVariant => ({
  id,
  interventions: [{ atMs: 0, target: 'API', kind: 'configure', set: { cacheTtlMs } }],
  words: { time: { en, ko } },
});

const keptAtTheDoor: ReviewCard = {
  id: 'kept-at-the-door',
  concept: { en: 'What is kept at the door is not asked again', ko: '문에 캐시한 것은 다시 묻지 않음' },
  questions: ['authorizer-cache'],
  part: 'console',
  scenario: systems.console,
  durationMs: 60_000,
  warmUpMs: faultAtMs,
  prompt: {
    en: 'A REST API gets 30 browse requests per second, about 30 products, some far more popular than others. It keeps responses {time}. How many of the requests reach the list function?',
    ko: 'REST API에 둘러보기가 초당 30건 옵니다. 상품은 30개이고 몇 개가 유난히 인기 있습니다. 응답 캐시의 유지 시간은 {time}입니다. 요청 중 얼마가 목록 함수에 닿습니까?',
  },
  value: { path: 'services[List].arrived', dividedBy: 'classes[browse].succeeded' },
  measures: { en: 'browse requests that reached the function', ko: '함수에 닿은 둘러보기' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'part', text: { en: 'A part of them.', ko: '일부' }, from: 0.1, below: 0.9 },
      { id: 'all', text: { en: 'Practically all.', ko: '거의 모두' }, from: 0.9, below: 2 },
      { id: 'hardly', text: { en: 'Hardly any.', ko: '거의 없음' }, from: 0, below: 0.1 },
    ],
  },
  variants: [
    kept('five-minutes', 300_000, 'for five minutes', '5분'),
    kept('off', 0, 'not at all', '0초(캐시 안 함)'),
    kept('one-second', 1_000, 'for one second', '1초'),
    kept('ten-minutes', 600_000, 'for ten minutes', '10분'),
  ],
  why: {
    en: 'Each product is asked for once in each time to live, at most. The popular ones gain most, even from a second.',
    ko: '상품마다 유지 시간에 한 번만 물으면 됩니다. 인기 있는 상품은 1초만 캐시해도 크게 줄어듭니다.',
  },
};

const whatIsPaidFor: ReviewCard = {
  id: 'what-is-paid-for',
  concept: { en: 'Paid for is what comes in', ko: '요금은 들어온 요청에' },
  questions: ['which-product', 'push-to-all'],
  part: 'three-products',
  ...floodRun,
  prompt: {
    en: 'A REST API costs $3.50 per million requests. 130 per second come on one route and 10 on another, and each route has a limit of {limit} per second. What does the gateway cost in a month of 30 days?',
    ko: 'REST API는 요청 100만 건에 3.50달러입니다. 한 경로에 초당 130건, 다른 경로에 초당 10건이 오고, 경로마다 한도가 초당 {limit}건입니다. 30일 동안 게이트웨이 요금은 얼마입니까?',
  },
  value: { path: 'cost.usdPerMonth' },
  measures: { en: 'dollars a month', ko: '한 달 요금(달러)' },
  answer: { kind: 'numeric', unit: { en: 'dollars', ko: '달러' }, tolerance: 0.12 },
  variants: [limit(40), limit(20), limit(60), limit(30)],
  why: {
    en: 'Throttled requests are not charged. (limit + 10) per second × 2,592,000 seconds × $3.50 per million.',
    ko: '스로틀링으로 거절된 요청에는 요금이 붙지 않습니다. 초당 (한도 + 10)건 × 2,592,000초 × 100만 건당 3.50달러입니다.',
  },
};

export const cards: readonly ReviewCard[] = [
  bucketArithmetic,
  sharedLimit,
  behindTheDoor,
  waitOfTheGateway,
  keptAtTheDoor,
  whatIsPaidFor,
];
