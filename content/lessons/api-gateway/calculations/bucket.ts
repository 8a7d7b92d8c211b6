/**
 * How many requests of a burst a token bucket lets through: what is in the bucket, and what comes back meanwhile.
 */
import type { Calculation } from '@/content/calculation';

const lengths = [0, 100, 250, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000];
const asked = 100;

export const calculation: Calculation = {
  id: 'bucket',
  title: {
    en: 'Tokens in the bucket + tokens that come back = requests that pass.',
    ko: '버킷에 있던 토큰 + 그동안 채워진 토큰 = 통과하는 요청',
  },
  lookFor: {
    en: 'How much does it help to ask more slowly?',
    ko: '천천히 요청하면 얼마나 나아집니까?',
  },
  caption: {
    en: 'A client sends 100 requests, evenly over some time. The bucket is full when it begins. What is not let through gets 429 at once; nothing waits in an API gateway.',
    ko: '클라이언트가 요청 100건을 일정한 간격으로 보냅니다. 시작할 때 버킷은 가득 차 있습니다. 통과하지 못한 요청은 바로 429를 받습니다. API 게이트웨이에는 기다리는 줄이 없습니다.',
  },
  inputs: [
    {
      id: 'rate',
      label: { en: 'Rate: tokens that come back', ko: '속도: 다시 채워지는 토큰' },
      format: 'perSecond',
      stops: [5, 10, 20, 30, 40, 60, 100],
      initial: 20,
    },
    {
      id: 'burst',
      label: { en: 'Burst: size of the bucket', ko: '버스트: 버킷의 크기' },
      format: 'count',
      stops: [10, 20, 25, 40, 60, 80, 100],
      initial: 40,
    },
  ],
  x: {
    label: { en: 'the 100 requests come over', ko: '요청 100건이 오는 데 걸리는 시간' },
    format: 'seconds',
    scale: 'linear',
    values: lengths,
    ticks: [1_000, 3_000, 5_000, 10_000],
  },
  y: { label: { en: 'requests that pass', ko: '통과하는 요청' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'passed', label: { en: 'pass', ko: '통과' } },
    { id: 'asked', label: { en: 'sent', ko: '보낸 요청' } },
  ],
  readings: [
    { id: 'at-once', label: { en: 'of 100 at one instant pass', ko: '한순간에 온 100건 중 통과' }, format: 'count' },
    {
      id: 'in-a-second',
      label: { en: 'of 100 in one second pass', ko: '1초에 걸쳐 온 100건 중 통과' },
      format: 'count',
    },
    { id: 'all-pass', label: { en: 'all pass when spread over', ko: '모두 통과하려면' }, format: 'seconds' },
    {
      id: 'refilled',
      label: { en: 'the empty bucket is full again after', ko: '빈 버킷이 다시 차기까지' },
      format: 'seconds',
    },
  ],
  mark: 'all-pass',
  assumes: [
    {
      en: 'A token bucket: passed = the smaller of 100 and burst + rate × time, the bucket full at the start.',
      ko: '토큰 버킷: 통과 = 100과 (버스트 + 속도 × 시간) 중 작은 값. 시작할 때 버킷은 가득 차 있습니다.',
    },
    {
      en: 'Left out: AWS applies its limits on a best-effort basis, so a few more or fewer may pass.',
      ko: '다루지 않은 것: AWS의 한도는 최선 노력(best effort)이라서 몇 건쯤 더 통과하거나 덜 통과할 수 있습니다.',
    },
  ],
  calculate: ({ rate = 0, burst = 0 }) => {
    const passed = (ms: number): number => Math.min(asked, burst + (rate * ms) / 1_000);
    return {
      lines: { passed: lengths.map(passed), asked: lengths.map(() => asked) },
      readings: {
        'at-once': passed(0),
        'in-a-second': passed(1_000),
        'all-pass': (Math.max(asked - burst, 0) / rate) * 1_000,
        refilled: (burst / rate) * 1_000,
      },
    };
  },
};
