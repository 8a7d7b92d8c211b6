/**
 * Questions about scaling one service: where the bottleneck goes, and what the database lets through.
 */
import type { Question } from '@/content/model';

export const bottleneck: Question = {
  id: 'bottleneck',
  claim: 'S4',
  kind: 'pickOnGraph',
  prompt: {
    en: 'A has four servers, and orders are still refused. Pick the component on which all the others wait.',
    ko: 'A의 서버를 네 대로 늘렸는데도 주문이 거절됩니다. 나머지가 모두 기다리고 있는 구성 요소를 고르십시오.',
  },
  moment: { figure: 'scaled', atMs: 40_000 },
  options: [
    {
      id: 'Client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'The clients send no more than before. With the same sale and two servers, as many orders came.',
        ko: '클라이언트가 보내는 요청은 늘지 않았습니다. 서버가 두 대일 때도 같은 할인에 같은 만큼 왔습니다.',
      },
      refutedBy: { figure: 'sale', atMs: 40_000 },
    },
    {
      id: 'A',
      correct: false,
      text: { en: 'A, orders', ko: 'A 주문' },
      why: {
        en: 'A is full, but of waiting: 14 of its 16 threads wait for B. More servers of A would wait, too.',
        ko: 'A는 가득 찼지만 기다림으로 찼습니다. 스레드 16개 중 14개가 B를 기다립니다. 서버를 더 늘리면 그 서버도 기다립니다.',
      },
      refutedBy: { figure: 'scaled', atMs: 40_000 },
    },
    {
      id: 'B',
      correct: false,
      text: { en: 'B, prices', ko: 'B 가격' },
      why: {
        en: 'All eight threads of B are taken, and every one of them waits for the database. With four servers B only sends it more.',
        ko: 'B의 스레드 8개가 모두 잡혀 있는데, 하나도 빠짐없이 데이터베이스를 기다립니다. B를 네 대로 늘리면 데이터베이스로 더 많이 보낼 뿐입니다.',
      },
      refutedBy: {
        figure: 'scaled',
        atMs: 40_000,
        interventions: [{ atMs: 20_000, target: 'B', kind: 'scale', replicas: 4 }],
      },
    },
    {
      id: 'C',
      correct: false,
      text: { en: 'C, catalogue', ko: 'C 상품 목록' },
      why: {
        en: 'C has seven free threads of eight. Its browses fail in the database, where orders have taken the connections.',
        ko: 'C는 스레드 8개 중 7개가 비어 있습니다. C의 둘러보기는 주문이 연결을 차지한 데이터베이스에서 실패합니다.',
      },
      refutedBy: { figure: 'scaled', atMs: 40_000 },
    },
    {
      id: 'DB',
      correct: true,
      text: { en: 'DB, the shared database', ko: 'DB 함께 쓰는 데이터베이스' },
      why: {
        en: 'Its four workers are busy all the time, and every order and every browse needs one. It was nearly full before A was scaled.',
        ko: '작업자 네 개가 쉬지 않고 일하는데, 주문도 둘러보기도 모두 작업자가 필요합니다. A를 늘리기 전에도 거의 가득 차 있었습니다.',
      },
    },
  ],
};

export const ceiling: Question = {
  id: 'ceiling',
  claim: 'S4',
  kind: 'numeric',
  prompt: {
    en: 'The database works on four queries at a time. The query of an order takes 74 ms on average, that of a browse 28 ms, and 33 browses per second get through. How many orders per second can the shop answer at most, however many servers A has?',
    ko: '데이터베이스는 한 번에 쿼리 네 건을 처리합니다. 주문의 쿼리는 평균 74ms, 둘러보기의 쿼리는 28ms가 걸리고, 둘러보기는 초당 33건 처리됩니다. A의 서버가 몇 대든, 쇼핑몰이 답할 수 있는 주문은 많아야 초당 몇 건입니까?',
  },
  figure: 'scaled',
  unit: { en: 'orders per second', ko: '건/초' },
  answer: 'scaled-order-goodput',
  tolerance: 0.08,
  why: {
    en: 'Browses keep 33 × 0.028 s = 0.9 of the four workers busy. The other 3.1 finish 3.1 ÷ 0.074 s ≈ 42 orders per second. The servers of A do not occur in this calculation.',
    ko: '둘러보기가 작업자 네 개 중 33 × 0.028초 = 0.9개를 씁니다. 남은 3.1개가 초당 3.1 ÷ 0.074초 ≈ 42건을 끝냅니다. 이 계산에 A의 서버 수는 나오지 않습니다.',
  },
  tooLow: {
    en: 'Too low. Four queries are under way at a time, not one: workers ÷ time of a query.',
    ko: '너무 작습니다. 쿼리는 한 건이 아니라 네 건이 동시에 처리됩니다. 작업자 수 ÷ 쿼리 하나의 시간입니다.',
  },
  tooHigh: {
    en: 'Too high. Browses need workers as well; and what more servers of A let in, only waits.',
    ko: '너무 큽니다. 둘러보기에도 작업자가 필요합니다. 그리고 A의 서버를 늘려 더 받아들인 주문은 기다리기만 합니다.',
  },
  shownBy: { figure: 'scaled', atMs: 40_000 },
};
