/**
 * Why settings of a scenario are not in Istio's resources.
 */
import type { Words } from '../common/result';

const words = (en: string, ko: string): Words => ({ en, ko });

export const reasons = {
  tooShort: words('Istio takes durations of at least 1 ms', 'Istio의 시간 값은 1 ms 이상이어야 합니다'),
  zeroMeansUnset: words(
    'for Istio 0 means that nothing is set, which is no limit; to switch retries off, set numRetries to 0',
    'Istio에서 0은 값이 없다는 뜻, 곧 제한이 없다는 뜻입니다. 재시도를 끄려면 numRetries를 0으로 둡니다',
  ),
  zeroMeansDefault: words(
    'for Istio 0 means that nothing is set, and its default is used',
    'Istio에서 0은 값이 없다는 뜻이라 기본값이 쓰입니다',
  ),
  tooLarge: words('Istio takes whole numbers up to 2147483647', 'Istio의 정수는 2147483647까지입니다'),
  wholePercent: words('Istio takes whole percents', 'Istio는 정수 퍼센트만 받습니다'),
  withoutRetries: words(
    'without retries it has no effect, and Istio writes no retry policy',
    '재시도가 없으면 효과가 없으며 Istio는 재시도 정책을 만들지 않습니다',
  ),
  noRetryOn: words(
    'an empty retryOn retries nothing, but Istio would put its defaults there; written as attempts: 0',
    'retryOn이 비어 있으면 아무것도 재시도하지 않지만 Istio는 기본값을 채우므로 attempts: 0으로 썼습니다',
  ),
  statusCode: words(
    'Istio knows only status codes that have a name, and none without the condition retriable-status-codes',
    'Istio는 이름이 있는 상태 코드만 알며, retriable-status-codes 조건이 없으면 쓰지 않습니다',
  ),
  backOffShape: words(
    "Envoy's back-off is exponential with factor 2, full jitter and a maximum of ten times the base; Istio sets the base alone",
    'Envoy의 백오프는 배수 2, 전체 지터, 최대 기본값의 10배로 정해져 있고 Istio는 기본값만 정할 수 있습니다',
  ),
  hostSelection: words('Istio always chooses up to 5 times', 'Istio는 항상 최대 5번까지 다시 고릅니다'),
  leastRequestShape: words(
    'Istio: the less busy of two, drawn with replacement',
    'Istio는 복원 추출한 둘 가운데 덜 바쁜 쪽을 고릅니다',
  ),
  replicaWeights: words(
    'Istio gives no weights to the pods of a service',
    'Istio는 한 서비스의 파드에 가중치를 주지 않습니다',
  ),
  budgetKind: words(
    'Istio has retry budgets as a share of the requests under way (budgetPercent) only',
    'Istio의 재시도 예산은 진행 중인 요청에 대한 비율(budgetPercent)뿐입니다',
  ),
  budgetReplaces: words('a retry budget takes its place', '재시도 예산이 이를 대신합니다'),
  maxEjectionTime: words(
    'Istio leaves the longest ejection to Envoy: 300 s, or the base time if that is longer',
    'Istio는 최대 제외 시간을 Envoy에 맡깁니다. 300초와 기본 시간 가운데 긴 쪽입니다',
  ),
  ejectionShape: words(
    'Istio has no field for it: ejection by success rate is switched off, one host is not exempt, and the time decays',
    'Istio에는 이 항목이 없습니다. 성공률 기준 제외은 꺼져 있고, 한 대는 항상 제외하는 예외가 없으며, 시간은 줄어듭니다',
  ),
  splitFailures: words(
    'Istio sets it with the split of error origins only, and cannot switch it off',
    'Istio는 오류 출처를 나눌 때만 이 값을 쓰며 끌 수 없습니다',
  ),
  grpc: words(
    "the protocol is told by the port of the Kubernetes Service (appProtocol: grpc), not by Istio's resources",
    '프로토콜은 Istio 리소스가 아니라 Kubernetes Service의 포트(appProtocol: grpc)로 정합니다',
  ),
  notHttp: words(
    'the callee speaks a protocol of its own, which a proxy passes on as TCP: no requests, so no policies about requests',
    '호출 대상이 HTTP가 아니어서 프록시는 TCP로만 전달합니다. 요청이 보이지 않으므로 요청 정책을 쓸 수 없습니다',
  ),
  noProxy: words(
    'the caller has no proxy in this mesh: a library applies this policy',
    '이 메시에서 호출하는 쪽에 프록시가 없어 라이브러리가 이 정책을 적용합니다',
  ),
  callersAlike: words(
    'a waypoint cannot tell its callers apart: what the first caller has was written for all',
    '웨이포인트는 호출자를 구분하지 못하므로 첫 호출자의 설정을 모두에게 썼습니다',
  ),
  network: words('a property of the network, not of the configuration', '설정이 아니라 네트워크의 성질입니다'),
  zones: words(
    'zones are those of the nodes: their labels topology.kubernetes.io/region and topology.kubernetes.io/zone',
    '영역은 노드의 레이블 topology.kubernetes.io/region과 topology.kubernetes.io/zone에 따릅니다',
  ),
  zoneWithoutRegion: words(
    'Istio names zones together with their region (eu/a)',
    'Istio는 영역을 리전과 함께 적습니다(eu/a)',
  ),
  overlappingZones: words(
    'Istio refuses entries that mean the same zone; here the first one counts',
    'Istio는 같은 영역을 가리키는 항목이 둘 이상이면 거부합니다. 여기서는 첫 항목이 우선합니다',
  ),
  failoverToItself: words(
    'in Istio a region cannot fail over to itself',
    'Istio에서 리전은 자기 자신으로 장애 조치할 수 없습니다',
  ),
  hedging: words(
    'Istio has no field for hedging; Envoy alone has it (EnvoyFilter)',
    'Istio에는 헤징 항목이 없습니다. Envoy에만 있습니다(EnvoyFilter)',
  ),
  deadline: words(
    'deadlines are handed on by the application or its gRPC library',
    '데드라인은 애플리케이션이나 gRPC 라이브러리가 전달합니다',
  ),
  adaptiveThrottling: words(
    'Istio has no throttling by the caller; Envoy alone has admission control (EnvoyFilter)',
    'Istio에는 호출자 쪽 스로틀링이 없습니다. Envoy에만 어드미션 제어가 있습니다(EnvoyFilter)',
  ),
  breaker: words(
    'a breaker that opens and closes is code of a library; Istio has limits (circuitBreaker) and outlier detection',
    '열리고 닫히는 차단기는 라이브러리 코드입니다. Istio에는 한도(circuitBreaker)와 이상 감지가 있습니다',
  ),
  bulkhead: words(
    'the bulkhead is code of a library; the limits of the proxy are circuitBreaker',
    '벌크헤드는 라이브러리 코드입니다. 프록시의 한도는 circuitBreaker입니다',
  ),
  eventSource: words('a mesh does not consume messages', '메시는 메시지를 소비하지 않습니다'),
  serverless: words(
    'Istio configures workloads of the mesh; this is a service of the cloud, see the export for SAM',
    'Istio는 메시 안의 워크로드를 설정합니다. 이것은 클라우드 서비스이므로 SAM 내보내기를 보십시오',
  ),
  dataStore: words(
    "a data store is not configured by Istio's resources",
    '데이터 저장소는 Istio 리소스로 설정하지 않습니다',
  ),
  client: words('who sends how many requests is no configuration', '누가 얼마나 요청하는지는 설정이 아닙니다'),
  controlPlane: words(
    'settings of the installation of istiod, not of its resources',
    'Istio 리소스가 아니라 istiod 설치 설정입니다',
  ),
  deployment: words(
    'replicas, start-up, memory and scaling are settings of the Kubernetes Deployment and its autoscaler',
    '복제본, 시작, 메모리, 확장은 Kubernetes Deployment와 오토스케일러의 설정입니다',
  ),
  process: words(
    'threads and queues are inside the process of the service, which a mesh does not see',
    '스레드와 큐는 서비스 프로세스 안에 있어 메시가 보지 못합니다',
  ),
  program: words('what the code of the service does', '서비스의 코드가 하는 일입니다'),
  versions: words(
    'how a version behaves is its code; how many replicas run it, its Deployment',
    '버전의 동작은 코드, 복제본 수는 Deployment에 달려 있습니다',
  ),
  injection: words(
    'labels of the pod, the Service or the namespace: sidecar.istio.io/inject, istio.io/use-waypoint',
    '파드, Service, 네임스페이스의 레이블입니다: sidecar.istio.io/inject, istio.io/use-waypoint',
  ),
  propagation: words(
    'handing the trace context on is for the application to do',
    '트레이스 컨텍스트 전달은 애플리케이션이 할 일입니다',
  ),
  samplingStep: words('Istio samples in steps of 0.01 %', 'Istio의 샘플링은 0.01 % 단위입니다'),
  picture: words('for people and pictures only', '사람과 그림을 위한 값입니다'),
  simulation: words('a property of the simulation, not of the system', '시스템이 아니라 시뮬레이션의 성질입니다'),
  faults: words(
    'a file holds one state: what changes with time is applied one file after the other',
    '파일은 한 상태만 담습니다. 시간에 따른 변화는 파일을 차례로 적용합니다',
  ),
  meshInstallation: words(
    'a property of how the mesh is installed, or of what it costs',
    '메시를 설치한 방식이나 그 비용의 성질입니다',
  ),
  meshDefaults: words(
    'not needed: what the defaults give is written out for each connection',
    '기본값이 정한 값을 연결마다 써 두었으므로 필요하지 않습니다',
  ),
  emptyList: words(
    'an empty list means no request; written as a policy without rules',
    '빈 목록은 어떤 요청도 뜻하지 않으므로 규칙 없는 정책으로 썼습니다',
  ),
} as const;
