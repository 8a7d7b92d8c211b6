/**
 * Cards about who gets the calls, and who is left out.
 */
import type { Text } from '@/content/model';
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs } from '../scenario';
import { configure, ejectAtMost, plain, podErrs, shopRun } from './shared';

function balancingVariant(policy: string, text: Text, slowAnswerMs: number): CardVariant {
  return {
    id: `${policy}-${slowAnswerMs}`,
    interventions: [configure({ loadBalancing: policy }), { ...podErrs, answerAfterMs: slowAnswerMs } as Intervention],
    words: { picks: text, after: plain(slowAnswerMs) },
  };
}

const leastRequest: Text = { en: 'the less busy of two pods drawn', ko: '뽑은 두 파드 중 덜 바쁜 쪽을' };
const inTurn: Text = { en: 'the pods in turn', ko: '파드를 차례로' };

export const whoIsPreferred: ReviewCard = {
  id: 'who-is-preferred',
  concept: { en: 'A pod that fails fast looks idle', ko: '빨리 실패하는 파드는 한가해 보인다' },
  questions: ['which-pod'],
  part: 'break',
  ...shopRun,
  prompt: {
    en: 'One of three pods answers every call with an error, after {after} ms. The others need about 80 ms. The proxies pick {picks}. Nothing is ejected or tried again. How many pages fail?',
    ko: '파드 셋 중 하나가 모든 호출에 {after}ms 만에 오류로 답합니다. 나머지는 80ms쯤 걸립니다. 프록시는 {picks} 고릅니다. 제외도 재시도도 없습니다. 페이지는 얼마나 실패합니까?',
  },
  value: { path: 'classes[page].failedShare' },
  measures: { en: 'pages that failed', ko: '실패한 페이지' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'less', text: { en: 'Clearly less than a third.', ko: '3분의 1보다 뚜렷이 적게' }, from: 0, below: 0.3 },
      { id: 'third', text: { en: 'A third.', ko: '3분의 1' }, from: 0.3, below: 0.37 },
      { id: 'more', text: { en: 'Clearly more than a third.', ko: '3분의 1보다 뚜렷이 많이' }, from: 0.37, below: 1.1 },
    ],
  },
  variants: [
    balancingVariant('leastRequest', leastRequest, 3),
    balancingVariant('roundRobin', inTurn, 3),
    balancingVariant('leastRequest', leastRequest, 500),
    balancingVariant('roundRobin', inTurn, 300),
  ],
  why: {
    en: 'Picked in turn, each pod gets its third. Picked by calls under way, a pod gets the more calls the sooner it is rid of them, whether by work or by failure.',
    ko: '차례로 고르면 파드마다 3분의 1을 받습니다. 진행 중인 호출을 보고 고르면, 일을 해서든 실패해서든 호출을 빨리 털어 내는 파드가 더 많이 받습니다.',
  },
};

function limitVariant(percent: number): CardVariant {
  return {
    id: `at-most-${percent}`,
    interventions: [ejectAtMost(percent), podErrs],
    words: { percent: plain(percent) },
  };
}

