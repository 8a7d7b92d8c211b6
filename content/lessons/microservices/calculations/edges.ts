/**
 * Where the complexity goes: parts become smaller, and contracts between them more.
 */
import type { Calculation } from '@/content/calculation';

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

const pairs = (parts: number): number => (parts * (parts - 1)) / 2;
const contracts = (parts: number, calls: number): number => Math.min(parts * calls, pairs(parts));

export const calculation: Calculation = {
  id: 'edges',
  title: { en: 'Each part is smaller. The graph is not.', ko: '부분은 작아지지만 그래프는 커집니다.' },
  lookFor: {
    en: 'From where on are there more contracts than modules in one part?',
    ko: '어디부터 계약이 한 부분의 모듈보다 많아집니까?',
  },
  caption: {
    en: 'One application of so many modules is cut into equal parts. The ink line is what one team has to understand inside its part. The others are the contracts between parts.',
    ko: '모듈이 이만큼인 애플리케이션 하나를 똑같은 크기로 나눕니다. 진한 선은 한 팀이 자기 부분에서 이해해야 할 모듈이고, 나머지는 부분 사이의 계약입니다.',
  },
  inputs: [
    {
      id: 'parts',
      label: { en: 'Parts', ko: '나눈 수' },
      format: 'count',
      stops: [1, 2, 5, 10, 20],
      initial: 10,
    },
    {
      id: 'modules',
      label: { en: 'Modules in all', ko: '전체 모듈 수' },
      format: 'count',
      stops: [20, 60, 100],
      initial: 60,
    },
    {
      id: 'calls',
      label: { en: 'Others that a part calls', ko: '한 부분이 호출하는 다른 부분' },
      format: 'count',
      stops: [1, 2, 3, 4],
      initial: 2,
    },
  ],
  x: {
    label: { en: 'parts', ko: '나눈 수' },
    format: 'count',
    scale: 'linear',
    values: counts,
    ticks: [1, 5, 10, 20],
  },
  y: { label: { en: 'modules, contracts', ko: '모듈, 계약 수' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'size', label: { en: 'modules in one part', ko: '한 부분의 모듈' } },
    { id: 'contracts', label: { en: 'contracts', ko: '계약' } },
    { id: 'most', label: { en: 'if every part knew every other', ko: '모든 부분이 서로를 안다면' } },
  ],
  readings: [
    { id: 'size', label: { en: 'modules in one part', ko: '한 부분의 모듈' }, format: 'count' },
    { id: 'contracts', label: { en: 'contracts', ko: '계약' }, format: 'count' },
    { id: 'most', label: { en: 'contracts at most', ko: '계약의 최댓값' }, format: 'count' },
  ],
  assumes: [
    {
      en: 'Modules in one part = modules ÷ parts. Contracts = parts × others that each calls, but one at most for each pair: parts × (parts − 1) ÷ 2.',
      ko: '한 부분의 모듈 = 전체 모듈 ÷ 나눈 수. 계약 = 나눈 수 × 저마다 호출하는 수이고, 한 쌍에 하나까지이므로 나눈 수 × (나눈 수 − 1) ÷ 2를 넘지 않습니다.',
    },
    {
      en: 'Left out: that a contract between teams costs more than a call between modules, and that modules have edges of their own.',
      ko: '다루지 않은 것: 팀 사이의 계약이 모듈 사이의 호출보다 비싸다는 점, 그리고 모듈 사이에도 호출이 있다는 점.',
    },
  ],
  calculate: ({ parts = 1, modules = 1, calls = 1 }) => ({
    lines: {
      size: counts.map((n) => modules / n),
      contracts: counts.map((n) => contracts(n, calls)),
      most: counts.map(pairs),
    },
    readings: { size: modules / parts, contracts: contracts(parts, calls), most: pairs(parts) },
  }),
};
