/**
 * Figure 1: the customers leave, and what is held goes on costing.
 */
import type { Figure } from '@/content/model';
import { leaveAtMs, seed, shopKept } from '../scenario';
import { gatewayCache, keptReady } from './controls';

export const kept: Figure = {
  id: 'kept',
  title: {
    en: 'The customers leave at 1:00. What is held stays, and is paid for.',
    ko: '1:00에 손님이 떠납니다. 붙들어 둔 것은 남고, 요금도 계속 나옵니다.',
  },
  lookFor: { en: 'What is still there when nobody is?', ko: '아무도 없을 때 무엇이 남아 있습니까?' },
  caption: {
    en: 'A gateway with a cache, a function with eight environments that are kept ready, a database. At 1:00 the last request is answered. The eight environments and the cache stay until somebody takes them away.',
    ko: '캐시가 있는 게이트웨이, 실행 환경 8개를 늘 준비해 두는 함수, 데이터베이스입니다. 1:00에 마지막 요청이 응답을 받습니다. 실행 환경 8개와 캐시는 누군가 없애기 전까지 남아 있습니다.',
  },
  scenario: shopKept,
  seed,
  interventions: [],
  startAtMs: leaveAtMs - 6_000,
  stillAtMs: 50_000,
  speed: 0.1,
  controls: [keptReady, gatewayCache],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 50_000,
      caption: {
        en: 'Customers browse. The cache answers most of them, and one environment is busy.',
        ko: '손님들이 둘러봅니다. 대부분은 캐시가 답하고, 실행 환경은 1개만 일합니다.',
      },
    },
    {
      atMs: 90_000,
      caption: {
        en: 'Nobody is there. Eight environments are idle, and paid for.',
        ko: '아무도 없습니다. 실행 환경 8개가 쉬고 있고, 그동안에도 요금이 나옵니다.',
      },
    },
    {
      atMs: 180_500,
      caption: {
        en: 'Customers return. Nobody waits for a cold start: an environment is ready.',
        ko: '손님이 돌아옵니다. 준비된 실행 환경이 있으므로 콜드 스타트를 기다리는 손님이 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'environments that are kept ready, a cache that is paid for by the hour, the price of each request and GB-second',
      ko: '준비해 두는 실행 환경, 시간 단위로 내는 캐시 요금, 요청과 GB-초의 가격',
    },
    simplified: {
      en: 'the cache answers in no time; two minutes of quiet stand for a month of it',
      ko: '캐시는 걸리는 시간 없이 답합니다. 조용한 2분이 한 달을 대신합니다',
    },
    leftOut: {
      en: 'the price of the database, of logs and of data sent out',
      ko: '데이터베이스, 로그, 외부로 나가는 데이터의 요금',
    },
    checked: {
      en: 'the bill of the quiet: 8 GB held and a cache of 0.5 GB at their list prices, within 0.1 %',
      ko: '조용한 동안의 청구액: 유지한 8GB와 캐시 0.5GB에 정가를 곱한 값과 비교, 오차 0.1% 이내',
    },
  },
};
