/**
 * How many pods may be ejected: the largest whole number of pods that stays within the share.
 */
import type { Calculation } from '@/content/calculation';

const pods = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20];

/** An ejection is allowed while 100 × ejected ÷ pods, itself included, is within the limit. */
export const ejectable = (of: number, percent: number): number => Math.floor((of * percent) / 100);

/** The fewest pods of which one may be ejected. */
export const fewestPods = (percent: number): number => Math.ceil(100 / percent);

export const calculation: Calculation = {
  id: 'ejectable',
  title: { en: 'A share of few pods is often none.', ko: '적은 파드의 몇 퍼센트는 0개일 때가 많습니다.' },
  lookFor: { en: 'How many pods until one may go?', ko: '파드가 몇 개여야 하나를 뺄 수 있습니까?' },
  caption: {
    en: 'The proxy ejects a pod only if the share of ejected pods, this one included, stays within the limit. What counts is the whole number below.',
    ko: '프록시는 이번 파드까지 넣은 제외 비율이 한도를 넘지 않을 때만 파드를 제외합니다. 그래서 소수점 아래를 버린 수가 결정합니다.',
  },
  inputs: [
    {
      id: 'percent',
      label: { en: 'Eject at most', ko: '최대 제외 비율' },
      format: 'percent',
      stops: [0.1, 0.2, 0.33, 0.34, 0.5, 1],
      initial: 0.1,
    },
    {
      id: 'pods',
      label: { en: 'Pods', ko: '파드' },
      format: 'count',
      stops: pods,
      initial: 3,
    },
  ],
  x: {
    label: { en: 'pods', ko: '파드 수' },
    format: 'count',
    scale: 'linear',
    values: pods,
    ticks: [1, 5, 10, 15, 20],
  },
  y: { label: { en: 'pods that may be ejected', ko: '제외할 수 있는 파드 수' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'set', label: { en: 'at this limit', ko: '이 한도에서' } },
    { id: 'default', label: { en: 'at 10 %, the default', ko: '기본값 10%에서' } },
  ],
  readings: [
    { id: 'may', label: { en: 'may be ejected', ko: '제외할 수 있는 파드' }, format: 'count' },
    {
      id: 'fewest',
      label: { en: 'fewest pods for one ejection', ko: '하나를 제외하는 데 필요한 파드' },
      format: 'count',
    },
  ],
  mark: 'fewest',
  assumes: [
    {
      en: 'Envoy’s rule: 100 × (ejected + 1) ÷ pods must not exceed maxEjectionPercent. Each proxy counts for itself.',
      ko: 'Envoy의 규칙: 100 × (제외된 수 + 1) ÷ 파드 수가 maxEjectionPercent를 넘지 않아야 합니다. 프록시마다 따로 셉니다.',
    },
    {
      en: 'Left out: always_eject_one_host, an Envoy setting that Istio does not set.',
      ko: '다루지 않은 것: Istio가 설정하지 않는 Envoy 설정 always_eject_one_host.',
    },
  ],
  calculate: ({ percent = 0.1, pods: of = 3 }) => {
    const whole = Math.round(percent * 100);
    return {
      lines: { set: pods.map((n) => ejectable(n, whole)), default: pods.map((n) => ejectable(n, 10)) },
      readings: { may: ejectable(of, whole), fewest: fewestPods(whole) },
    };
  },
};
