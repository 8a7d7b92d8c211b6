/**
 * The card of load balancing, outlier detection and zones.
 */
import type { Fidelity } from './fidelity';

export const fidelityBalancing: Fidelity = {
  models: [
    {
      en: 'Round robin, random, least request, weights and ring hash; each caller decides alone.',
      ko: '라운드 로빈, 무작위, 최소 요청, 가중치, 링 해시를 모델링합니다. 호출자마다 스스로 정합니다.',
    },
    {
      en: 'Outlier detection: ejection by errors in a row or by success rate, ejections that last longer each time, at most a share of the hosts, panic.',
      ko: '이상치 감지를 모델링합니다. 연속 오류나 성공률에 따른 제외, 거듭될수록 길어지는 제외, 제외 비율의 상한, 패닉을 포함합니다.',
    },
    {
      en: 'Zones: failover by priority with Envoy’s overprovisioning of 1.4, distribution by weight, the time between zones, and zones that fail as a whole.',
      ko: '가용 영역을 모델링합니다. Envoy의 과잉 프로비저닝 계수 1.4를 쓰는 우선순위 페일오버, 가중치 분배, 영역 사이의 시간, 영역 전체의 장애를 포함합니다.',
    },
  ],
  simplifies: [
    {
      en: 'A replica that has started in a zone that is down works; its zone follows its slot.',
      ko: '다운된 영역에서 새로 시작된 복제본은 정상으로 동작하며, 영역은 복제본의 자리를 따릅니다.',
    },
    {
      en: 'Turns of round robin go on where they were when hosts change.',
      ko: '호스트가 바뀌어도 라운드 로빈의 차례는 있던 곳에서 이어집니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Active health checks, slow start, sub-zones, zone-aware routing, ejection by failure percentage, subsets by label.',
      ko: '능동 헬스 체크, 느린 시작, 하위 영역, 영역 인식 라우팅, 실패 비율에 따른 제외, 레이블에 따른 부분 집합은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Envoy documentation: Outlier detection',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/outlier',
      asOf: '2026-11',
    },
    {
      text: 'Envoy documentation: Priority levels',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/priority',
    },
    {
      text: 'Envoy documentation: Locality weighted load balancing',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/locality_weight',
      asOf: '2026-11',
    },
    {
      text: 'istio/istio: pilot/pkg/networking/core/loadbalancer/loadbalancer.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/networking/core/loadbalancer/loadbalancer.go',
      asOf: '2026-11',
    },
  ],
};
