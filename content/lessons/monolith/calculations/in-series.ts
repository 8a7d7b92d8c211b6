/**
 * Availability of a request that needs several parts: the product of theirs.
 */
import type { Calculation } from '@/content/calculation';

const counts = Array.from({ length: 20 }, (_, index) => index + 1);
const hoursInMonth = 30 * 24;

export const calculation: Calculation = {
  id: 'in-series',
  title: { en: 'Needing all of them: multiply.', ko: '모두 필요하면 곱합니다' },
  lookFor: { en: 'How fast does the solid line rise?', ko: '실선은 얼마나 빨리 올라갑니까?' },
  caption: {
    en: 'A request that needs every part fails while any of them is down. One that needs a single part follows the dashed line, however many others there are.',
    ko: '모든 부분이 필요한 요청은 하나라도 멈추면 실패합니다. 한 부분만 필요한 요청은 다른 부분이 몇 개든 점선을 따릅니다.',
  },
  inputs: [
    {
      id: 'each',
      label: { en: 'Each part works', ko: '부분 하나의 가용성' },
      format: 'percent',
      stops: [0.98, 0.99, 0.995, 0.999, 0.9999],
      initial: 0.99,
    },
    {
      id: 'parts',
      label: { en: 'Parts that a request needs', ko: '요청 하나에 필요한 부분' },
      format: 'count',
      stops: [1, 2, 3, 5, 10, 20],
      initial: 5,
    },
  ],
  x: {
    label: { en: 'parts', ko: '부분 수' },
    format: 'count',
    scale: 'linear',
    values: counts,
    ticks: [1, 5, 10, 20],
  },
  y: { label: { en: 'hours lost in 30 days', ko: '30일 동안 잃는 시간(시간)' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'all', label: { en: 'requests that need all parts', ko: '모든 부분이 필요한 요청' } },
    { id: 'one', label: { en: 'requests that need one part', ko: '한 부분만 필요한 요청' } },
  ],
  readings: [
    {
      id: 'together',
      label: { en: 'available, when all are needed', ko: '모두 필요할 때의 가용성' },
      format: 'percent',
    },
    { id: 'hours', label: { en: 'hours lost in 30 days', ko: '30일 동안 잃는 시간(시간)' }, format: 'count' },
  ],
  assumes: [
    {
      en: 'Parts fail independently of each other: available together = available each, to the power of the number of parts.',
      ko: '부분들은 서로 무관하게 실패합니다. 함께 가용한 비율 = 하나의 가용성을 부분 수만큼 거듭제곱한 값입니다.',
    },
    {
      en: 'Left out: causes that hit several parts at once, such as a shared database; and fallbacks, with which a request can do without a part.',
      ko: '다루지 않은 것: 함께 쓰는 데이터베이스처럼 여러 부분을 한꺼번에 멈추는 원인, 그리고 한 부분 없이도 답하게 해 주는 대체 응답.',
    },
  ],
  calculate: ({ each = 1, parts = 1 }) => ({
    lines: {
      all: counts.map((count) => hoursInMonth * (1 - each ** count)),
      one: counts.map(() => hoursInMonth * (1 - each)),
    },
    readings: { together: each ** parts, hours: hoursInMonth * (1 - each ** parts) },
  }),
};
