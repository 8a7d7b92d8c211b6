/**
 * Claims S39 and S40: what is usually left out.
 */
import type { Claim } from './claim';

export const gaps: readonly Claim[] = [
  {
    id: 'S39',
    lessons: ['monolith'],
    verdict: 'gap',
    says: {
      en: 'Nobody says what a monolith is good at.',
      ko: '모놀리스의 장점은 아무도 말하지 않는다.',
    },
    truth: {
      en: 'Calls within a process, one transaction, one unit of deployment, simple tests, and little cost at a small scale. A modular monolith is the usual middle way.',
      ko: '프로세스 안의 호출, 트랜잭션 하나, 배포 단위 하나, 간단한 테스트, 작은 규모에서의 낮은 비용이 장점입니다. 모듈형 모놀리스가 흔한 절충안입니다.',
    },
  },
  {
    id: 'S40',
    lessons: ['choosing'],
    verdict: 'gap',
    says: {
      en: 'Nobody says that the patterns can be combined.',
      ko: '여러 방식을 함께 쓸 수 있다는 말은 아무도 하지 않는다.',
    },
    truth: {
      en: 'They can: microservices on functions, a gateway in front of a monolith, a mesh for a part of the system.',
      ko: '함께 쓸 수 있습니다. 함수로 만든 마이크로서비스, 모놀리스 앞의 게이트웨이, 시스템 일부에만 쓰는 메시가 그 예입니다.',
    },
  },
];
