/**
 * Why parts of Istio's resources are not in the scenario.
 */
import type { Words } from '../common/result';

const words = (en: string, ko: string): Words => ({ en, ko });

export const importReasons = {
  noSuchSetting: words('the simulator has no such setting', '시뮬레이터에 이에 해당하는 설정이 없습니다'),
  otherKind: words(
    'of the resources, VirtualService, DestinationRule, PeerAuthentication, AuthorizationPolicy and Telemetry are read',
    'VirtualService, DestinationRule, PeerAuthentication, AuthorizationPolicy, Telemetry 리소스만 읽습니다',
  ),
  requestMatch: words(
    'the simulator chooses a route by the caller (sourceLabels.app) and by headers (exact, prefix, presence)',
    '시뮬레이터는 호출자(sourceLabels.app)와 헤더(exact, prefix, 존재 여부)로만 경로를 고릅니다',
  ),
  oneForAll: words(
    'a connection has one time-out, one retry policy and so on: those of the route without headers',
    '연결에는 타임아웃과 재시도 정책 등이 하나씩만 있으며, 헤더 조건이 없는 경로의 것을 씁니다',
  ),
  noHeader: words(
    'no class of a client of the scenario carries this header',
    '시나리오의 클라이언트 요청 종류 가운데 이 헤더를 지닌 것이 없습니다',
  ),
  severalHosts: words(
    'a route leads to one service and its versions in the simulator',
    '시뮬레이터의 경로는 한 서비스와 그 버전으로만 이어집니다',
  ),
  noDestination: words('a route without a destination calls nobody', '목적지가 없는 경로는 아무도 호출하지 않습니다'),
  noComponent: words(
    'the scenario has no service of this name, or no connection to it whose caller has a proxy',
    '시나리오에 이 이름의 서비스가 없거나, 프록시가 있는 호출자의 연결이 없습니다',
  ),
  noVersion: words('the service has no version of this name', '이 서비스에는 이런 이름의 버전이 없습니다'),
  otherMirror: words(
    'copies go to the callee itself in the simulator',
    '시뮬레이터의 미러링 대상은 호출 대상 자신입니다',
  ),
  condition: words('the simulator does not know this condition', '시뮬레이터가 모르는 조건입니다'),
  withoutAttempts: words(
    'with attempts 0, or without attempts, Istio writes no retry policy',
    'attempts가 0이거나 없으면 Istio는 재시도 정책을 만들지 않습니다',
  ),
  faultStatus: words('the simulator aborts with 400 to 599', '시뮬레이터의 중단 상태 코드는 400에서 599까지입니다'),
  noFault: words('a fault needs a duration or an HTTP status', '결함에는 시간이나 HTTP 상태 코드가 필요합니다'),
  balancing: words(
    'the simulator balances by round robin, at random, by least requests and by a ring of hashes of a header',
    '시뮬레이터의 부하 분산은 라운드 로빈, 무작위, 최소 요청, 헤더 해시 링입니다',
  ),
  automaticTls: words(
    'callers with a proxy use mutual TLS wherever the callee takes it (auto mTLS)',
    '프록시가 있는 호출자는 대상이 받는 곳에서 늘 상호 TLS를 씁니다(자동 mTLS)',
  ),
  localFailures: words(
    'Istio reads it with splitExternalLocalOriginErrors only',
    'Istio는 splitExternalLocalOriginErrors와 함께일 때만 이 값을 읽습니다',
  ),
  noZones: words(
    'the scenario has no such zones or regions, or its caller is in none; with a region a zone is named eu/a',
    '시나리오에 이런 영역이나 리전이 없거나 호출자가 영역에 속하지 않습니다. 리전이 있는 영역은 eu/a처럼 적습니다',
  ),
  noFailover: words(
    'Istio prefers near zones only where there is outlier detection',
    'Istio는 이상 감지가 있을 때만 가까운 영역을 우선합니다',
  ),
  failoverPriority: words(
    'the simulator prefers the zone, then the region of the caller, and no other labels',
    '시뮬레이터는 호출자의 영역, 그다음 리전을 우선하며 다른 레이블은 쓰지 않습니다',
  ),
  localityOther: words(
    'the simulator has zones and regions, no sub-zones',
    '시뮬레이터에는 영역과 리전만 있고 하위 영역이 없습니다',
  ),
  noMesh: words('the scenario has no mesh ("mesh": null)', '시나리오에 메시가 없습니다("mesh": null)'),
  sameForAll: words(
    'the simulator has one value for the whole mesh, which an earlier document gave',
    '시뮬레이터에서는 메시 전체에 값이 하나이며 앞 문서가 이미 정했습니다',
  ),
  unsetMode: words('UNSET inherits the mode', 'UNSET은 상위 설정을 물려받습니다'),
  action: words('the simulator allows and denies', '시뮬레이터는 허용과 거부만 합니다'),
  accessRule: words(
    'the simulator knows callers by principals with a service account, and endpoints by paths such as /buy; other conditions would be lost',
    '시뮬레이터는 서비스 어카운트가 있는 principals로 호출자를, /buy 같은 경로로 엔드포인트를 압니다. 다른 조건은 잃게 됩니다',
  ),
  oneSampling: words('the simulator samples all traces alike', '시뮬레이터의 샘플링 비율은 하나입니다'),
  emptyResource: words('it says nothing', '내용이 없습니다'),
} as const;
