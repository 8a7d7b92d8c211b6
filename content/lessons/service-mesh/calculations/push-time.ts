/**
 * How long one change needs to reach the last proxy: a quiet time, then rounds of pushes.
 */
import type { Calculation } from '@/content/calculation';

const proxies = [10, 50, 100, 200, 500, 1_000, 2_000, 3_000, 4_000, 5_000];

/** Istio's PILOT_DEBOUNCE_AFTER. */
const quietMs = 100;

export const calculation: Calculation = {
  id: 'push-time',
  title: { en: 'From a change to the last proxy.', ko: '설정을 바꾼 뒤 마지막 프록시까지' },
  lookFor: { en: 'For how long do two rules hold at once?', ko: '두 규칙이 함께 적용되는 시간은 얼마입니까?' },
  caption: {
    en: 'The control plane sends to a number of proxies at a time. Until the last round is over, some callers work by the new rule and some by the old one.',
    ko: '컨트롤 플레인은 한 번에 정해진 수의 프록시에 보냅니다. 마지막 차례가 끝날 때까지는 새 규칙을 따르는 호출자와 옛 규칙을 따르는 호출자가 섞여 있습니다.',
  },
  inputs: [
    {
      id: 'atOnce',
      label: { en: 'Proxies at a time', ko: '한 번에 보내는 프록시' },
      format: 'count',
      stops: [1, 10, 20, 50, 100],
      initial: 20,
    },
    {
      id: 'pushMs',
      label: { en: 'Time of one push', ko: '한 번 보내는 시간' },
      format: 'ms',
      stops: [10, 20, 50, 100, 200, 500],
      initial: 50,
    },
    {
      id: 'proxies',
      label: { en: 'Proxies in the mesh', ko: '메시의 프록시' },
      format: 'count',
      stops: [10, 100, 500, 1_000, 2_000, 5_000],
      initial: 2_000,
    },
  ],
  x: {
    label: { en: 'proxies', ko: '프록시 수' },
    format: 'count',
    scale: 'linear',
    values: proxies,
    ticks: [1_000, 2_000, 3_000, 5_000],
  },
  y: { label: { en: 'until the last one has it', ko: '마지막이 받을 때까지' }, format: 'seconds', scale: 'linear' },
  lines: [{ id: 'last', label: { en: 'last proxy', ko: '마지막 프록시' } }],
  readings: [
    { id: 'last', label: { en: 'last proxy after', ko: '마지막 프록시까지' }, format: 'seconds' },
    { id: 'mixed', label: { en: 'two rules at once for', ko: '두 규칙이 섞이는 시간' }, format: 'seconds' },
  ],
  assumes: [
    {
      en: 'Time = quiet time (100 ms, Istio’s default) + rounds × time of a push; rounds = proxies ÷ proxies at a time, rounded up.',
      ko: '시간 = 다른 변경을 더 기다리는 시간(Istio 기본값 100ms) + 차례 수 × 한 번 보내는 시간. 차례 수는 프록시 수 ÷ 한 번에 보내는 수를 올림한 값입니다.',
    },
    {
      en: 'The time of a push is yours to measure: it depends on how large the configuration is. Left out: several control planes that share the proxies.',
      ko: '한 번 보내는 시간은 설정의 크기에 달렸으므로 직접 재야 합니다. 다루지 않은 것: 프록시를 나눠 맡는 여러 컨트롤 플레인.',
    },
  ],
  calculate: ({ atOnce = 1, pushMs = 0, proxies: all = 0 }) => {
    const roundsMs = (count: number) => Math.ceil(count / atOnce) * pushMs;
    return {
      lines: { last: proxies.map((count) => quietMs + roundsMs(count)) },
      readings: { last: quietMs + roundsMs(all), mixed: roundsMs(all) - pushMs },
    };
  },
};
