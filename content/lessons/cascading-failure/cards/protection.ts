/**
 * Cards about what protects A: a time-out, a bulkhead, and retries, which do not.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { configure, errors, plain, shopRun, slow } from './shared';

function timeoutVariant(
  timeoutMs: number,
  factor: number,
  text: { readonly en: string; readonly ko: string },
): CardVariant {
  return {
    id: `slow-${factor}-timeout-${timeoutMs}`,
    interventions: [configure('A->B', { timeoutMs }), slow(factor)],
    words: { timeout: text, factor: plain(factor) },
  };
}

export const timeoutLength: ReviewCard = {
  id: 'timeout-length',
  concept: { en: 'How short a time-out must be', ko: '타임아웃은 얼마나 짧아야 하는가' },
  questions: ['timeout-effects'],
  part: 'time-out',
  ...shopRun,
  prompt: {
    en: 'B is {factor} times slower. A waits at most {timeout} for a call. 36 checkouts come each second, and A has 16 threads. How much of browse fails?',
    ko: 'B가 {factor}배 느립니다. A는 호출을 최대 {timeout} 기다립니다. 결제는 초당 36건이고 A의 스레드는 16개입니다. 둘러보기는 얼마나 실패합니까?',
  },
  value: { path: 'classes[browse].failedShare' },
  measures: { en: 'browse that failed', ko: '실패한 둘러보기' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'much', text: { en: 'More than a quarter.', ko: '4분의 1 넘게' }, from: 0.25, below: 1.1 },
      { id: 'none', text: { en: 'Practically nothing.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.02 },
      { id: 'some', text: { en: 'Between 2 % and 25 %.', ko: '2%에서 25% 사이' }, from: 0.02, below: 0.25 },
    ],
  },
  variants: [
    timeoutVariant(250, 15, { en: '250 ms', ko: '250ms' }),
    timeoutVariant(1_000, 15, { en: '1 s', ko: '1초' }),
    timeoutVariant(200, 20, { en: '200 ms', ko: '200ms' }),
    timeoutVariant(1_500, 20, { en: '1.5 s', ko: '1.5초' }),
    timeoutVariant(150, 10, { en: '150 ms', ko: '150ms' }),
  ],
  why: {
    en: 'Threads held = checkouts per second × time waited. 36 × 0.25 s is 9 of 16 threads; 36 × 1 s is 36, more than there are.',
    ko: '붙잡힌 스레드 수 = 초당 결제 × 기다린 시간입니다. 36 × 0.25초는 16개 중 9개이고, 36 × 1초는 있는 것보다 많은 36개입니다.',
  },
};

function bulkheadVariant(maxConcurrent: number): CardVariant {
  return {
    id: `at-most-${maxConcurrent}`,
    interventions: [configure('A->B', { bulkhead: { maxConcurrent } })],
    words: { limit: plain(maxConcurrent) },
  };
}

export const bulkheadSize: ReviewCard = {
  id: 'bulkhead-size',
  concept: { en: 'What a small bulkhead costs', ko: '작은 벌크헤드의 비용' },
  questions: ['bulkhead-price', 'bulkhead-size'],
  part: 'bulkhead',
  ...shopRun,
  prompt: {
    en: 'B is healthy: a call takes about 100 ms. Each of A’s two replicas may have at most {limit} calls to B under way, and 36 checkouts come each second. How many checkouts fail?',
    ko: 'B는 정상이고 호출 한 번에 100ms쯤 걸립니다. A의 복제본 두 개는 저마다 B를 동시에 {limit}건까지만 호출할 수 있고, 결제는 초당 36건입니다. 결제는 얼마나 실패합니까?',
  },
  value: { path: 'classes[checkout].failedShare' },
  measures: { en: 'checkouts that failed', ko: '실패한 결제' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Fewer than 3 in 100.', ko: '100건 중 3건보다 적게' }, from: 0, below: 0.03 },
      { id: 'tenth', text: { en: 'Around one in seven.', ko: '7건 중 1건쯤' }, from: 0.08, below: 0.22 },
      { id: 'more', text: { en: 'A quarter or more.', ko: '4분의 1 이상' }, from: 0.25, below: 1.1 },
    ],
  },
  variants: [3, 6, 2, 8, 1].map(bulkheadVariant),
  why: {
    en: 'On average 18 × 0.1 s = 1.8 calls are under way for each replica, but they come in bursts. A limit near the mean refuses healthy work; one well above it costs nothing.',
    ko: '복제본마다 평균 18 × 0.1초 = 1.8건이 진행되지만, 요청은 몰려서 옵니다. 평균에 가까운 한도는 멀쩡한 일을 거절하고, 넉넉히 높은 한도는 거의 비용이 없습니다.',
  },
};

function retriesVariant(client: number, a: number): CardVariant {
  return {
    id: `retries-${client}-${a}`,
    interventions: [configure('Client->A', { numRetries: client }), configure('A->B', { numRetries: a }), errors(1)],
    words: { client: plain(client), a: plain(a) },
  };
}

export const retriesMultiply: ReviewCard = {
  id: 'retries-multiply',
  concept: { en: 'Retries in layers multiply', ko: '계층마다 곱해지는 재시도' },
  questions: ['multiplied-tries', 'when-retries-help'],
  part: 'retries',
  ...shopRun,
  prompt: {
    en: 'B answers every call with an error. The client’s retries: {client}. A’s retries for each of its calls: {a}. How many tries arrive at B for one checkout?',
    ko: 'B가 모든 호출에 오류로 답합니다. 클라이언트의 재시도는 {client}회, A가 호출마다 하는 재시도는 {a}회입니다. 결제 한 건에 B에는 시도가 몇 번 도착합니까?',
  },
  value: { path: 'services[B].arrived', dividedBy: 'classes[checkout].offered' },
  measures: { en: 'tries that arrived at B for one checkout', ko: '결제 한 건에 B에 도착한 시도' },
  answer: { kind: 'numeric', unit: { en: 'tries', ko: '번' }, tolerance: 0.1 },
  variants: [
    retriesVariant(1, 2),
    retriesVariant(0, 3),
    retriesVariant(1, 1),
    retriesVariant(2, 1),
    retriesVariant(2, 2),
  ],
  why: {
    en: 'A retry is a further try, and each try of the client starts all of A’s tries again: (1 + retries of the client) × (1 + retries of A).',
    ko: '재시도는 더 해 보는 시도이고, 클라이언트가 시도할 때마다 A의 시도가 처음부터 다시 시작됩니다. (1 + 클라이언트의 재시도) × (1 + A의 재시도)입니다.',
  },
};
