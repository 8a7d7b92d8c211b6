/**
 * Claims S1 to S8, about microservices.
 */
import type { Claim } from './claim';

export const microservices: readonly Claim[] = [
  {
    id: 'S1',
    lessons: ['microservices'],
    verdict: 'limited',
    says: {
      en: 'An application is split by its core functions, and each part is built and deployed independently.',
      ko: '애플리케이션을 핵심 기능별로 나누고, 각 부분을 독립적으로 만들고 배포한다.',
    },
    truth: {
      en: 'This is the definition, and the test is independent deployment, not size. Separate processes that must be released together are a distributed monolith and bring no benefit.',
      ko: '정의로는 맞습니다. 기준은 크기가 아니라 독립 배포입니다. 프로세스는 나뉘었지만 함께 릴리스해야 한다면 분산 모놀리스이고, 나눈 이득이 없습니다.',
    },
  },
  {
    id: 'S2',
    lessons: ['microservices'],
    verdict: 'misleading',
    says: {
      en: 'Microservices are implemented with Linux containers, one module per service.',
      ko: '마이크로서비스는 리눅스 컨테이너로 구현하고, 서비스마다 모듈 하나를 담는다.',
    },
    truth: {
      en: 'Containers are a common way to package a service, not part of the definition: virtual machines, plain processes and Lambda functions do as well. And a container does not isolate a service from a slow dependency.',
      ko: '컨테이너는 서비스를 포장하는 흔한 방법일 뿐 정의의 일부가 아닙니다. 가상 머신, 일반 프로세스, Lambda 함수로도 됩니다. 게다가 컨테이너는 느린 의존 서비스로부터 서비스를 지켜 주지 않습니다.',
    },
  },
  {
    id: 'S3',
    lessons: ['microservices'],
    verdict: 'limited',
    says: {
      en: 'Development cycles get shorter, so deployments and updates reach the market faster.',
      ko: '개발 주기가 짧아져 배포와 업데이트가 빨라지고, 시장 출시 기간이 줄어든다.',
    },
    truth: {
      en: 'Only with loose coupling, automation and teams that own their services. For a small system microservices cost speed at first; below some complexity a monolith is more productive.',
      ko: '느슨한 결합, 자동화, 서비스를 책임지는 팀이 있을 때만 그렇습니다. 작은 시스템에서는 처음에 오히려 느려지고, 복잡도가 어느 선보다 낮으면 모놀리스의 생산성이 더 높습니다.',
    },
  },
  {
    id: 'S4',
    lessons: ['microservices'],
    verdict: 'limited',
    says: {
      en: 'If the demand for one service rises, that service alone can be spread over more servers.',
      ko: '한 서비스의 수요가 늘면 그 서비스만 여러 서버로 늘리면 된다.',
    },
    truth: {
      en: 'True for a stateless service that is itself the bottleneck. Otherwise the bottleneck moves on, to a called service or a shared database. A monolith scales out too, in whole copies: what differs is the granularity and the cost.',
      ko: '상태가 없고 스스로가 병목인 서비스라면 맞습니다. 아니면 병목이 호출되는 서비스나 함께 쓰는 데이터베이스로 옮겨 갑니다. 모놀리스도 통째로 복제해 스케일 아웃할 수 있으며, 다른 것은 단위와 비용입니다.',
    },
  },
  {
    id: 'S5',
    lessons: ['cascading-failure'],
    verdict: 'misleading',
    says: {
      en: 'There is no interference between services, so trouble in one leaves the others fine.',
      ko: '서비스끼리 간섭하지 않으므로, 하나에 문제가 생겨도 나머지는 괜찮다.',
    },
    truth: {
      en: 'Separate processes keep crashes and broken memory apart, and nothing more. Shared threads, connections, queues and databases carry a failure across; isolation has to be built with time-outs, bulkheads and limits.',
      ko: '프로세스를 나누면 충돌과 메모리 오염만 막을 뿐입니다. 함께 쓰는 스레드, 연결, 대기열, 데이터베이스를 통해 장애가 번집니다. 격리는 타임아웃, 벌크헤드, 한도로 직접 만들어야 합니다.',
    },
  },
  {
    id: 'S6',
    lessons: ['microservices'],
    verdict: 'misleading',
    says: {
      en: 'Services are small and modular, so there is no need to worry about deployments.',
      ko: '서비스가 작고 모듈화되어 있어 배포를 걱정할 필요가 없다.',
    },
    truth: {
      en: 'Each deployment is smaller, but there are more of them, with mixed versions, contracts, schema migrations and an order of rollout. Ten services that each deploy safely 95 % of the time, released together, all succeed only 60 % of the time.',
      ko: '배포 하나는 작아지지만 횟수가 늘고, 버전 혼재, 계약 호환성, 스키마 마이그레이션, 배포 순서라는 문제가 생깁니다. 저마다 95% 안전한 서비스 열 개를 함께 릴리스하면 모두 성공할 확률은 60%입니다.',
    },
  },
  {
    id: 'S7',
    lessons: ['microservices'],
    verdict: 'limited',
    says: {
      en: 'One large application is divided, so each service is easy to understand, update and improve.',
      ko: '큰 애플리케이션을 나누므로 각 서비스를 이해하고 고치고 개선하기 쉽다.',
    },
    truth: {
      en: 'Each unit is simpler and the whole is harder. The complexity moves from the code into the graph between the services: more contracts, network latency, more tools.',
      ko: '하나하나는 단순해지지만 전체는 더 어려워집니다. 복잡성이 코드에서 서비스 사이의 그래프로 옮겨 가, 계약과 네트워크 지연과 도구가 늘어납니다.',
    },
  },
  {
    id: 'S8',
    lessons: ['microservices'],
    verdict: 'limited',
    says: {
      en: 'Environments are independent, so each team picks the language and framework that it likes.',
      ko: '환경이 독립적이므로 팀마다 원하는 언어와 프레임워크를 고르면 된다.',
    },
    truth: {
      en: 'It is possible, and every further stack multiplies libraries, base images, security patches and the skills needed on call. A mesh lowers only the part of the network libraries.',
      ko: '가능하지만, 스택이 늘 때마다 라이브러리, 기본 이미지, 보안 패치, 장애 대응에 필요한 역량이 곱절로 늘어납니다. 메시는 그중 네트워크 라이브러리의 몫만 줄여 줍니다.',
    },
  },
];
