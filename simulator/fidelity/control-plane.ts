/**
 * The card of the control plane of a mesh.
 */
import type { Fidelity } from './fidelity';

export const fidelityControlPlane: Fidelity = {
  models: [
    {
      en: 'Changes of policies and of endpoints that reach each proxy after debounce and push, one proxy after the other, so that two instances of a caller may work by different rules.',
      ko: '정책과 엔드포인트의 변경이 디바운스와 푸시를 거쳐 프록시마다 차례로 도달하는 과정을 모델링합니다. 그래서 한 호출자의 두 인스턴스가 잠시 다른 규칙으로 동작할 수 있습니다.',
    },
    {
      en: 'A control plane that is down: traffic goes on with the last configuration, dead endpoints included, and new instances have none.',
      ko: '다운된 컨트롤 플레인을 모델링합니다. 트래픽은 죽은 엔드포인트까지 담긴 마지막 설정으로 계속 흐르고, 새 인스턴스에는 설정이 없습니다.',
    },
  ],
  simplifies: [
    {
      en: 'All proxies that are up are connected to it, every push takes the same time, and proxies are served in a fixed order.',
      ko: '켜져 있는 모든 프록시가 연결되어 있고, 푸시에는 늘 같은 시간이 걸리며, 프록시는 정해진 순서로 처리됩니다.',
    },
    {
      en: 'A proxy gets the newest endpoints with each push; endpoint changes wait for the debounce too.',
      ko: '프록시는 푸시마다 최신 엔드포인트를 받으며, 엔드포인트 변경도 디바운스를 기다립니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Certificates and their renewal, several control planes, proxies that reject a configuration, the cost of large configurations.',
      ko: '인증서와 그 갱신, 여러 개의 컨트롤 플레인, 설정을 거부하는 프록시, 큰 설정의 비용은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'istio/istio: pilot/pkg/xds/discovery.go and pushqueue.go',
      url: 'https://github.com/istio/istio/tree/master/pilot/pkg/xds',
    },
    {
      text: 'Istio documentation: Deployment Models',
      url: 'https://istio.io/latest/docs/ops/deployment/deployment-models/',
    },
  ],
};
