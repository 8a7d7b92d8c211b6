/**
 * The model of an API gateway in words.
 */
import type { Fidelity } from './fidelity';

const guide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

export const fidelityApiGateway: Fidelity = {
  models: [
    {
      en: 'Routes, and how a request finds the one that fits best.',
      ko: '라우트와, 요청이 가장 잘 맞는 라우트를 찾는 규칙을 다룹니다.',
    },
    {
      en: 'IAM, JWT and Cognito without a call; Lambda authorizers with their time-out and cache, wrong sharing included.',
      ko: 'IAM, JWT, Cognito는 호출 없이 판단하고, Lambda 권한 부여자는 타임아웃과 캐시까지, 잘못된 공유도 포함해 다룹니다.',
    },
    {
      en: 'Token buckets in their order: usage plan, route, account; quotas of API keys.',
      ko: '사용량 계획, 라우트, 계정 순서의 토큰 버킷과 API 키의 할당량을 다룹니다.',
    },
    {
      en: 'The response cache of a REST API, canary releases, request validation, integration time-outs and what a failed integration gives.',
      ko: 'REST API의 응답 캐시, 카나리 릴리스, 요청 검증, 통합 타임아웃, 통합이 실패했을 때의 응답을 다룹니다.',
    },
    {
      en: 'The bill: calls, messages, minutes of connections, and a cache by the hour.',
      ko: '요금: 호출, 메시지, 연결 시간(분), 시간당 캐시 요금을 계산합니다.',
    },
  ],
  simplifies: [
    {
      en: 'Buckets and caches are exact; AWS calls both best effort.',
      ko: '버킷과 캐시가 정확하게 동작합니다. AWS는 둘 다 최선의 노력이라고만 말합니다.',
    },
    {
      en: 'A request that a later bucket turns away has taken from the earlier ones; the bucket of the account comes after the authorizer.',
      ko: '뒤의 버킷에서 거절된 요청도 앞의 버킷에서 토큰을 씁니다. 계정의 버킷은 권한 부여자 뒤에 있습니다.',
    },
    {
      en: 'A function that fails throws; a request that is not valid costs the integration its usual work.',
      ko: '실패한 함수는 예외를 던진 것으로 봅니다. 형식이 틀린 요청도 통합에서 평소만큼의 작업을 일으킵니다.',
    },
    {
      en: 'Status codes are those of a REST API: an HTTP API answers 503 to a time-out and 500 to a function error.',
      ko: '상태 코드는 REST API의 것입니다. HTTP API는 타임아웃에 503, 함수 오류에 500으로 답합니다.',
    },
  ],
  leavesOut: [
    {
      en: 'In the bill: calls and messages above the smallest metered size, data transfer, the free tier of new accounts.',
      ko: '요금에서는 가장 작은 과금 단위를 넘는 호출과 메시지, 데이터 전송, 신규 계정의 프리 티어를 다루지 않습니다.',
    },
    {
      en: 'Sizes of requests and responses, AWS WAF, resource policies, mutual TLS, custom domains, edge locations, private links.',
      ko: '요청과 응답의 크기, AWS WAF, 리소스 정책, 상호 TLS, 사용자 지정 도메인, 엣지 로케이션, 프라이빗 링크는 다루지 않습니다.',
    },
    {
      en: 'Response streaming, custom gateway responses, logs, invalidation of cache entries by clients.',
      ko: '응답 스트리밍, 사용자 지정 게이트웨이 응답, 로그, 클라이언트의 캐시 무효화는 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Amazon API Gateway pricing', url: 'https://aws.amazon.com/api-gateway/pricing/', asOf: '2026-10' },
    {
      text: 'Throttle requests to your REST APIs',
      url: `${guide}/api-gateway-request-throttling.html`,
      asOf: '2026-10',
    },
    {
      text: 'Usage plans and API keys for REST APIs',
      url: `${guide}/api-gateway-api-usage-plans.html`,
      asOf: '2026-10',
    },
    { text: 'Cache settings for REST APIs', url: `${guide}/api-gateway-caching.html`, asOf: '2026-10' },
    { text: 'Set up a canary release deployment', url: `${guide}/canary-release.html`, asOf: '2026-10' },
    { text: 'Create routes for HTTP APIs', url: `${guide}/http-api-develop-routes.html`, asOf: '2026-10' },
    { text: 'Gateway response types', url: `${guide}/supported-gateway-response-types.html`, asOf: '2026-10' },
    {
      text: 'Handling Lambda errors with an API Gateway API',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html',
      asOf: '2026-10',
    },
  ],
};
