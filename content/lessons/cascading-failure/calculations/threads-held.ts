/**
 * How many threads calls hold while they wait: Little's law, with which a time-out or a number of threads is chosen.
 */
import type { Calculation } from '@/content/calculation';

const waits = [50, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000];

export const calculation: Calculation = {
  id: 'threads-held',
  title: {
    en: 'Rate × wait = threads held.',
    ko: '요청률 × 기다리는 시간 = 붙잡힌 스레드 수',
  },
  lookFor: {
    en: 'From which wait on are there too few threads?',
    ko: '얼마나 오래 기다리면 스레드가 모자랍니까?',
  },
  caption: {
    en: 'Every call holds a thread of A while it waits. Where the line crosses the threads that A has, calls stand in line, and so does everything else that A does.',
    ko: '호출은 기다리는 동안 A의 스레드를 하나씩 붙잡습니다. 선이 A의 스레드 수와 만나는 곳부터는 호출이 줄을 서고, A가 하는 다른 일도 함께 줄을 섭니다.',
  },
  inputs: [
    {
      id: 'rate',
      label: { en: 'Calls from A to B', ko: 'A가 B를 호출하는 빈도' },
      format: 'perSecond',
      stops: [5, 10, 20, 35, 50, 70, 100],
      initial: 35,
    },
    {
      id: 'threads',
      label: { en: 'Threads of A', ko: 'A의 스레드' },
      format: 'count',
      stops: [8, 16, 32, 64, 128],
      initial: 16,
    },
  ],
  x: {
    label: { en: 'a call waits', ko: '호출 하나가 기다리는 시간' },
    format: 'ms',
    scale: 'linear',
    values: waits,
    ticks: [500, 1_000, 2_000, 3_000],
  },
  y: { label: { en: 'threads', ko: '스레드 수' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'held', label: { en: 'held by waiting calls', ko: '기다리는 호출이 붙잡은 스레드' } },
    { id: 'has', label: { en: 'what A has', ko: 'A가 가진 스레드' } },
  ],
  readings: [
    { id: 'longest', label: { en: 'longest wait that fits', ko: '감당할 수 있는 가장 긴 대기' }, format: 'ms' },
  ],
  mark: 'longest',
  assumes: [
    {
      en: 'Little’s law: in the long run, calls under way = calls per second × mean time of a call, whatever the distribution.',
      ko: '리틀의 법칙: 길게 보면 진행 중인 호출 수 = 초당 호출 수 × 호출 하나의 평균 시간입니다. 분포는 상관없습니다.',
    },
    {
      en: 'Left out: the other work of A’s threads, and that arrivals come in bursts. Leave room above the line.',
      ko: '다루지 않은 것: A의 스레드가 하는 다른 일, 그리고 몰려서 오는 요청. 선보다 여유를 두십시오.',
    },
  ],
  calculate: ({ rate = 0, threads = 0 }) => ({
    lines: { held: waits.map((ms) => (rate * ms) / 1_000), has: waits.map(() => threads) },
    readings: { longest: (1_000 * threads) / rate },
  }),
};
