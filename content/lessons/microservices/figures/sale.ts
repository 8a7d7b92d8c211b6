/**
 * Figure 1: a sale overloads one of three services.
 */
import type { Figure } from '@/content/model';
import { saleAsItStands as scenario, seed } from '../scenario';

export const sale: Figure = {
  id: 'sale',
  title: { en: 'A sale begins at 0:10, and orders are turned away.', ko: '0:10에 할인이 시작되고, 주문이 거절됩니다.' },
  lookFor: { en: 'Which service has no free thread?', ko: '빈 스레드가 없는 서비스는 어느 것입니까?' },
  caption: {
    en: 'Orders go to A, which asks B for the price. Browses go to C. B and C share one database. From 0:10 on more than twice as many customers come.',
    ko: '주문은 A로 가고, A는 B에 가격을 묻습니다. 둘러보기는 C로 갑니다. B와 C는 데이터베이스 하나를 함께 씁니다. 0:10부터 손님이 두 배 넘게 옵니다.',
  },
  scenario,
  seed,
  interventions: [],
  startAtMs: 8_000,
  stillAtMs: 18_000,
  speed: 0.1,
  controls: [],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 8_000,
      caption: {
        en: 'Before the sale. A is busy: its eight threads are taken, and one order waits.',
        ko: '할인 전입니다. A는 바쁩니다. 스레드 8개가 모두 쓰이고 주문 1건이 기다립니다.',
      },
    },
    {
      atMs: 14_000,
      caption: {
        en: 'Four seconds of sale. 31 orders stand in A’s two queues, and A turns orders away.',
        ko: '할인 4초째입니다. A의 두 대기열에 주문 31건이 서 있고, A는 주문을 거절합니다.',
      },
    },
    {
      atMs: 18_000,
      caption: {
        en: 'Orders are refused, and every browse is answered: C has threads of its own.',
        ko: '주문은 거절되지만 둘러보기는 모두 응답을 받습니다. C에는 자기 스레드가 있습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'random arrivals, threads held during a call, full queues that refuse, four workers in the database',
      ko: '무작위 도착, 호출하는 동안 붙잡힌 스레드, 가득 차면 거절하는 대기열, 데이터베이스의 작업자 네 개',
    },
    simplified: {
      en: 'the sale begins at one instant; every hop of the network takes the same time',
      ko: '할인은 한순간에 시작되고, 네트워크 구간마다 걸리는 시간은 늘 같습니다',
    },
    leftOut: {
      en: 'autoscaling, caches, customers who come back later',
      ko: '오토 스케일링, 캐시, 나중에 다시 오는 손님',
    },
    checked: {
      en: 'busy threads against rate × mean time (Little’s law), within 5 %',
      ko: '바쁜 스레드 수를 도착률 × 평균 시간과 비교(리틀의 법칙), 오차 5% 이내',
    },
  },
};
