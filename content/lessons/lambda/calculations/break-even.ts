/**
 * From how much use on provisioned concurrency is cheaper than paying on demand, in two Regions.
 */
import type { Calculation } from '@/content/calculation';

const secondsPerMonth = 30 * 24 * 3_600;

/** x86, first tier, per GB-second, as of 2026-10. */
const onDemand = 0.0000166667;
const virginia = { held: 0.0000041667, used: 0.0000097222 };
const seoul = { held: 0.0000051254, used: 0.0000119592 };

const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const breakEven = ({ held, used }: typeof virginia) => held / (onDemand - used);

export const calculation: Calculation = {
  id: 'break-even',
  title: {
    en: 'Ready environments save money only where they are busy.',
    ko: '준비해 둔 환경은 바쁠 때만 돈을 아껴 줍니다.',
  },
  lookFor: { en: 'Where does the ink line cross the others?', ko: '진한 선은 다른 선과 어디에서 만납니까?' },
  caption: {
    en: 'A month of environments that are busy a share of the time. On demand you pay for the busy time alone. Provisioned, you pay for all the time, and less for the busy part.',
    ko: '시간의 일부만 바쁜 환경을 한 달 쓰는 값입니다. 온디맨드는 바쁜 시간에만 값을 냅니다. 프로비저닝하면 모든 시간에 값을 내는 대신 바쁜 시간의 값이 쌉니다.',
  },
  inputs: [
    {
      id: 'environments',
      label: { en: 'Environments', ko: '실행 환경' },
      format: 'count',
      stops: [1, 5, 10, 20, 40, 80],
      initial: 10,
    },
    {
      id: 'memory',
      label: { en: 'Memory of each', ko: '환경마다의 메모리' },
      format: 'mb',
      stops: [128, 256, 512, 1_024, 1_769, 3_008],
      initial: 1_024,
    },
    {
      id: 'busy',
      label: { en: 'Busy', ko: '바쁜 시간의 비율' },
      format: 'percent',
      stops: shares,
      initial: 0.5,
    },
  ],
  x: {
    label: { en: 'share of the time busy', ko: '바쁜 시간의 비율' },
    format: 'percent',
    scale: 'linear',
    values: shares,
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
  },
  y: { label: { en: 'price of a month', ko: '한 달 값' }, format: 'usd', scale: 'linear' },
  lines: [
    { id: 'onDemand', label: { en: 'on demand', ko: '온디맨드' } },
    { id: 'virginia', label: { en: 'provisioned, us-east-1', ko: '프로비저닝, us-east-1' } },
    { id: 'seoul', label: { en: 'provisioned, Seoul', ko: '프로비저닝, 서울' } },
  ],
  readings: [
    { id: 'onDemand', label: { en: 'on demand', ko: '온디맨드' }, format: 'usd' },
    { id: 'virginia', label: { en: 'provisioned, us-east-1', ko: '프로비저닝, us-east-1' }, format: 'usd' },
    { id: 'seoul', label: { en: 'provisioned, Seoul', ko: '프로비저닝, 서울' }, format: 'usd' },
    { id: 'even', label: { en: 'break-even, us-east-1', ko: '손익분기, us-east-1' }, format: 'percent' },
    { id: 'evenSeoul', label: { en: 'break-even, Seoul', ko: '손익분기, 서울' }, format: 'percent' },
  ],
  mark: 'even',
  assumes: [
    {
      en: 'Break-even = price held ÷ (price on demand − price in use). Above 100 % means never.',
      ko: '손익분기 = 보유 단가 ÷ (온디맨드 단가 − 사용 단가). 100%를 넘으면 이득이 되는 일이 없다는 뜻입니다.',
    },
    {
      en: 'x86, first tier, 30 days, as of 2026-10. On demand costs the same in both Regions.',
      ko: 'x86 첫 구간, 30일, 2026-10 기준. 온디맨드 단가는 두 리전이 같습니다.',
    },
    {
      en: 'Left out: requests, which cost the same either way, INIT, the free tier and savings plans.',
      ko: '다루지 않은 것: 어느 쪽이든 값이 같은 요청, INIT, 프리 티어, 절감형 플랜.',
    },
  ],
  calculate: ({ environments = 0, memory = 0, busy = 0 }) => {
    const gbSeconds = environments * (memory / 1_024) * secondsPerMonth;
    const free = (share: number) => gbSeconds * share * onDemand;
    const kept = (share: number, { held, used }: typeof virginia) => gbSeconds * (held + share * used);
    return {
      lines: {
        onDemand: shares.map(free),
        virginia: shares.map((share) => kept(share, virginia)),
        seoul: shares.map((share) => kept(share, seoul)),
      },
      readings: {
        onDemand: free(busy),
        virginia: kept(busy, virginia),
        seoul: kept(busy, seoul),
        even: breakEven(virginia),
        evenSeoul: breakEven(seoul),
      },
    };
  },
};
