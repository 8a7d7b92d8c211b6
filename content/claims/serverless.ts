/**
 * Claims S9 to S15, about serverless.
 */
import type { Claim } from './claim';

export const serverless: readonly Claim[] = [
  {
    id: 'S9',
    lessons: ['serverless'],
    verdict: 'true',
    says: {
      en: 'Servers are abstracted away, so you build and run applications without managing them.',
      ko: '서버가 추상화되어, 서버를 관리하지 않고 애플리케이션을 만들고 실행한다.',
    },
    truth: {
      en: 'True; the servers are still there. You keep quotas, time-outs, concurrency, permissions and data.',
      ko: '맞습니다. 서버는 여전히 있습니다. 할당량, 타임아웃, 동시성, 권한, 데이터는 여전히 사용자의 몫입니다.',
    },
  },
  {
    id: 'S10',
    lessons: ['serverless', 'lambda'],
    verdict: 'misleading',
    says: {
      en: 'The provider does provisioning, maintenance and scaling; the developer packages the code in containers.',
      ko: '프로비저닝, 유지 관리, 스케일링은 공급자가 하고 개발자는 코드를 컨테이너로 패키징한다.',
    },
    truth: {
      en: 'The first half holds. On Lambda a .zip archive with a managed runtime needs no container; an image of up to 10 GB is an alternative. Code runs in micro virtual machines, not in containers that you see.',
      ko: '앞의 절반은 맞습니다. Lambda에서는 관리형 런타임에 .zip만 올리면 컨테이너가 필요 없고, 최대 10GB의 이미지는 다른 선택지입니다. 코드는 사용자에게 보이는 컨테이너가 아니라 마이크로 가상 머신에서 실행됩니다.',
    },
  },
  {
    id: 'S11',
    lessons: ['serverless'],
    verdict: 'limited',
    says: {
      en: 'After deployment it scales up and down by itself, as needed.',
      ko: '배포하고 나면 필요에 따라 알아서 확장되고 축소된다.',
    },
    truth: {
      en: 'Within limits: by default 1,000 requests at a time per account, and 1,000 further environments per function every 10 s; beyond that it answers 429. It scales out, never up, and what it calls may not scale at all.',
      ko: '한도 안에서만 그렇습니다. 기본값은 계정당 동시 요청 1,000건, 함수당 10초에 실행 환경 1,000개 추가이고, 넘으면 429로 답합니다. 스케일 업이 아니라 스케일 아웃이며, 뒤에서 호출되는 것은 전혀 늘어나지 않을 수 있습니다.',
    },
  },
  {
    id: 'S12',
    lessons: ['serverless'],
    verdict: 'true',
    says: {
      en: 'Serverless is usually metered on demand, by an event-driven model of execution.',
      ko: '서버리스는 보통 이벤트 기반 실행 모델에 따라 쓴 만큼 과금된다.',
    },
    truth: {
      en: 'True for requests and GB-seconds. Provisioned concurrency and an API Gateway cache are metered by the time they are held.',
      ko: '요청 수와 GB-초에는 맞습니다. 프로비저닝된 동시성과 API Gateway 캐시는 유지한 시간만큼 과금됩니다.',
    },
  },
  {
    id: 'S13',
    lessons: ['serverless'],
    verdict: 'misleading',
    says: {
      en: 'So a system that is idle costs nothing.',
      ko: '그래서 쉬고 있는 시스템에는 비용이 들지 않는다.',
    },
    truth: {
      en: 'On-demand compute of Lambda costs nothing while idle. Provisioned concurrency, caches, databases, network gateways and stored logs go on costing.',
      ko: 'Lambda의 온디맨드 컴퓨팅은 쉴 때 공짜입니다. 프로비저닝된 동시성, 캐시, 데이터베이스, 네트워크 게이트웨이, 저장된 로그에는 비용이 계속 듭니다.',
    },
  },
  {
    id: 'S14',
    lessons: ['serverless'],
    verdict: 'limited',
    says: {
      en: 'Productivity is high: less routine work on servers, lower cost of operation.',
      ko: '일상적인 서버 작업이 줄어 생산성이 높고 운영 비용이 낮다.',
    },
    truth: {
      en: 'Work on servers falls and other work appears: quotas, permissions, wiring of events, tests without the cloud, tracing, cold starts.',
      ko: '서버 작업은 줄지만 다른 일이 생깁니다. 할당량, 권한, 이벤트 연결, 로컬 테스트, 추적, 콜드 스타트를 다루어야 합니다.',
    },
  },
  {
    id: 'S15',
    lessons: ['serverless', 'choosing'],
    verdict: 'limited',
    says: {
      en: 'It is cheap: you pay for the compute time that you need, not for servers that keep running.',
      ko: '서버를 계속 켜 두지 않고 필요한 컴퓨팅 시간만 지불하므로 저렴하다.',
    },
    truth: {
      en: 'Cheaper when use is low or comes in bursts. At a high, steady load the price per GB-second exceeds that of an instance which is always on.',
      ko: '사용률이 낮거나 들쭉날쭉하면 더 쌉니다. 부하가 높고 일정하면 GB-초당 가격이 항상 켜 둔 인스턴스보다 비쌉니다.',
    },
  },
];