export const limitOfEjection: ReviewCard = {
  id: 'limit-of-ejection',
  concept: { en: 'A share of few pods is often none', ko: '적은 파드의 몇 퍼센트는 0개일 때가 많다' },
  questions: ['least-pods', 'ejection-events'],
  part: 'ejection',
  ...shopRun,
  prompt: {
    en: 'One of three pods answers every call with an error, at once. Outlier detection is on and may eject at most {percent} % of the pods. How many pages fail in the 40 s of the fault?',
    ko: '파드 셋 중 하나가 모든 호출에 곧바로 오류로 답합니다. 이상치 감지는 켜져 있고 파드를 최대 {percent}%까지 제외할 수 있습니다. 고장이 이어진 40초 동안 페이지는 얼마나 실패합니까?',
  },
  value: { path: 'classes[page].failedShare' },
  measures: { en: 'pages that failed', ko: '실패한 페이지' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      {
        id: 'all',
        text: { en: 'As many as without it: over 40 %.', ko: '이상치 감지가 없을 때만큼, 40% 넘게' },
        from: 0.4,
        below: 1.1,
      },
      { id: 'half', text: { en: 'About half as many: 20 %.', ko: '그 절반쯤인 20%' }, from: 0.1, below: 0.4 },
      { id: 'few', text: { en: 'Under 2 %.', ko: '2%보다 적게' }, from: 0, below: 0.02 },
    ],
  },
  variants: [10, 40, 25, 34, 33].map(limitVariant),
  why: {
    en: 'One of three is 33.3 %. The pod that is to go counts, so a limit below that ejects nobody. There is nothing in between.',
    ko: '셋 중 하나는 33.3%입니다. 이번에 뺄 파드도 세므로, 한도가 그보다 낮으면 아무도 빠지지 않습니다. 중간은 없습니다.',
  },
};

const half: Intervention = { atMs: faultAtMs, target: 'Stock', kind: 'errors', rate: 0.5, answerAfterMs: 3 };
const recover: Intervention = { atMs: 40_000, target: 'Stock', kind: 'recover' };

function everyPodVariant(id: string, outlierDetection: Intervention, setting: Text): CardVariant {
  return { id, interventions: [outlierDetection, half, recover], words: { setting } };
}

export const everyPod: ReviewCard = {
  id: 'every-pod',
  concept: { en: 'When all are sick there is nowhere to go', ko: '모두 고장이면 갈 곳이 없다' },
  questions: ['nowhere-to-go', 'who-refuses'],
  part: 'all-sick',
  ...shopRun,
  prompt: {
    en: 'All three pods answer every second call with an error, for 20 s. {setting} How many pages fail in the 40 s from then on?',
    ko: '세 파드가 모두 20초 동안 호출의 절반에 오류로 답합니다. {setting} 그때부터 40초 동안 페이지는 얼마나 실패합니까?',
  },
  value: { path: 'classes[page].failedShare' },
  measures: { en: 'pages that failed', ko: '실패한 페이지' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'quarter', text: { en: 'About a quarter.', ko: '4분의 1쯤' }, from: 0.2, below: 0.32 },
      { id: 'few', text: { en: 'Under a tenth.', ko: '10분의 1보다 적게' }, from: 0, below: 0.1 },
      { id: 'most', text: { en: 'More than three quarters.', ko: '4분의 3 넘게' }, from: 0.75, below: 1.1 },
    ],
  },
  variants: [
    everyPodVariant('all', ejectAtMost(100), {
      en: 'Outlier detection may eject all of them.',
      ko: '이상치 감지는 셋 다 제외할 수 있습니다.',
    }),
    everyPodVariant('default', ejectAtMost(10), {
      en: 'Outlier detection may eject 10 % of them.',
      ko: '이상치 감지는 10%까지 제외할 수 있습니다.',
    }),
    everyPodVariant('threshold', ejectAtMost(100, 50), {
      en: 'Outlier detection may eject all of them, but is ignored when fewer than half are left.',
      ko: '이상치 감지는 셋 다 제외할 수 있지만, 남은 파드가 절반보다 적으면 무시됩니다.',
    }),
    everyPodVariant('off', configure({ outlierDetection: null }), {
      en: 'There is no outlier detection.',
      ko: '이상치 감지는 없습니다.',
    }),
  ],
  why: {
    en: 'Errors at random also come five in a row. With all pods ejected nothing is sent, and nobody notices the repair until the time of the ejections is up.',
    ko: '무작위로 나는 오류도 다섯 번 이어질 때가 있습니다. 파드가 모두 제외되면 아무것도 보내지 않으므로, 제외 시간이 끝날 때까지 나았다는 것을 아무도 모릅니다.',
  },
};
