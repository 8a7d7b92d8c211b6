/**
 * Claims S23 to S25, about API Gateway.
 */
import type { Claim } from './claim';

export const apiGateway: readonly Claim[] = [
  {
    id: 'S23',
    lessons: ['api-gateway'],
    verdict: 'limited',
    says: {
      en: 'API Gateway creates, publishes, maintains, monitors and protects REST and WebSocket APIs at any scale.',
      ko: 'API Gateway는 어떤 규모에서든 REST와 WebSocket API를 생성, 게시, 유지 관리, 모니터링, 보호한다.',
    },
    truth: {
      en: 'There are three products: REST, HTTP and WebSocket. “Any scale” ends by default at 10,000 requests per second for an account in a Region, 2,500 in newer Regions.',
      ko: '제품은 REST, HTTP, WebSocket 세 가지입니다. “어떤 규모”의 기본 한도는 계정과 리전당 초당 10,000건이고, 새 리전에서는 2,500건입니다.',
    },
  },
  {
    id: 'S24',
    lessons: ['api-gateway'],
    verdict: 'true',
    says: {
      en: 'You create APIs that reach AWS or other web services and data in the cloud, and expose them.',
      ko: 'AWS나 다른 웹 서비스, 클라우드의 데이터에 접근하는 API를 만들어 공개한다.',
    },
    truth: {
      en: 'True. A REST API can also be private, and an integration with an AWS service can do without Lambda.',
      ko: '맞습니다. REST API는 비공개로도 만들 수 있고, AWS 서비스와 직접 통합하면 Lambda가 없어도 됩니다.',
    },
  },
  {
    id: 'S25',
    lessons: ['api-gateway'],
    verdict: 'gap',
    says: { en: 'Which settings can API Gateway take?', ko: 'API Gateway에는 어떤 설정이 가능한가?' },
    truth: {
      en: 'Throttling, caching, authorization, validation, transformation, canary release and time-outs among others; which of them depends on the type of API.',
      ko: '스로틀링, 캐싱, 권한 부여, 검증, 변환, 카나리 릴리스, 타임아웃 등이 있으며, API 유형에 따라 쓸 수 있는 설정이 다릅니다.',
    },
  },
];
