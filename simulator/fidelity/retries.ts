/**
 * The card of time-outs, retries and hedging.
 */
import type { Fidelity } from './fidelity';

export const fidelityRetries: Fidelity = {
  models: [
    {
      en: 'Time-outs of a call and of each try, exponential back-off with jitter, retry conditions of Envoy and gRPC, retry budgets, hedging, deadlines that go with the call.',
      ko: '호출과 시도마다의 타임아웃, 지터를 둔 지수 백오프, Envoy와 gRPC의 재시도 조건, 재시도 예산, 헤지 요청, 호출을 따라가는 데드라인을 모델링합니다.',
    },
    {
      en: 'Work that goes on at the callee after its caller has given up, and the load that retries add.',
      ko: '호출자가 포기한 뒤에도 피호출자에서 계속되는 작업과, 재시도가 더하는 부하를 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'Each replica of a caller has a policy state of its own; all its threads share it.',
      ko: '정책의 상태는 호출자의 복제본마다 따로 있으며, 그 안의 모든 스레드가 함께 씁니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Answers that say when to try again (Retry-After), Envoy’s rate-limited back-off, Finagle’s expiry of deposits.',
      ko: '언제 다시 시도할지 알려 주는 응답(Retry-After), Envoy의 속도 제한 백오프, Finagle의 예치금 만료는 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Brooker: Exponential Backoff And Jitter (AWS Architecture Blog)',
      url: 'https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/',
    },
    {
      text: 'Envoy documentation: Router, x-envoy-retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter',
      asOf: '2026-11',
    },
    {
      text: 'gRPC proposal A6: Client retries',
      url: 'https://github.com/grpc/proposal/blob/master/A6-client-retries.md',
    },
    { text: 'Dean, Barroso: The Tail at Scale (2013)' },
  ],
};
