/**
 * A card about slowness, which is no error until somebody says so.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { configure, plain, podIsSlow, shopRun } from './shared';

const outlierDetection = { maxEjectionPercent: 50, panicThresholdPercent: 0 };

function slowVariant(factor: number, timeoutMs: number | null): CardVariant {
  const text =
    timeoutMs === null
      ? { en: 'There is no time-out.', ko: '타임아웃은 없습니다.' }
      : { en: `Calls have a time-out of ${timeoutMs} ms.`, ko: `호출의 타임아웃은 ${timeoutMs}ms입니다.` };
  return {
    id: `slow-${factor}-${timeoutMs ?? 'never'}`,
    interventions: [configure({ outlierDetection, timeoutMs }), podIsSlow(factor)],
    words: { factor: plain(factor), timeout: text },
  };
}

export const slowIsNoError: ReviewCard = {
  id: 'slow-is-no-error',
  concept: {
    en: 'Slow is no outlier until a time-out says so',
    ko: '타임아웃이 정해 주기 전에는 느려도 이상치가 아니다',
  },
  questions: ['slow-pod', 'time-out-alone', 'changed-by-itself', 'who-changes-what'],
  predictions: ['page-p99'],
  part: 'slow',
  ...shopRun,
  prompt: {
    en: 'One of three pods becomes {factor} times slower; a call takes 70 ms elsewhere. Outlier detection is on, at 50 %. {timeout} What is the p99 of pages?',
    ko: '파드 셋 중 하나가 {factor}배 느려졌고, 다른 곳에서는 호출에 70ms가 걸립니다. 이상치 감지는 50%로 켜져 있습니다. {timeout} 페이지의 p99는 얼마입니까?',
  },
  value: { path: 'classes[page].waited.p99Ms' },
  measures: { en: 'p99 of pages', ko: '페이지의 p99' },
  answer: {
    kind: 'single',
    writes: 'ms',
    options: [
      { id: 'over', text: { en: 'Over a second.', ko: '1초 넘게' }, from: 1_000, below: 100_000 },
      { id: 'near', text: { en: 'Under 500 ms.', ko: '500ms보다 짧게' }, from: 0, below: 500 },
      { id: 'between', text: { en: 'In between.', ko: '그 사이' }, from: 500, below: 1_000 },
    ],
  },
  variants: [
    slowVariant(15, null),
    slowVariant(15, 400),
    slowVariant(25, null),
    slowVariant(25, 400),
    slowVariant(20, 350),
  ],
  why: {
    en: 'Outlier detection counts errors. A late answer is none, and the pod stays. A time-out makes it one, and after five in a row the pod is out.',
    ko: '이상치 감지는 오류를 셉니다. 늦은 답은 오류가 아니어서 파드가 남습니다. 타임아웃을 두면 오류가 되고, 다섯 번 이어지면 파드가 빠집니다.',
  },
};
