/**
 * Cards about releases: who goes first, and what a mixture costs.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { deployed, releaseRun } from './shared';

export const whoGoesFirst: ReviewCard = {
  id: 'who-goes-first',
  concept: { en: 'Who goes first knows both contracts', ko: '먼저 가는 쪽이 두 계약을 모두 알아야 함' },
  questions: ['which-lose-nothing', 'steps-in-order', 'why-it-failed'],
  part: 'additive',
  ...releaseRun,
  prompt: {
    en: 'A calls B with contract 1, and is to use contract 2. Deployments are rolling and take 25 s. {plan} How many orders fail in the 70 s from then on?',
    ko: 'A는 B를 계약 1로 호출하고 있으며 계약 2로 옮기려 합니다. 배포는 롤링이고 25초가 걸립니다. {plan} 그때부터 70초 동안 주문은 얼마나 실패합니까?',
  },
  value: { path: 'classes[order].failedShare' },
  measures: { en: 'orders that failed', ko: '실패한 주문' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'None.', ko: '하나도 실패하지 않습니다' }, from: 0, below: 0.001 },
      { id: 'some', text: { en: 'Between 3 % and 20 %.', ko: '3%에서 20% 사이' }, from: 0.03, below: 0.2 },
      { id: 'third', text: { en: 'More than a third.', ko: '3분의 1 넘게' }, from: 0.34, below: 1.01 },
    ],
  },
  variants: [
    {
      id: 'additive',
      interventions: [deployed('B', 'both'), deployed('A', 'v2', 30_000)],
      words: {
        plan: {
          en: 'First B with both contracts, 30 s later A that asks for 2.',
          ko: '먼저 두 계약을 모두 제공하는 B를, 30초 뒤에 2를 요구하는 A를 배포합니다.',
        },
      },
    },
    {
      id: 'b-first',
      interventions: [deployed('B', 'v2'), deployed('A', 'v2', 30_000)],
      words: {
        plan: {
          en: 'First B with contract 2 only, 30 s later A that asks for 2.',
          ko: '먼저 계약 2만 제공하는 B를, 30초 뒤에 2를 요구하는 A를 배포합니다.',
        },
      },
    },
    {
      id: 'together',
      interventions: [deployed('B', 'v2'), deployed('A', 'v2')],
      words: {
        plan: {
          en: 'B with contract 2 only and A that asks for 2, both at once.',
          ko: '계약 2만 제공하는 B와 2를 요구하는 A를 동시에 배포합니다.',
        },
      },
    },
    {
      id: 'either-first',
      interventions: [deployed('A', 'either'), deployed('B', 'v2', 30_000)],
      words: {
        plan: {
          en: 'First A that takes either contract, 30 s later B with contract 2 only.',
          ko: '먼저 어느 계약이든 이해하는 A를, 30초 뒤에 계약 2만 제공하는 B를 배포합니다.',
        },
      },
    },
    {
      id: 'a-first',
      interventions: [deployed('A', 'v2'), deployed('B', 'both', 30_000)],
      words: {
        plan: {
          en: 'First A that asks for 2, 30 s later B with both contracts.',
          ko: '먼저 2를 요구하는 A를, 30초 뒤에 두 계약을 모두 제공하는 B를 배포합니다.',
        },
      },
    },
  ],
  why: {
    en: 'A rolling release mixes old and new, so whoever goes first must fit what is still there: a B that gives both contracts, or an A that takes both.',
    ko: '롤링 배포는 옛것과 새것을 섞으므로, 먼저 가는 쪽은 아직 남아 있는 것과 맞아야 합니다. 두 계약을 모두 제공하는 B이거나, 두 계약을 모두 이해하는 A여야 합니다.',
  },
};

const apart = (seconds: number, gap: { readonly en: string; readonly ko: string }): CardVariant => ({
  id: `apart-${seconds}`,
  interventions: [deployed('B', 'v2'), deployed('A', 'v2', seconds * 1_000)],
  words: { gap },
});

export const trainOfTwo: ReviewCard = {
  id: 'train-of-two',
  concept: { en: 'What must be released together', ko: '함께 배포해야 하는 것의 비용' },
  questions: ['failed-in-all', 'faster-or-slower', 'test-of-services'],
  part: 'together',
  ...releaseRun,
  prompt: {
    en: 'B is released without contract 1, and A, which needs the new B, {gap}. Each rolling deployment replaces four replicas one by one, every 6 s. 24 orders come per second. How many fail?',
    ko: '계약 1이 빠진 B를 배포하고, 새 B가 필요한 A를 {gap} 배포합니다. 두 롤링 배포 모두 복제본 네 개를 6초마다 하나씩 바꿉니다. 주문은 초당 24건입니다. 몇 건이 실패합니까?',
  },
  value: { path: 'classes[order].errors' },
  measures: { en: 'orders that failed', ko: '실패한 주문' },
  answer: { kind: 'numeric', unit: { en: 'orders', ko: '건' }, tolerance: 0.15 },
  variants: [
    apart(0, { en: 'at the same moment', ko: '같은 순간에' }),
    apart(30, { en: '30 s later', ko: '30초 뒤에' }),
    apart(20, { en: '20 s later', ko: '20초 뒤에' }),
  ],
  why: {
    en: 'Add up, second by second, the share of pairs that do not fit: old with new, and new with old. While B is new and A is old, it is all of them: 24 orders per second.',
    ko: '맞지 않는 짝, 곧 옛것과 새것, 새것과 옛것의 비율을 시간에 따라 더하십시오. B가 모두 새 버전이고 A가 모두 옛 버전인 동안은 전부이고, 초당 24건입니다.',
  },
};
