/**
 * Cards about the limit of concurrency: how much fits, and what becomes of the rest.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Text } from '@/content/text';
import { burst } from '../scenario';
import { duringBurst, slow } from './shared';

function takes(factor: number, time: Text): CardVariant {
  return { id: `takes-${factor}`, interventions: [slow('render', factor)], words: { time } };
}

const quarter = takes(0.25, { en: 'a quarter of a second', ko: '0.25초' });
const half = takes(0.5, { en: 'half a second', ko: '0.5초' });
const one = takes(1, { en: 'a second', ko: '1초' });
const oneAndAHalf = takes(1.5, { en: 'a second and a half', ko: '1.5초' });
const two = takes(2, { en: 'two seconds', ko: '2초' });

export const rateTimesTime: ReviewCard = {
  id: 'rate-times-time',
  concept: { en: 'The limit is on rate × time', ko: '한도는 요청률 × 시간에 걸림' },
  questions: ['half-the-time'],
  part: 'limits',
  scenario: burst,
  ...duringBurst,
  prompt: {
    en: 'An account may have 50 requests under way. 120 per second arrive, and each takes about {time}. How many per second are answered?',
    ko: '계정에서 동시에 50건까지 처리할 수 있습니다. 초당 120건이 오고, 한 건에 {time}쯤 걸립니다. 초당 몇 건이 응답을 받습니까?',
  },
  value: { path: 'goodputPerSecond' },
  measures: { en: 'requests answered per second', ko: '초당 응답을 받은 요청' },
  answer: { kind: 'numeric', unit: { en: 'requests per second', ko: '건/초' }, tolerance: 0.12 },
  variants: [half, one, two, oneAndAHalf],
  why: {
    en: 'Divide the 50 places by the time for which a request holds one. How many arrive does not enter, as long as it is more than that.',
    ko: '자리 50개를 요청 하나가 자리를 잡고 있는 시간으로 나눕니다. 그보다 많이 오는 한, 얼마나 오는지는 상관없습니다.',
  },
};

export const refusedNotQueued: ReviewCard = {
  id: 'refused-not-queued',
  concept: { en: 'What does not fit is refused', ko: '넘치면 줄을 서지 않고 거절됨' },
  questions: ['what-the-charts-show', 'order-of-a-burst', 'raised-limit'],
  predictions: ['burst-p99'],
  part: 'limits',
  scenario: burst,
  ...duringBurst,
  prompt: {
    en: 'An account may have 50 requests under way. For 40 seconds 120 per second arrive, and each takes about {time}. How many are refused?',
    ko: '계정에서 동시에 50건까지 처리할 수 있습니다. 40초 동안 초당 120건이 오고, 한 건에 {time}쯤 걸립니다. 얼마나 거절됩니까?',
  },
  value: { path: 'failedShare' },
  measures: { en: 'requests that were refused', ko: '거절된 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'most', text: { en: 'More than half.', ko: '절반 넘게' }, from: 0.5, below: 1.1 },
      { id: 'none', text: { en: 'Practically none.', ko: '거의 거절되지 않습니다' }, from: 0, below: 0.02 },
      { id: 'fifth', text: { en: 'About a fifth.', ko: '5분의 1쯤' }, from: 0.1, below: 0.35 },
    ],
  },
  variants: [one, quarter, half, two],
  why: {
    en: 'Wanted = rate × time: 120 × 1 s is 120 places, 120 × 0.25 s is 30. What goes beyond 50 does not wait. It gets 429 at once, and those that are served stay fast.',
    ko: '필요한 자리 = 요청률 × 시간입니다. 120 × 1초는 120개, 120 × 0.25초는 30개입니다. 50을 넘는 요청은 기다리지 않고 곧바로 429를 받으며, 처리되는 요청은 그대로 빠릅니다.',
  },
};
