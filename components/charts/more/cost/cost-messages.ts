/**
 * Words of the chart of cost and of its bill.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { Thing } from './cost-readings';

const english = {
  soFarTitle: 'Cost so far',
  monthTitle: 'A month at this traffic',
  monthNote: (seconds: number) =>
    `What was used in the last ${seconds} s, for 30 days (720 hours), by the steps of the price list.`,
  freeTier: 'The month is less the free tier of the account.',
  prices: (region: string, asOf: string) =>
    `List prices of AWS Lambda and API Gateway in ${region}, looked up in ${asOf}; they change. Own servers, databases, queues, logs and data transfer are not on this bill.`,
  nothingPriced:
    'Nothing in this system has a price here. Functions and API gateways are charged for what is used, so a run can tell their cost. Own servers, databases and queues are paid for by type, Region and contract, whether they are used or not: no price list for them is part of the model.',
  nothingYet: 'Nothing has been charged yet.',
  soFarSummary: (clock: string, total: string, parts: string) => `By ${clock} the run has cost ${total}: ${parts}.`,
  monthSummary: (clock: string, total: string, parts: string) =>
    `A month at the traffic of ${clock} would cost ${total}: ${parts}.`,
  total: 'total',
  billTitle: (clock: string) => `The bill at ${clock}`,
  bill: {
    component: 'component',
    what: 'charged for',
    used: 'used',
    soFar: 'so far',
    month: 'a month at this traffic',
  },
  unknown: 'price not known',
  units: {
    requests: 'requests',
    'GB-s': 'GB-s',
    hours: 'h',
    messages: 'messages',
    minutes: 'min',
  } as Readonly<Record<string, string>>,
  things: {
    'function.requests': 'requests',
    'function.duration': 'duration',
    'function.init': 'INIT',
    'function.provisionedConcurrency': 'provisioned',
    'function.provisionedDuration': 'provisioned use',
    'apiGateway.requests': 'gateway calls',
    'apiGateway.cache': 'gateway cache',
    'apiGateway.messages': 'messages',
    'apiGateway.connections': 'connections',
  } satisfies Record<Thing, string>,
  inFull: {
    'function.requests': 'invocations',
    'function.duration': 'memory × duration',
    'function.init': 'memory × INIT',
    'function.provisionedConcurrency': 'provisioned concurrency held, in steps of 5 minutes',
    'function.provisionedDuration': 'memory × duration on provisioned concurrency',
    'apiGateway.requests': 'calls let in',
    'apiGateway.cache': 'response cache, used or not',
    'apiGateway.messages': 'WebSocket messages',
    'apiGateway.connections': 'connection minutes',
  } satisfies Record<Thing, string>,
};

const korean: typeof english = {
  soFarTitle: '지금까지의 비용',
  monthTitle: '이 트래픽이 한 달 이어질 때의 비용',
  monthNote: (seconds) => `최근 ${seconds}초의 사용량이 30일(720시간) 이어질 때, 가격표의 구간별 단가로 계산합니다.`,
  freeTier: '월 비용에서 계정의 프리 티어를 뺍니다.',
  prices: (region, asOf) =>
    `${region} 리전의 AWS Lambda와 API Gateway 정가이며, ${asOf}에 확인했습니다. 가격은 바뀔 수 있습니다. 자체 서버, 데이터베이스, 큐, 로그, 데이터 전송은 이 청구서에 없습니다.`,
  nothingPriced:
    '이 시스템에는 가격이 정해진 구성 요소가 없습니다. 함수와 API 게이트웨이는 사용한 만큼 과금되므로 실행만으로 비용을 알 수 있습니다. 자체 서버, 데이터베이스, 큐는 사용량과 관계없이 유형, 리전, 계약에 따라 비용이 정해지므로 이 모델에는 가격표가 없습니다.',
  nothingYet: '아직 과금된 것이 없습니다.',
  soFarSummary: (clock, total, parts) => `${clock}까지의 비용은 ${total}입니다. ${parts}.`,
  monthSummary: (clock, total, parts) => `${clock} 시점의 트래픽이 한 달 이어지면 비용은 ${total}입니다. ${parts}.`,
  total: '합계',
  billTitle: (clock) => `${clock} 시점의 청구서`,
  bill: {
    component: '구성 요소',
    what: '과금 항목',
    used: '사용량',
    soFar: '지금까지',
    month: '이 트래픽의 월 비용',
  },
  unknown: '가격 모름',
  units: { requests: '건', 'GB-s': 'GB-초', hours: '시간', messages: '건', minutes: '분' },
  things: {
    'function.requests': '호출',
    'function.duration': '실행 시간',
    'function.init': 'INIT',
    'function.provisionedConcurrency': '프로비저닝',
    'function.provisionedDuration': '프로비저닝 실행',
    'apiGateway.requests': '게이트웨이 호출',
    'apiGateway.cache': '게이트웨이 캐시',
    'apiGateway.messages': '메시지',
    'apiGateway.connections': '연결',
  },
  inFull: {
    'function.requests': '호출 횟수',
    'function.duration': '메모리 × 실행 시간',
    'function.init': '메모리 × INIT',
    'function.provisionedConcurrency': '유지한 프로비저닝된 동시성(5분 단위)',
    'function.provisionedDuration': '프로비저닝된 동시성의 메모리 × 실행 시간',
    'apiGateway.requests': '받아들인 호출',
    'apiGateway.cache': '응답 캐시(사용하지 않아도 과금)',
    'apiGateway.messages': 'WebSocket 메시지',
    'apiGateway.connections': '연결 시간(분)',
  },
};

export const costMessages = defineMessages(english, korean);
