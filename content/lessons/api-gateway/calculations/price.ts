/**
 * What a month of API Gateway costs, by its three products.
 */
import type { Calculation } from '@/content/calculation';
import { apiGatewayRates, apiGatewayUsd } from '@/simulator/pricing/api-gateway-price';

const rates = apiGatewayRates['us-east-1'];
const million = 1_000_000;
const minutesOfMonth = 43_200;
const months = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 700, 1_000].map((each) => each * million);

const rest = (restCalls: number): number => apiGatewayUsd({ restCalls }, rates);
const http = (httpCalls: number): number => apiGatewayUsd({ httpCalls }, rates);
const socket = (received: number, copies: number, connected: number): number =>
  apiGatewayUsd({ webSocketMessages: received * (1 + copies), connectionMinutes: connected * minutesOfMonth }, rates);

export const calculation: Calculation = {
  id: 'price',
  title: {
    en: 'The same requests cost three times as much in one product as in another.',
    ko: '같은 요청이라도 제품에 따라 값이 세 배 넘게 다릅니다.',
  },
  lookFor: {
    en: 'When is a WebSocket API the dearest of the three?',
    ko: 'WebSocket API가 셋 중 가장 비싸지는 것은 언제입니까?',
  },
  caption: {
    en: 'A month in us-east-1, without the back end. A WebSocket API counts messages in both directions, and minutes of connections on top.',
    ko: 'us-east-1의 한 달 요금이며 백엔드 요금은 뺐습니다. WebSocket API는 양쪽으로 오가는 메시지를 모두 세고, 연결 시간(분)도 더합니다.',
  },
  inputs: [
    {
      id: 'requests',
      label: { en: 'Requests or received messages a month', ko: '한 달에 받는 요청 또는 메시지' },
      format: 'requests',
      stops: [1, 10, 50, 100, 300, 1_000].map((each) => each * million),
      initial: 100 * million,
    },
    {
      id: 'copies',
      label: { en: 'Messages sent for each received one', ko: '받은 메시지 하나에 보내는 메시지' },
      format: 'count',
      stops: [0, 1, 5, 20, 60],
      initial: 1,
    },
    {
      id: 'connected',
      label: { en: 'Users connected all the time', ko: '늘 연결된 사용자' },
      format: 'count',
      stops: [0, 100, 1_000, 10_000],
      initial: 100,
    },
  ],
  x: {
    label: { en: 'requests a month', ko: '한 달 요청' },
    format: 'requests',
    scale: 'log',
    values: months,
    ticks: [million, 10 * million, 100 * million, 1_000 * million],
  },
  y: { label: { en: 'a month', ko: '한 달 요금' }, format: 'usd', scale: 'log' },
  lines: [
    { id: 'rest', label: { en: 'REST API', ko: 'REST API 요금' } },
    { id: 'http', label: { en: 'HTTP API', ko: 'HTTP API 요금' } },
    { id: 'socket', label: { en: 'WebSocket API', ko: 'WebSocket API 요금' } },
  ],
  readings: [
    { id: 'at', label: { en: 'at', ko: '기준' }, format: 'requests' },
    { id: 'rest', label: { en: 'REST API', ko: 'REST API 요금' }, format: 'usd' },
    { id: 'http', label: { en: 'HTTP API', ko: 'HTTP API 요금' }, format: 'usd' },
    { id: 'socket', label: { en: 'WebSocket API', ko: 'WebSocket API 요금' }, format: 'usd' },
  ],
  mark: 'at',
  assumes: [
    {
      en: 'Price list of us-east-1, 2026-10: per million $3.50 (REST), $1.00 (HTTP), $1.00 a message and $0.25 a minute (WebSocket), cheaper above 333, 300 and 1,000 million.',
      ko: 'us-east-1 요금표(2026-10): 100만 건당 REST 3.50달러, HTTP 1.00달러, WebSocket 메시지 1.00달러와 연결 1분당 0.25달러. 각각 3억 3,300만, 3억, 10억을 넘으면 더 쌉니다.',
    },
    {
      en: 'Small requests: an HTTP API counts each 512 KB, a WebSocket API each 32 KB. Left out: the free tier, data transfer, a cache.',
      ko: '작은 요청이라고 봅니다. HTTP API는 512KB마다, WebSocket API는 32KB마다 한 건으로 셉니다. 다루지 않은 것: 프리 티어, 데이터 전송, 캐시.',
    },
  ],
  calculate: ({ requests = 0, copies = 0, connected = 0 }) => ({
    lines: {
      rest: months.map(rest),
      http: months.map(http),
      socket: months.map((received) => socket(received, copies, connected)),
    },
    readings: {
      at: requests,
      rest: rest(requests),
      http: http(requests),
      socket: socket(requests, copies, connected),
    },
  }),
};
