/**
 * Terms of the glossary: proxies beside every service, and what configures them.
 */
import type { GlossaryTerm } from './model';

export const meshTerms: readonly GlossaryTerm[] = [
  {
    id: 'service-mesh',
    name: { en: 'service mesh', ko: '서비스 메시' },
    alsoKo: '서비스 메쉬',
    lesson: 'service-mesh',
    definition: {
      en: 'An infrastructure layer of proxies that handles service-to-service traffic.',
      ko: '서비스 사이의 트래픽을 다루는 프록시들의 인프라 계층입니다.',
    },
  },
  {
    id: 'sidecar',
    name: { en: 'sidecar proxy', ko: '사이드카 프록시' },
    lesson: 'service-mesh',
    definition: {
      en: 'A proxy that runs beside each service instance.',
      ko: '서비스 인스턴스마다 곁에서 실행되는 프록시입니다.',
    },
  },
  {
    id: 'data-plane',
    name: { en: 'data plane', ko: '데이터 플레인' },
    lesson: 'service-mesh',
    definition: { en: 'The proxies on the path of requests.', ko: '요청이 지나는 길에 있는 프록시들입니다.' },
  },
  {
    id: 'control-plane',
    name: { en: 'control plane', ko: '컨트롤 플레인' },
    lesson: 'service-mesh',
    definition: {
      en: 'The part that configures proxies and issues identities.',
      ko: '프록시를 설정하고 신원을 발급하는 부분입니다.',
    },
  },
  {
    id: 'config-push',
    name: { en: 'configuration push', ko: '설정 전파' },
    lesson: 'service-mesh',
    definition: {
      en: 'What the control plane sends to the proxies; it takes time, and requests do not pass through it.',
      ko: '컨트롤 플레인이 프록시에 보내는 설정입니다. 시간이 걸리고, 요청은 이 길을 지나지 않습니다.',
    },
  },
  {
    id: 'ambient-mode',
    name: { en: 'ambient mode', ko: '앰비언트 모드' },
    lesson: 'service-mesh',
    definition: {
      en: 'Istio without sidecars: node-level ztunnel plus optional waypoint proxies.',
      ko: '사이드카 없이 노드의 ztunnel과 필요할 때 두는 웨이포인트 프록시로 돌리는 Istio입니다.',
    },
  },
  {
    id: 'mutual-tls',
    name: { en: 'mutual TLS (mTLS)', ko: '상호 TLS' },
    alsoKo: 'mTLS',
    lesson: 'service-mesh',
    definition: {
      en: 'TLS in which both sides prove identity with certificates.',
      ko: '양쪽이 모두 인증서로 신원을 증명하는 TLS입니다.',
    },
  },
  {
    id: 'load-balancing',
    name: { en: 'load balancing', ko: '로드 밸런싱' },
    alsoKo: '부하 분산',
    lesson: 'service-mesh',
    definition: { en: 'Choosing which instance gets a request.', ko: '어느 인스턴스가 요청을 받을지 고르는 일입니다.' },
  },
  {
    id: 'traffic-shifting',
    name: { en: 'traffic shifting / splitting', ko: '트래픽 전환 / 트래픽 분할' },
    lesson: 'service-mesh',
    definition: {
      en: 'Moving or dividing traffic among versions by weight.',
      ko: '가중치에 따라 트래픽을 버전 사이에서 옮기거나 나누는 일입니다.',
    },
  },
  {
    id: 'traffic-mirroring',
    name: { en: 'traffic mirroring', ko: '트래픽 미러링' },
    lesson: 'service-mesh',
    definition: {
      en: 'Copying live requests to another version and ignoring its answers.',
      ko: '실제 요청을 다른 버전에도 복사해 보내고 그 답은 버리는 방법입니다.',
    },
  },
];
