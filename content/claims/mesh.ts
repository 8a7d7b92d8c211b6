/**
 * Claims S29 to S38, about the service mesh.
 */
import type { Claim } from './claim';

export const mesh: readonly Claim[] = [
  {
    id: 'S29',
    lessons: ['service-mesh'],
    verdict: 'misleading',
    says: {
      en: 'A service mesh controls how parts of an application share data: an infrastructure layer built into the application.',
      ko: '서비스 메시는 애플리케이션의 부분들이 데이터를 공유하는 방식을 제어하며, 애플리케이션에 내장된 인프라 계층이다.',
    },
    truth: {
      en: 'The mesh stands outside the application’s code, in proxies beside or below it. It governs network calls, not the sharing of data; what is built in are libraries.',
      ko: '메시는 애플리케이션 코드 밖, 곧 옆이나 아래에 있는 프록시에 있습니다. 데이터 공유가 아니라 네트워크 호출을 다룹니다. 내장되는 것은 라이브러리입니다.',
    },
  },
  {
    id: 'S30',
    lessons: ['service-mesh'],
    verdict: 'limited',
    says: {
      en: 'Requests go through proxies in a layer of their own. Each runs beside a service, hence “sidecar”.',
      ko: '요청은 별도 계층의 프록시를 거친다. 프록시가 서비스 옆에서 실행되므로 “사이드카”라고 한다.',
    },
    truth: {
      en: 'The sidecar is one form of data plane. Istio’s ambient mode has a proxy per node and optional waypoints instead, and Cilium an Envoy per node.',
      ko: '사이드카는 데이터 플레인의 한 형태입니다. Istio의 앰비언트 모드는 그 대신 노드별 프록시와 선택적인 웨이포인트를, Cilium은 노드별 Envoy를 씁니다.',
    },
  },
  {
    id: 'S31',
    lessons: ['service-mesh'],
    verdict: 'true',
    says: {
      en: 'Sidecar proxies, separate from the services, together form a mesh network.',
      ko: '서비스에서 분리된 사이드카 프록시들이 모여 메시 네트워크를 이룬다.',
    },
    truth: {
      en: 'True as a picture. They are no cluster: each gets its configuration from the control plane and counts for itself, so a limit holds per proxy and not for all together.',
      ko: '그림으로는 맞습니다. 그러나 클러스터는 아닙니다. 저마다 컨트롤 플레인에서 설정을 받아 따로 세므로, 한도는 전체가 아니라 프록시마다 적용됩니다.',
    },
  },
  {
    id: 'S32',
    lessons: ['finding-the-cause'],
    verdict: 'limited',
    says: {
      en: 'The mesh captures every aspect of communication as metrics, so faults can be located.',
      ko: '메시가 통신의 모든 면을 메트릭으로 수집하므로 장애 위치를 찾을 수 있다.',
    },
    truth: {
      en: 'It sees what passes its proxies: rate, errors, duration, peers. It does not see time inside a process, a database at its limit, or a 200 with the wrong body.',
      ko: '프록시를 지나는 것, 곧 요청률, 오류, 시간, 상대만 봅니다. 프로세스 안에서 쓴 시간, 한계에 이른 데이터베이스, 내용이 틀린 200 응답은 보지 못합니다.',
    },
  },
  {
    id: 'S33',
    lessons: ['mesh-resilience'],
    verdict: 'limited',
    says: {
      en: 'Over time, the data of the mesh feeds the rules of communication, so requests get faster and more reliable.',
      ko: '시간이 지나면 메시의 데이터가 통신 규칙에 반영되어 요청이 더 효율적이고 안정적으로 전달된다.',
    },
    truth: {
      en: 'Ejection of outliers, least-request balancing and locality failover react by themselves. Time-outs and retries are not learned: a person or a controller edits them.',
      ko: '이상치 제외, 최소 요청 밸런싱, 지역 장애 조치는 스스로 반응합니다. 타임아웃과 재시도는 학습되지 않으며, 사람이나 컨트롤러가 고칩니다.',
    },
  },
  {
    id: 'S34',
    lessons: ['mesh-resilience'],
    verdict: 'misleading',
    says: {
      en: 'If a service fails, the mesh collects its time to recover and sets the best waiting time for retries.',
      ko: '서비스가 실패하면 메시가 복구 시간을 모아 재시도에 가장 알맞은 대기 시간을 정한다.',
    },
    truth: {
      en: 'No common mesh does this. There are fixed policies: exponential backoff with jitter, ejection times that grow, retry budgets, and the Retry-After header.',
      ko: '널리 쓰이는 메시 가운데 그렇게 하는 것은 없습니다. 있는 것은 지터를 더한 지수 백오프, 점점 길어지는 제외 시간, 재시도 예산, Retry-After 헤더처럼 정해진 정책입니다.',
    },
  },
  {
    id: 'S35',
    lessons: ['service-mesh'],
    verdict: 'true',
    says: {
      en: 'Each service has a light L7 proxy as its sidecar, and a central control plane manages the proxies.',
      ko: '서비스마다 가벼운 L7 프록시가 사이드카로 붙고, 중앙의 컨트롤 플레인이 프록시를 관리한다.',
    },
    truth: {
      en: 'True. “Light” is about 0.2 vCPU and 60 MB per 1,000 requests per second (Istio 1.24). The control plane is not on the path of requests: when it stops, traffic goes on with the last configuration.',
      ko: '맞습니다. “가볍다”는 초당 1,000건에 약 0.2 vCPU와 60MB입니다(Istio 1.24). 컨트롤 플레인은 요청 경로에 없으므로, 멈춰도 트래픽은 마지막 설정대로 흐릅니다.',
    },
  },
  {
    id: 'S36',
    lessons: ['finding-the-cause'],
    verdict: 'limited',
    says: {
      en: 'With Jaeger, distributed tracing makes the layer visible, so problems are easy to spot and diagnose.',
      ko: 'Jaeger를 쓰면 분산 추적으로 계층이 눈에 보여, 문제를 쉽게 찾고 진단할 수 있다.',
    },
    truth: {
      en: 'Proxies emit spans, but the applications must pass the trace headers on, or every hop is a trace of its own. Sampling leaves most requests without a trace; the classic default of Istio is 1 %.',
      ko: '스팬은 프록시가 내보내지만 추적 헤더는 애플리케이션이 전달해야 합니다. 그러지 않으면 홉마다 다른 트레이스가 됩니다. 샘플링 때문에 요청 대부분은 트레이스가 없으며, Istio의 기존 기본값은 1%입니다.',
    },
  },
  {
    id: 'S37',
    lessons: ['mesh-resilience'],
    verdict: 'limited',
    says: {
      en: 'Requests are rerouted away from services that failed, so recovery from downtime improves.',
      ko: '실패한 서비스를 피해 요청을 다시 라우팅하므로 다운타임에서 더 잘 복구된다.',
    },
    truth: {
      en: 'They go to other healthy instances of the same service, and only if that is configured. With Istio’s default of at most 10 %, nothing is ejected from a pool of fewer than ten.',
      ko: '같은 서비스의 건강한 다른 인스턴스로 가며, 설정했을 때만 그렇습니다. Istio의 기본값인 최대 10%로는 인스턴스가 열 개 미만이면 아무것도 제외되지 않습니다.',
    },
  },
  {
    id: 'S38',
    lessons: ['mesh-resilience'],
    verdict: 'limited',
    says: {
      en: 'Performance metrics suggest ways to optimise communication at run time.',
      ko: '성능 메트릭이 런타임 환경에서 통신을 최적화하는 방법을 제안한다.',
    },
    truth: {
      en: 'People and dashboards read the metrics and draw conclusions. The mesh itself proposes nothing and changes no time-out.',
      ko: '메트릭을 읽고 판단하는 것은 사람과 대시보드입니다. 메시는 스스로 제안하지도, 타임아웃을 바꾸지도 않습니다.',
    },
  },
];
