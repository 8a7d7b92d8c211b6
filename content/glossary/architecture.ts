/**
 * Terms of the glossary: shapes of an architecture, and how they are released.
 */
import type { GlossaryTerm } from './model';

export const architectureTerms: readonly GlossaryTerm[] = [
  {
    id: 'monolith',
    name: { en: 'monolith', ko: '모놀리스' },
    alsoKo: '모놀리식 아키텍처',
    lesson: 'monolith',
    definition: {
      en: 'One application built and deployed as a single unit, usually with one database.',
      ko: '하나의 단위로 빌드하고 배포하는 애플리케이션입니다. 데이터베이스도 대개 하나입니다.',
    },
  },
  {
    id: 'modular-monolith',
    name: { en: 'modular monolith', ko: '모듈형 모놀리스' },
    lesson: 'monolith',
    definition: {
      en: 'A single deployable whose internal modules have enforced boundaries.',
      ko: '배포 단위는 하나지만 안쪽 모듈의 경계를 도구로 지키게 한 애플리케이션입니다.',
    },
  },
  {
    id: 'microservices',
    name: { en: 'microservices architecture (MSA)', ko: '마이크로서비스 아키텍처' },
    alsoKo: 'MSA',
    lesson: 'microservices',
    definition: {
      en: 'An application as a set of independently deployable services around business capabilities.',
      ko: '업무 기능별로 나누어 따로따로 배포할 수 있는 서비스들로 이룬 애플리케이션입니다.',
    },
  },
  {
    id: 'distributed-monolith',
    name: { en: 'distributed monolith', ko: '분산 모놀리스' },
    lesson: 'microservices',
    definition: {
      en: 'Services that are separate processes but must still be released together.',
      ko: '프로세스는 나뉘었지만 여전히 함께 배포해야 하는 서비스들입니다.',
    },
  },
  {
    id: 'service',
    name: { en: 'service', ko: '서비스' },
    lesson: 'microservices',
    definition: {
      en: 'A separately running unit that offers a function over a network interface.',
      ko: '따로 실행되면서 네트워크로 기능을 제공하는 단위입니다.',
    },
  },
  {
    id: 'replica',
    name: { en: 'replica', ko: '복제본' },
    lesson: 'cascading-failure',
    definition: {
      en: 'One of several identical running copies of a service.',
      ko: '같은 서비스를 똑같이 여러 개 실행한 것 가운데 하나입니다.',
    },
  },
  {
    id: 'independent-deployment',
    name: { en: 'independent deployment', ko: '독립 배포' },
    lesson: 'microservices',
    definition: {
      en: 'Releasing one service without releasing or coordinating any other.',
      ko: '다른 서비스를 함께 배포하거나 조율하지 않고 한 서비스만 배포하는 일입니다.',
    },
  },
  {
    id: 'deployment',
    name: { en: 'deployment', ko: '배포' },
    lesson: 'microservices',
    definition: {
      en: 'A snapshot of an API, or the act of releasing software.',
      ko: '소프트웨어를 내보내는 일입니다. API Gateway에서는 API의 스냅샷을 뜻하기도 합니다.',
    },
  },
  {
    id: 'canary-release',
    name: { en: 'canary release', ko: '카나리 릴리스' },
    lesson: 'microservices',
    definition: {
      en: 'Sending a small share of traffic to a new version first.',
      ko: '새 버전에 트래픽의 일부만 먼저 보내 보는 배포 방식입니다.',
    },
  },
  {
    id: 'container',
    name: { en: 'container', ko: '컨테이너' },
    lesson: 'microservices',
    definition: {
      en: 'A packaged process with its own file system and resource limits, sharing the host kernel.',
      ko: '파일 시스템과 자원 한도를 따로 갖도록 포장한 프로세스입니다. 호스트의 커널은 함께 씁니다.',
    },
  },
  {
    id: 'pod',
    name: { en: 'pod', ko: '파드' },
    lesson: 'service-mesh',
    definition: {
      en: 'The smallest Kubernetes unit: one or more containers sharing a network.',
      ko: 'Kubernetes의 가장 작은 단위로, 네트워크를 함께 쓰는 컨테이너 하나 이상입니다.',
    },
  },
  {
    id: 'init-container',
    name: { en: 'init container', ko: '초기화 컨테이너' },
    lesson: 'service-mesh',
    definition: {
      en: 'A container that runs before (or, as a native sidecar, beside) the app containers.',
      ko: '앱 컨테이너보다 먼저, 또는 네이티브 사이드카로서 곁에서 실행되는 컨테이너입니다.',
    },
  },
  {
    id: 'strangler-fig',
    name: { en: 'strangler fig pattern', ko: '스트랭글러 피그 패턴' },
    lesson: 'microservices',
    definition: {
      en: 'Replacing an old system piece by piece behind the same entry point.',
      ko: '같은 입구 뒤에서 오래된 시스템을 조금씩 갈아 끼우는 방식입니다.',
    },
  },
  {
    id: 'database-per-service',
    name: { en: 'database per service', ko: '서비스별 데이터베이스' },
    lesson: 'microservices',
    definition: {
      en: 'Each service owns its data and shares it only through its API.',
      ko: '서비스마다 데이터를 따로 갖고, 자기 API로만 내주는 방식입니다.',
    },
  },
  {
    id: 'conways-law',
    name: { en: 'Conway’s law', ko: '콘웨이의 법칙' },
    lesson: 'microservices',
    definition: {
      en: 'Systems come to mirror the communication structure of their makers.',
      ko: '시스템의 모양은 만드는 조직의 의사소통 구조를 닮아 갑니다.',
    },
  },
  {
    id: 'blast-radius',
    name: { en: 'blast radius', ko: '영향 범위' },
    alsoKo: '폭발 반경',
    lesson: 'monolith',
    definition: {
      en: 'The part of a system that one failure affects.',
      ko: '장애 하나가 영향을 주는 시스템의 범위입니다.',
    },
  },
  {
    id: 'scale-out',
    name: { en: 'scale out / in', ko: '스케일 아웃 / 스케일 인' },
    lesson: 'monolith',
    definition: { en: 'Adding or removing instances.', ko: '인스턴스를 늘리거나 줄이는 일입니다.' },
  },
  {
    id: 'scale-up',
    name: { en: 'scale up / down', ko: '스케일 업 / 스케일 다운' },
    lesson: 'monolith',
    definition: {
      en: 'Giving one instance more or fewer resources.',
      ko: '인스턴스 하나에 자원을 더 주거나 덜 주는 일입니다.',
    },
  },
  {
    id: 'autoscaling',
    name: { en: 'autoscaling', ko: '오토 스케일링' },
    alsoKo: '자동 크기 조정',
    lesson: 'serverless',
    definition: {
      en: 'Adding or removing capacity automatically as load changes.',
      ko: '부하가 변하면 용량을 자동으로 늘리거나 줄이는 기능입니다.',
    },
  },
  {
    id: 'provisioning',
    name: { en: 'provisioning', ko: '프로비저닝' },
    lesson: 'serverless',
    definition: {
      en: 'Preparing the compute capacity that a workload will use.',
      ko: '작업에 쓸 컴퓨팅 용량을 미리 마련하는 일입니다.',
    },
  },
  {
    id: 'availability',
    name: { en: 'availability', ko: '가용성' },
    lesson: 'choosing',
    definition: {
      en: 'Share of time or requests that a system serves correctly.',
      ko: '시스템이 제대로 동작한 시간 또는 제대로 답한 요청의 비율입니다.',
    },
  },
];
