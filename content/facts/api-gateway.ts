/**
 * Dated facts of Amazon API Gateway: prices, quotas and defaults.
 */
const apiGatewayGuide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

export const apiGatewayFacts = [
  {
    id: 'apigw-rest-price',
    statement: {
      en: 'A million calls of a REST API, first step, us-east-1 and Seoul',
      ko: 'REST API 호출 100만 건의 첫 구간 요금, us-east-1과 서울',
    },
    value: { en: '$3.50', ko: '$3.50' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-http-price',
    statement: {
      en: 'A million calls of an HTTP API, first step, us-east-1',
      ko: 'HTTP API 호출 100만 건의 첫 구간 요금, us-east-1',
    },
    value: { en: '$1.00', ko: '$1.00' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-http-price-seoul',
    statement: {
      en: 'A million calls of an HTTP API, first step, Seoul',
      ko: 'HTTP API 호출 100만 건의 첫 구간 요금, 서울',
    },
    value: { en: '$1.23', ko: '$1.23' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-message-price',
    statement: {
      en: 'A million messages of a WebSocket API, first step, us-east-1',
      ko: 'WebSocket API 메시지 100만 건의 첫 구간 요금, us-east-1',
    },
    value: { en: '$1.00', ko: '$1.00' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-message-price-seoul',
    statement: {
      en: 'A million messages of a WebSocket API, first step, Seoul',
      ko: 'WebSocket API 메시지 100만 건의 첫 구간 요금, 서울',
    },
    value: { en: '$1.14', ko: '$1.14' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-minute-price',
    statement: {
      en: 'A million minutes of connection to a WebSocket API, us-east-1',
      ko: 'WebSocket API 연결 100만 분의 요금, us-east-1',
    },
    value: { en: '$0.25', ko: '$0.25' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-cache-price',
    statement: {
      en: 'An hour of the smallest response cache of a REST API (0.5 GB), us-east-1',
      ko: 'REST API의 가장 작은 응답 캐시(0.5GB) 한 시간 요금, us-east-1',
    },
    value: { en: '$0.02', ko: '$0.02' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'apigw-account-rate',
    statement: {
      en: 'Default quota of requests for all APIs of an account in a Region',
      ko: '한 계정의 한 리전에 있는 모든 API가 함께 쓰는 기본 할당량',
    },
    value: { en: '10,000 per second', ko: '초당 10,000건' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
  {
    id: 'apigw-account-rate-new',
    statement: { en: 'The same in newer Regions', ko: '새 리전의 같은 할당량' },
    value: { en: '2,500', ko: '2,500건' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
  {
    id: 'apigw-integration-timeout',
    statement: {
      en: 'Longest default wait of a REST API for its integration',
      ko: 'REST API가 통합을 기다리는 기본 최대 시간',
    },
    value: { en: '29 s', ko: '29초' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
  {
    id: 'apigw-http-timeout',
    statement: { en: 'Longest wait of an HTTP API for its integration', ko: 'HTTP API가 통합을 기다리는 최대 시간' },
    value: { en: '30 s', ko: '30초' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
  {
    id: 'apigw-authorizer-ttl',
    statement: {
      en: 'Default time for which the decision of a Lambda authorizer is kept',
      ko: 'Lambda 권한 부여자의 결정을 캐시하는 기본 시간',
    },
    value: { en: 'five minutes', ko: '5분' },
    date: '2026-08-07',
    source: 'https://github.com/boto/botocore/tree/develop/botocore/data/apigateway/2015-07-09',
  },
  {
    id: 'apigw-connection-life',
    statement: { en: 'Longest life of a connection to a WebSocket API', ko: 'WebSocket API 연결의 최대 수명' },
    value: { en: 'two hours', ko: '2시간' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
  {
    id: 'apigw-connection-idle',
    statement: {
      en: 'Time without messages after which a connection to a WebSocket API is cut',
      ko: '메시지가 없을 때 WebSocket API 연결이 끊기는 시간',
    },
    value: { en: 'ten minutes', ko: '10분' },
    date: '2026-10-01',
    source: `${apiGatewayGuide}/limits.html`,
  },
] as const;
