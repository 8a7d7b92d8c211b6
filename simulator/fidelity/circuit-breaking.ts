/**
 * The card of breakers, bulkheads and limits of a caller.
 */
import type { Fidelity } from './fidelity';

export const fidelityCircuitBreaking: Fidelity = {
  models: [
    {
      en: 'The circuit breaker of libraries: closed, open and half-open, by failures in a row or by their rate.',
      ko: '라이브러리의 서킷 브레이커를 모델링합니다. 연속 실패나 실패 비율에 따라 닫힘, 열림, 반열림을 오갑니다.',
    },
    {
      en: 'What Envoy calls circuit breaking: limits of connections, pending requests, requests and retries, without a memory.',
      ko: 'Envoy가 서킷 브레이킹이라 부르는 것, 곧 연결, 대기 요청, 요청, 재시도의 한도를 모델링합니다. 이 한도는 과거를 기억하지 않습니다.',
    },
    {
      en: 'Bulkheads, and adaptive throttling by the caller.',
      ko: '벌크헤드와 호출자의 적응형 스로틀링을 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'A connection is there at once, and idle ones stay open.',
      ko: '연결은 곧바로 맺어지고, 쉬는 연결은 열린 채로 남습니다.',
    },
    {
      en: 'Results from before a breaker’s last change are ignored, as in gobreaker.',
      ko: '브레이커의 마지막 상태 변화 이전에 시작된 호출의 결과는 gobreaker처럼 무시합니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Slow calls as failures, windows of time, idle time-outs, several worker threads of a proxy.',
      ko: '느린 호출을 실패로 세기, 시간 창, 유휴 타임아웃, 프록시의 여러 워커 스레드는 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Nygard: Release It! (2007)' },
    {
      text: 'Envoy documentation: Circuit breaking',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/circuit_breaking',
      asOf: '2026-11',
    },
    {
      text: 'Google: Site Reliability Engineering, Handling Overload',
      url: 'https://sre.google/sre-book/handling-overload/',
    },
  ],
};
