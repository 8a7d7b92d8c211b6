/**
 * Facts that change with time: prices, quotas, defaults of products. Lessons quote them by id through `<Fact>`, so each
 * stands in one place, with its date and its source.
 */
import type { Text } from './model';

export interface DatedFact {
  readonly id: string;
  /** What the value is of. */
  readonly statement: Text;
  /** As it stands in a sentence. */
  readonly value: Text;
  /** The day on which the source said so. */
  readonly date: `${number}-${number}-${number}`;
  /** Where it says so. */
  readonly source: string;
}

const istioApi = 'https://github.com/istio/api/blob/master/networking/v1alpha3';

export const facts: readonly DatedFact[] = [
  {
    id: 'istio-default-retries',
    statement: {
      en: 'Retries of an HTTP request that no rule of Istio mentions',
      ko: 'Istio에서 규칙이 없는 HTTP 요청의 재시도 횟수',
    },
    value: { en: '2', ko: '2회' },
    date: '2026-07-21',
    source: `${istioApi}/virtual_service.proto`,
  },
  {
    id: 'istio-default-requests',
    statement: {
      en: 'Default of http2MaxRequests in Istio, the most requests under way to one service',
      ko: 'Istio http2MaxRequests의 기본값, 곧 한 서비스로 진행 중인 요청의 최댓값',
    },
    value: { en: '2³²−1', ko: '2³²−1건' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
];
