/**
 * Claims S26 to S28, about what is hard with microservices.
 */
import type { Claim } from './claim';

export const difficulties: readonly Claim[] = [
  {
    id: 'S26',
    lessons: ['distributed-transactions'],
    verdict: 'true',
    says: {
      en: 'Business transactions are hard to keep when the logic spans several services.',
      ko: '로직이 여러 서비스에 걸쳐 있어 비즈니스 트랜잭션을 유지하기 어렵다.',
    },
    truth: {
      en: 'True: no transaction spans their databases. Sagas with compensation, an outbox and idempotency take its place; a mesh does nothing here.',
      ko: '맞습니다. 데이터베이스를 아우르는 트랜잭션이 없습니다. 보상이 있는 사가, 아웃박스, 멱등성이 그 자리를 대신하고, 메시는 여기서 아무 도움이 되지 않습니다.',
    },
  },
  {
    id: 'S27',
    lessons: ['finding-the-cause'],
    verdict: 'true',
    says: {
      en: 'It is hard to find which service caused a failure.',
      ko: '어느 서비스가 장애의 원인인지 찾기 어렵다.',
    },
    truth: {
      en: 'True. Distributed tracing helps, if the code of every service passes the context on; logs and metrics need common ids.',
      ko: '맞습니다. 모든 서비스의 코드가 컨텍스트를 전파한다면 분산 추적이 도움이 됩니다. 로그와 메트릭에는 공통 식별자가 필요합니다.',
    },
  },
  {
    id: 'S28',
    lessons: ['cascading-failure'],
    verdict: 'limited',
    says: {
      en: 'Failures spread. The client calls A, and A calls B. If B fails, A fails.',
      ko: '장애가 전파된다. 클라이언트가 A를, A가 B를 호출한다. B가 장애면 A도 장애다.',
    },
    truth: {
      en: 'Only what needs B’s answer and has no other fails with it. The rest of A fails when B’s trouble reaches it through something shared, and slowness does so sooner than errors.',
      ko: 'B의 답이 꼭 필요한 기능만 함께 실패합니다. A의 나머지 기능은 함께 쓰는 것을 통해 B의 문제가 닿을 때 실패하며, 오류보다 느린 응답이 더 쉽게 번집니다.',
    },
  },
];
