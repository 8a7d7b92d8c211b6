/**
 * Figure 5: the function grows, its database does not.
 */
import type { Figure } from '@/content/model';
import { burstAtMs, database as scenario, seed } from '../scenario';
import { reservedForOrders } from './controls';

export const database: Figure = {
  id: 'database',
  title: {
    en: 'The function grows, its database does not.',
    ko: '함수는 늘어나는데 데이터베이스는 늘어나지 않습니다.',
  },
  lookFor: { en: 'Which of the two refuses?', ko: '둘 중 어느 쪽이 거절합니까?' },
  caption: {
    en: 'Five times the orders from 0:20 on. The function has all the environments that it wants. The database has ten connections, and refuses the eleventh.',
    ko: '0:20부터 주문이 다섯 배로 늡니다. 함수는 실행 환경을 원하는 만큼 얻습니다. 데이터베이스의 연결은 10개이고, 열한 번째는 거절합니다.',
  },
  scenario,
  seed,
  interventions: [],
  startAtMs: burstAtMs - 1_000,
  stillAtMs: 20_500,
  speed: 0.1,
  controls: [reservedForOrders],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'Two of ten connections are in use. Every order succeeds.',
        ko: '연결 10개 중 2개를 씁니다. 주문은 모두 성공합니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'All ten connections are in use. The function has three environments to spare.',
        ko: '연결 10개를 모두 씁니다. 함수에는 쉬는 실행 환경이 3개 있습니다.',
      },
    },
    {
      atMs: 25_000,
      caption: {
        en: 'The function answers every request, a third of them with an error.',
        ko: '함수는 모든 요청에 답하지만, 3분의 1은 오류입니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a limit on connections, a function that fails when it gets none',
      ko: '연결 수의 한도, 연결을 얻지 못하면 실패하는 함수',
    },
    simplified: {
      en: 'a connection is held for its query only; real environments often keep theirs, which is worse',
      ko: '연결은 쿼리하는 동안만 잡습니다. 실제 실행 환경은 연결을 계속 쥐고 있을 때가 많아 사정이 더 나쁩니다',
    },
    leftOut: {
      en: 'connection pools in between, such as a proxy for the database',
      ko: '데이터베이스 프록시처럼 중간에서 연결을 모아 쓰는 장치',
    },
    checked: {
      en: 'the share of refused queries against Erlang’s loss formula for 10 connections, within 10 %',
      ko: '거절된 쿼리의 비율을 연결 10개에 대한 얼랑의 손실 공식과 비교, 오차 10% 이내',
    },
  },
};
