/**
 * The month's bill by traffic, down to next to nothing: what is metered by use falls with it, what is held does not.
 */
import type { Calculation, InputValues } from '@/content/calculation';
import { apiGatewayRates, apiGatewayUsd, type CacheSizeGb } from '@/simulator/pricing/api-gateway-price';
import { lambdaBill } from '@/simulator/pricing/lambda-price';
import { lambdaRates } from '@/simulator/pricing/lambda-rates';

const monthHours = 720;
const monthMs = monthHours * 3_600_000;
const billedMs = 135;
const requests = [
  1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000,
];
const lambda = lambdaRates['us-east-1'].x86_64;
const gateway = apiGatewayRates['us-east-1'];
const cacheHour = (sizeGb: CacheSizeGb): number => apiGatewayUsd({ cache: { sizeGb, hours: 1 } }, gateway);

/** What the month costs without a single request. */
function heldUsd({ kept = 0, cacheHourUsd = 0, other = 0 }: InputValues): number {
  const function_ = lambdaBill(
    { memoryMb: 1_024, requests: 0, billedMs: 0, provisionedHeldMs: kept * monthMs },
    lambda,
  );
  return function_.totalUsd + cacheHourUsd * monthHours + other;
}

/** Requests, at the gateway and in the function on demand. */
const usedUsd = (count: number): number =>
  lambdaBill({ memoryMb: 1_024, requests: count, billedMs: count * billedMs }, lambda).totalUsd +
  apiGatewayUsd({ restCalls: count }, gateway);

export const calculation: Calculation = {
  id: 'idle-bill',
  title: {
    en: 'The bill of a month, from very little traffic to a lot of it.',
    ko: '트래픽이 거의 없는 달부터 아주 많은 달까지의 청구액입니다.',
  },
  lookFor: { en: 'Where does the bill stop falling?', ko: '청구액은 어디서 더 줄지 않습니까?' },
  caption: {
    en: 'What is metered by use falls with the traffic, all the way. What is held makes a floor. Take away what you keep ready, and see how far down the line goes.',
    ko: '쓴 만큼 내는 요금은 트래픽을 따라 끝까지 줄어듭니다. 붙들어 둔 것은 바닥을 만듭니다. 준비해 둔 것을 하나씩 없애면서 선이 어디까지 내려가는지 보십시오.',
  },
  inputs: [
    {
      id: 'kept',
      label: { en: 'Environments kept ready, 1 GB each', ko: '준비해 두는 실행 환경(1GB씩)' },
      format: 'count',
      stops: [0, 1, 2, 4, 8, 16],
      initial: 8,
    },
    {
      id: 'cacheHourUsd',
      label: {
        en: 'Cache of the gateway, per hour (none, 0.5, 1.6 or 6.1 GB)',
        ko: '게이트웨이 캐시의 시간당 요금(없음, 0.5, 1.6, 6.1GB)',
      },
      format: 'usd',
      stops: [0, cacheHour('0.5'), cacheHour('1.6'), cacheHour('6.1')],
      initial: cacheHour('0.5'),
    },
    {
      id: 'other',
      label: { en: 'Database, network, logs: what you pay', ko: '데이터베이스, 네트워크, 로그: 내고 있는 금액' },
      format: 'usd',
      stops: [0, 15, 30, 60, 120],
      initial: 0,
    },
  ],
  x: {
    label: { en: 'requests in the month', ko: '한 달의 요청 수' },
    format: 'requests',
    scale: 'log',
    values: requests,
    ticks: [1_000, 100_000, 10_000_000],
  },
  y: { label: { en: 'a month', ko: '한 달' }, format: 'usd', scale: 'linear' },
  lines: [
    { id: 'total', label: { en: 'the bill', ko: '청구액' } },
    { id: 'held', label: { en: 'of it, for what is held', ko: '그중 붙들어 둔 것' } },
  ],
  readings: [
    { id: 'idle', label: { en: 'without a single request', ko: '요청이 한 건도 없을 때' }, format: 'usd' },
    { id: 'million', label: { en: 'a million requests add', ko: '요청 100만 건마다' }, format: 'usd' },
    {
      id: 'equal',
      label: { en: 'held and used cost the same at', ko: '붙들어 둔 것과 쓴 것의 요금이 같아지는 곳' },
      format: 'requests',
    },
  ],
  mark: 'equal',
  assumes: [
    {
      en: 'List prices of Lambda and API Gateway (REST) in us-east-1, looked up in 2026-10, a month of 30 days, without the free tier.',
      ko: '2026년 10월에 확인한 us-east-1의 Lambda와 API Gateway(REST) 정가, 한 달 30일, 프리 티어 제외.',
    },
    {
      en: 'Each request runs 135 ms with 1 GB on demand, as in figure 2. Simplified: requests that the cache answers, and those on kept environments, would cost less.',
      ko: '요청마다 1GB로 135ms씩 온디맨드로 실행됩니다(그림 2와 같음). 캐시가 답하는 요청과 준비해 둔 실행 환경에서 처리하는 요청은 실제로는 더 쌉니다.',
    },
    {
      en: 'The price of a database, of network gateways and of logs depends on what you chose: bring your own figure.',
      ko: '데이터베이스, 네트워크 게이트웨이, 로그의 요금은 선택에 따라 다르므로 직접 내는 금액을 넣으십시오.',
    },
  ],
  calculate: (inputs) => {
    const held = heldUsd(inputs);
    const million = usedUsd(1_000_000);
    const equal = (1_000_000 * held) / million;
    return {
      lines: { total: requests.map((count) => held + usedUsd(count)), held: requests.map(() => held) },
      readings: { idle: held, million, equal: held > 0 ? equal : Number.NaN },
    };
  },
};
