/**
 * Cards that need a calculation: Little’s law, and what percentiles do not do.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { measuredSeconds, plain, shopRun, slow } from './shared';

function slowVariant(factor: number, callTime: { readonly en: string; readonly ko: string }): CardVariant {
  return { id: `slow-${factor}`, interventions: [slow(factor)], words: { factor: plain(factor), time: callTime } };
}

export const threadsAndTime: ReviewCard = {
  id: 'threads-and-time',
  concept: { en: 'Requests in progress = rate × time', ko: '진행 중인 요청 수 = 도착률 × 시간' },
  questions: ['threads-and-time', 'more-threads'],
  part: 'b-is-slow',
  ...shopRun,
  prompt: {
    en: 'B is {factor} times slower: a call takes about {time}. Nothing protects A, and practically all of its 16 threads wait for B. How many calls does B finish each second?',
    ko: 'B가 {factor}배 느려 호출 한 번에 {time}쯤 걸립니다. A에는 보호 장치가 없고, 스레드 16개가 거의 모두 B를 기다립니다. B는 초당 호출을 몇 건 끝냅니까?',
  },
  value: { path: 'services[B].succeeded', times: 1 / measuredSeconds },
  measures: { en: 'calls that B finished', ko: 'B가 끝낸 호출' },
  answer: { kind: 'numeric', unit: { en: 'calls per second', ko: '건/초' }, tolerance: 0.15 },
  variants: [
    slowVariant(20, { en: '1.6 s', ko: '1.6초' }),
    slowVariant(10, { en: '0.8 s', ko: '0.8초' }),
    slowVariant(15, { en: '1.2 s', ko: '1.2초' }),
    slowVariant(25, { en: '2 s', ko: '2초' }),
    slowVariant(12, { en: '1 s', ko: '1초' }),
  ],
  why: {
    en: 'Divide the threads by the time that each is held: 16 ÷ the time of a call. What clients want does not enter, nor how many threads B has.',
    ko: '스레드 수를 하나가 붙잡히는 시간으로 나눕니다. 16 ÷ 호출 한 번의 시간입니다. 클라이언트가 얼마나 원하는지, B의 스레드가 몇 개인지는 상관없습니다.',
  },
};

/** The network of a checkout, there and back, and the mean of A's own work and the p99 of it, in ms. */
const networkMs = 100;
const ownMeanMs = 16;
const ownP99Ms = 38;

export const percentilesDoNotAdd: ReviewCard = {
  id: 'percentiles-do-not-add',
  concept: { en: 'Means add, percentiles do not', ko: '더할 수 있는 평균, 더할 수 없는 백분위수' },
  questions: ['percentiles'],
  part: 'break',
  ...shopRun,
  prompt: {
    en: 'All is well. The {statistic} of B’s answers is {b}, that of A’s own work for a checkout {own}, and the network takes 100 ms in all. What is the {statistic} of a checkout?',
    ko: '모두 정상입니다. B가 답하는 시간의 {statistic}은 {b}, 결제에서 A가 직접 하는 일의 {statistic}은 {own}이고, 네트워크는 모두 합쳐 100ms입니다. 결제의 {statistic}은 얼마입니까?',
  },
  value: {
    path: 'classes[checkout].latency.p99Ms',
    dividedBy: 'services[B].response.p99Ms',
    plus: ownP99Ms + networkMs,
  },
  measures: { en: 'the whole beside the sum of its parts', ko: '부분을 합한 값에 대한 전체의 비율' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      {
        id: 'less',
        text: { en: 'Clearly less than the sum.', ko: '합한 값보다 뚜렷이 작습니다' },
        from: 0,
        below: 0.965,
      },
      {
        id: 'sum',
        text: { en: 'The sum, as nearly as one can measure.', ko: '측정할 수 있는 한 합한 값과 같습니다' },
        from: 0.965,
        below: 1.035,
      },
      {
        id: 'more',
        text: { en: 'Clearly more than the sum.', ko: '합한 값보다 뚜렷이 큽니다' },
        from: 1.035,
        below: 100,
      },
    ],
  },
  variants: [
    {
      id: 'p99',
      interventions: [],
      shows: { b: { path: 'services[B].response.p99Ms', format: 'ms' } },
      words: {
        statistic: { en: 'p99', ko: 'p99 값' },
        own: { en: `${ownP99Ms} ms`, ko: `${ownP99Ms}ms` },
      },
    },
    {
      id: 'mean',
      interventions: [],
      shows: { b: { path: 'services[B].response.meanMs', format: 'ms' } },
      words: {
        statistic: { en: 'mean', ko: '평균값' },
        own: { en: `${ownMeanMs} ms`, ko: `${ownMeanMs}ms` },
      },
      value: {
        path: 'classes[checkout].latency.meanMs',
        dividedBy: 'services[B].response.meanMs',
        plus: ownMeanMs + networkMs,
      },
    },
  ],
  why: {
    en: 'Means add whatever the parts do. A request that meets the slowest hundredth of one part seldom meets that of another, so the p99 of the whole is less than the sum.',
    ko: '평균은 언제나 더할 수 있습니다. 한 부분에서 가장 느린 1%를 만난 요청이 다른 부분에서도 그러는 일은 드물어서, 전체의 p99는 합보다 작습니다.',
  },
};
