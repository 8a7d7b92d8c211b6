/**
 * How tries multiply over layers when everything fails, and what a budget leaves of that.
 */
import type { Calculation } from '@/content/calculation';

const layers = [1, 2, 3, 4, 5];

/** Tries at the last layer for one request at the first. */
export const amplification = (perLayer: number, of: number): number => perLayer ** of;

export const calculation: Calculation = {
  id: 'amplification',
  title: { en: 'Tries multiply from layer to layer.', ko: '시도는 계층을 지날 때마다 곱해집니다.' },
  lookFor: { en: 'What does one more layer cost?', ko: '계층이 하나 늘면 얼마나 더 듭니까?' },
  caption: {
    en: 'The last service fails every call, and every layer above it tries again on its own. A budget lets only a share of the tries under way be retries, whatever the policy says.',
    ko: '맨 끝 서비스가 모든 호출에 실패하고, 그 위의 계층이 저마다 다시 시도합니다. 예산을 두면 정책이 무엇이든, 진행 중인 시도 가운데 정해진 비율까지만 재시도할 수 있습니다.',
  },
  inputs: [
    {
      id: 'retries',
      label: { en: 'Retries of each layer', ko: '계층마다의 재시도' },
      format: 'count',
      stops: [0, 1, 2, 3, 4],
      initial: 2,
    },
    {
      id: 'layers',
      label: { en: 'Layers that retry', ko: '재시도하는 계층' },
      format: 'count',
      stops: layers,
      initial: 3,
    },
    {
      id: 'budget',
      label: { en: 'Budget', ko: '예산' },
      format: 'percent',
      stops: [0.1, 0.2, 0.5],
      initial: 0.2,
    },
  ],
  x: {
    label: { en: 'layers that retry', ko: '재시도하는 계층' },
    format: 'count',
    scale: 'linear',
    values: layers,
    ticks: [1, 2, 3, 4, 5],
  },
  y: { label: { en: 'tries for one request', ko: '요청 하나에 시도' }, format: 'count', scale: 'log' },
  lines: [
    { id: 'free', label: { en: 'without a budget', ko: '예산 없이' } },
    { id: 'bounded', label: { en: 'with a budget at every layer', ko: '계층마다 예산을 두면' } },
  ],
  readings: [
    { id: 'tries', label: { en: 'tries without a budget', ko: '예산이 없을 때의 시도' }, format: 'count' },
    { id: 'within', label: { en: 'times the requests with it', ko: '예산이 있을 때의 배수' }, format: 'times' },
  ],
  assumes: [
    {
      en: 'Every try fails, and each layer starts all its tries again for each try of the layer above: (1 + retries) to the power of the layers.',
      ko: '모든 시도가 실패하고, 위 계층이 시도할 때마다 아래 계층이 처음부터 다시 시도합니다. (1 + 재시도)를 계층 수만큼 곱합니다.',
    },
    {
      en: 'Envoy’s budget: retries are at most this share of all tries under way, so the load of a layer is at most 1 ÷ (1 − budget) times the calls. Left out: three retries at once are always allowed, however few calls there are.',
      ko: 'Envoy의 예산: 재시도는 진행 중인 시도의 이 비율을 넘지 못하므로, 한 계층의 부하는 호출의 1 ÷ (1 − 예산)배를 넘지 않습니다. 다루지 않은 것: 호출이 아무리 적어도 재시도 3건까지는 동시에 허용합니다.',
    },
  ],
  calculate: ({ retries = 2, layers: of = 3, budget = 0.2 }) => {
    const bounded = Math.min(1 + retries, 1 / (1 - budget));
    return {
      lines: {
        free: layers.map((n) => amplification(1 + retries, n)),
        bounded: layers.map((n) => amplification(bounded, n)),
      },
      readings: { tries: amplification(1 + retries, of), within: amplification(bounded, of) },
    };
  },
};
