/**
 * The card of a service mesh.
 */
import type { Fidelity } from './fidelity';

export const fidelityMesh: Fidelity = {
  models: [
    {
      en: 'Sidecars at both ends of a connection, or ambient with ztunnels and waypoints: the time they add, the processor and memory they take.',
      ko: '연결 양끝의 사이드카, 또는 ztunnel과 웨이포인트를 쓰는 앰비언트 모드를 모델링합니다. 더해지는 시간과 차지하는 프로세서·메모리를 포함합니다.',
    },
    {
      en: 'Mutual TLS with its handshakes, peer authentication and authorization policies; the defaults of Istio and of Envoy.',
      ko: '핸드셰이크를 포함한 상호 TLS, 피어 인증과 인가 정책, Istio와 Envoy의 기본값을 모델링합니다.',
    },
    {
      en: 'Routes by header and by weight, mirroring, and faults on purpose.',
      ko: '헤더와 가중치에 따른 라우팅, 트래픽 미러링, 일부러 넣는 장애를 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'One connection from each instance of the caller to each of the callee; a time-out begins with the call, not at the proxy.',
      ko: '호출자 인스턴스마다 피호출자 인스턴스로 연결 하나를 두고, 타임아웃은 프록시가 아니라 호출에서 시작됩니다.',
    },
    {
      en: 'Limits and ejections count over all versions of the callee; services hand headers on with all that a request leads to.',
      ko: '한도와 제외는 피호출자의 모든 버전을 합쳐 셉니다. 서비스는 요청에서 비롯한 모든 호출에 헤더를 그대로 넘깁니다.',
    },
  ],
  leavesOut: [
    {
      en: 'TCP traffic, users’ tokens, CUSTOM policies, routes by path or by regular expression, proxies that are short of processor.',
      ko: 'TCP 트래픽, 사용자 토큰, CUSTOM 정책, 경로나 정규식에 따른 라우팅, 프로세서가 모자란 프록시는 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Istio documentation: Performance and Scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      asOf: '2026-11',
    },
    {
      text: 'Istio reference: Virtual Service',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      asOf: '2026-11',
    },
    {
      text: 'Istio reference: Authorization Policy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      asOf: '2026-11',
    },
  ],
};
