/**
 * From which traffic on instances that always run cost less than functions.
 */
import type { Calculation, InputValues } from '@/content/calculation';
import { instancesUsd } from '@/simulator/pricing/instance-price';
import { lambdaBill } from '@/simulator/pricing/lambda-price';
import { lambdaRates } from '@/simulator/pricing/lambda-rates';

const monthHours = 720;
const monthSeconds = monthHours * 3_600;
const rates = [0.1, 0.2, 0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100];
const lambda = lambdaRates['us-east-1'].x86_64;
/** Two, so that one may fail. */
const leastInstances = 2;
/** Requests that an instance serves at a time, as in figure 7. */
const places = 4;

/** Requests per second that one instance serves on average. */
const instanceRate = ({ durationMs = 1, use = 1 }: InputValues): number => (use * places * 1_000) / durationMs;

const functionsUsd = (perSecond: number, { durationMs = 0, memoryMb = 0 }: InputValues): number => {
  const requests = perSecond * monthSeconds;
  return lambdaBill({ memoryMb, requests, billedMs: requests * durationMs }, lambda).totalUsd;
};

const instancesNeeded = (perSecond: number, inputs: InputValues): number =>
  Math.max(leastInstances, Math.ceil(perSecond / instanceRate(inputs) - 1e-9));

const alwaysOnUsd = (perSecond: number, inputs: InputValues): number =>
  instancesUsd(instancesNeeded(perSecond, inputs), monthHours, inputs.hourUsd ?? 0);

/** The first rate at which instances cost no more; NaN when functions stay cheaper up to the end of the axis. */
function crossing(inputs: InputValues): number {
  const perRequest = functionsUsd(1, inputs);
  const most = rates.at(-1) ?? 0;
  for (let instances = leastInstances; ; instances++) {
    const from = instances === leastInstances ? 0 : (instances - 1) * instanceRate(inputs);
    const paid = Math.max(instancesUsd(instances, monthHours, inputs.hourUsd ?? 0) / perRequest, from);
    if (paid > most) return Number.NaN;
    if (paid <= instances * instanceRate(inputs)) return paid;
  }
}

export const calculation: Calculation = {
  id: 'break-even',
  title: {
    en: 'The same traffic on functions and on instances that always run.',
    ko: '같은 트래픽을 함수로, 또 늘 켜 둔 인스턴스로 처리하는 요금입니다.',
  },
  lookFor: { en: 'What moves the crossing to the right?', ko: '만나는 곳을 오른쪽으로 옮기는 것은 무엇입니까?' },
  caption: {
    en: 'Functions cost in proportion to requests. Instances cost by the hour, in steps, and two of them run even when nobody comes. How far an instance is used decides where the lines cross.',
    ko: '함수의 요금은 요청 수에 비례합니다. 인스턴스의 요금은 시간 단위로, 계단처럼 늘고, 아무도 오지 않아도 두 대는 돌아갑니다. 인스턴스를 얼마나 알차게 쓰느냐가 두 선이 만나는 곳을 정합니다.',
  },
  inputs: [
    {
      id: 'durationMs',
      label: { en: 'A request takes', ko: '요청 하나의 실행 시간' },
      format: 'ms',
      stops: [20, 50, 100, 200, 500],
      initial: 100,
    },
    {
      id: 'memoryMb',
      label: { en: 'Memory of the function', ko: '함수의 메모리' },
      format: 'mb',
      stops: [128, 512, 1_024, 2_048],
      initial: 1_024,
    },
    {
      id: 'hourUsd',
      label: { en: 'An instance costs, per hour', ko: '인스턴스 한 대의 시간당 가격' },
      format: 'usd',
      stops: [0.02, 0.05, 0.1, 0.2],
      initial: 0.05,
    },
    {
      id: 'use',
      label: { en: 'Use of the instances, on average', ko: '인스턴스의 평균 사용률' },
      format: 'percent',
      stops: [0.05, 0.1, 0.2, 0.4, 0.7],
      initial: 0.4,
    },
  ],
  x: {
    label: { en: 'requests per second, on average', ko: '초당 평균 요청 수' },
    format: 'perSecond',
    scale: 'log',
    values: rates,
    ticks: [0.1, 1, 10, 100],
  },
  y: { label: { en: 'a month', ko: '한 달' }, format: 'usd', scale: 'log' },
  lines: [
    { id: 'functions', label: { en: 'functions', ko: '함수' } },
    { id: 'instances', label: { en: 'instances', ko: '인스턴스' } },
  ],
  readings: [
    { id: 'crossing', label: { en: 'instances are cheaper from', ko: '인스턴스가 더 싸지는 곳' }, format: 'perSecond' },
    { id: 'million', label: { en: 'a million requests on functions', ko: '함수로 처리하는 100만 건' }, format: 'usd' },
    {
      id: 'leastUse',
      label: { en: 'use below which instances are never cheaper', ko: '인스턴스가 결코 더 싸지지 않는 사용률' },
      format: 'percent',
    },
    {
      id: 'least',
      label: { en: 'two instances that do nothing', ko: '아무 일도 하지 않는 인스턴스 두 대' },
      format: 'usd',
    },
  ],
  mark: 'crossing',
  assumes: [
    {
      en: 'Lambda on demand: GB-seconds and requests at the list price of us-east-1 (x86), looked up in 2026-10, 30 days, without the free tier.',
      ko: 'Lambda 온디맨드: 2026년 10월에 확인한 us-east-1(x86) 정가의 GB-초와 요청, 30일, 프리 티어 제외.',
    },
    {
      en: 'Instances: two at least; one serves four requests at a time, as in figure 7. The price per hour is yours to set, because it depends on type, Region and contract.',
      ko: '인스턴스: 두 대 이상이며, 그림 7처럼 한 대가 요청 네 건을 동시에 처리합니다. 시간당 가격은 종류, 리전, 계약에 따라 다르므로 직접 정하십시오.',
    },
    {
      en: 'Left out: gateway or load balancer, data transfer, and the hours of the people who run the instances.',
      ko: '다루지 않은 것: 게이트웨이나 로드 밸런서, 데이터 전송, 인스턴스를 운영하는 사람의 시간.',
    },
  ],
  calculate: (inputs) => ({
    lines: {
      functions: rates.map((perSecond) => functionsUsd(perSecond, inputs)),
      instances: rates.map((perSecond) => alwaysOnUsd(perSecond, inputs)),
    },
    readings: {
      crossing: crossing(inputs),
      million: functionsUsd(1_000_000 / monthSeconds, inputs),
      leastUse:
        instancesUsd(1, monthHours, inputs.hourUsd ?? 0) / functionsUsd(instanceRate({ ...inputs, use: 1 }), inputs),
      least: instancesUsd(leastInstances, monthHours, inputs.hourUsd ?? 0),
    },
  }),
};
