/**
 * Cards about a control plane that is dead: what needs news, and which threads count.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { checkoutFailed, checkoutThatFailed, comesBack, dies, plain, rushRun, scale, slow } from './shared';

export const newsForTheNew: ReviewCard = {
  id: 'news-for-the-new',
  concept: { en: 'What is new needs news', ko: '새것에는 소식이 필요함' },
  questions: ['who-is-missing', 'what-goes-on', 'where-it-waited'],
  predictions: ['checkout-p99'],
  part: 'dead',
  ...rushRun,
  prompt: {
    en: 'At 0:20 three times as many customers come, more than two replicas of B can serve. {what}. How many checkouts fail from 0:30 on?',
    ko: '0:20에 손님이 세 배로 늘어 B의 복제본 두 개로는 감당하지 못합니다. {what}. 0:30부터 결제는 얼마나 실패합니까?',
  },
  value: checkoutFailed,
  measures: checkoutThatFailed,
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.03 },
      { id: 'many', text: { en: 'More than a tenth.', ko: '10분의 1 넘게' }, from: 0.1, below: 1.1 },
    ],
  },
  variants: [
    {
      id: 'dead-before',
      interventions: [dies(10_000), scale(25_000, 'B', 4)],
      words: {
        what: {
          en: 'The control plane has been down since 0:10, and at 0:25 B is scaled to four replicas',
          ko: '컨트롤 플레인은 0:10부터 꺼져 있고, 0:25에 B를 복제본 네 개로 늘립니다',
        },
      },
    },
    {
      id: 'dead-after',
      interventions: [scale(15_000, 'B', 4), dies(19_000)],
      words: {
        what: {
          en: 'But B was scaled to four replicas at 0:15, and the control plane died at 0:19',
          ko: '그런데 B는 이미 0:15에 복제본 네 개로 늘렸고, 컨트롤 플레인은 0:19에 꺼졌습니다',
        },
      },
    },
    {
      id: 'back-in-time',
      interventions: [dies(10_000), scale(22_000, 'B', 4), comesBack(26_000)],
      words: {
        what: {
          en: 'The control plane is down since 0:10. At 0:22 B is scaled to four replicas, at 0:26 the control plane is back',
          ko: '컨트롤 플레인은 0:10부터 꺼져 있습니다. 0:22에 B를 복제본 네 개로 늘리고, 0:26에 컨트롤 플레인이 돌아옵니다',
        },
      },
    },
    {
      id: 'alive-not-scaled',
      interventions: [],
      words: {
        what: {
          en: 'The control plane is up, and nobody scales B',
          ko: '컨트롤 플레인은 켜져 있지만 아무도 B를 늘리지 않습니다',
        },
      },
    },
  ],
  why: {
    en: 'Replicas help from the moment at which the callers’ proxies are told of them. Told before the control plane dies, they go on helping.',
    ko: '복제본은 호출자의 프록시가 그 존재를 들은 때부터 도움이 됩니다. 컨트롤 플레인이 꺼지기 전에 들었다면 계속 도움이 됩니다.',
  },
};

/** B runs `of` replicas, and the proxies have been told of `known`. */
function knownVariant(known: number, factor: number, workMs: number, of = 4): CardVariant {
  return {
    id: `${known}-of-${of}-work-${workMs}`,
    interventions: [scale(1_000, 'B', known), dies(10_000), scale(12_000, 'B', of), slow(15_000, factor)],
    words: { known: plain(known), all: plain(of), work: { en: `${workMs} ms`, ko: `${workMs}ms` } },
  };
}

export const threadsThatCount: ReviewCard = {
  id: 'threads-that-count',
  concept: { en: 'Only threads that get calls count', ko: '호출을 받는 스레드만 셈' },
  questions: ['how-many'],
  part: 'dead',
  ...rushRun,
  prompt: {
    en: 'The control plane is dead. B runs {all} replicas with three threads each, and A’s proxies know {known} of them. A payment takes {work} on average, and 100 checkouts come each second, more than B can take. How many are answered per second?',
    ko: '컨트롤 플레인이 꺼져 있습니다. B는 스레드가 세 개인 복제본 {all}개로 돌고, A의 프록시는 그중 {known}개를 압니다. 결제 처리에는 평균 {work}가 걸리고, 결제는 초당 100건으로 B가 감당할 수 있는 것보다 많이 옵니다. 초당 몇 건이 응답을 받습니까?',
  },
  value: { path: 'goodputPerSecond' },
  measures: { en: 'checkouts that were answered', ko: '응답을 받은 결제' },
  answer: { kind: 'numeric', unit: { en: 'per second', ko: '건/초' }, tolerance: 0.1 },
  variants: [
    knownVariant(2, 1, 79),
    knownVariant(3, 2, 159),
    knownVariant(2, 2, 159),
    knownVariant(3, 3, 238),
    knownVariant(2, 3, 238),
  ],
  why: {
    en: 'Threads of the known replicas ÷ the time of a payment. The others are ready and get nothing.',
    ko: '아는 복제본의 스레드 수 ÷ 결제 처리 한 번의 시간입니다. 나머지는 준비돼 있어도 받는 호출이 없습니다.',
  },
};
