/**
 * A question about the waterfall of one request.
 */
import type { Question } from '@/content/model';

export const whereTheTimeWent: Question = {
  id: 'where-the-time-went',
  claim: 'S39',
  kind: 'readTrace',
  prompt: {
    en: 'Search is hot. This checkout never searches, and took 1.2 s instead of 150 ms. Where did it spend most of that time?',
    ko: '검색이 느립니다. 이 결제는 검색하지 않는데도 150ms가 아니라 1.2초가 걸렸습니다. 그 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'hot',
  moment: { figure: 'hot', atMs: 22_500 },
  request: 1_237,
  asks: 'longest',
  options: [
    {
      id: 'shop-work',
      correct: false,
      text: {
        en: 'At work in the shop: orders, stock, payment.',
        ko: '쇼핑몰의 주문, 재고, 결제 처리 모듈에서 처리되면서',
      },
      why: {
        en: 'Its own modules worked for less than a tenth of a second. They are as fast as ever.',
        ko: '이 결제를 맡은 모듈들은 0.1초도 일하지 않았습니다. 평소와 똑같이 빠릅니다.',
      },
      refutedBy: { figure: 'hot', atMs: 21_000 },
    },
    {
      id: 'shop-queue',
      correct: true,
      text: { en: 'In the shop’s queue, behind searches.', ko: '쇼핑몰의 대기열에서 검색 뒤에 서서' },
      why: {
        en: 'One second in line for a thread. The threads were held by searches, and the line is one for all.',
        ko: '스레드를 얻으려고 1초를 기다렸습니다. 스레드는 검색이 붙잡고 있었고, 줄은 모두에게 하나뿐입니다.',
      },
    },
    {
      id: 'db-work',
      correct: false,
      text: { en: 'In the database, overloaded by searches.', ko: '검색이 몰린 데이터베이스에서' },
      why: {
        en: 'Its three queries took milliseconds. The database is nearly idle.',
        ko: '쿼리 세 번에 몇 밀리초밖에 걸리지 않았습니다. 데이터베이스는 거의 놀고 있습니다.',
      },
      refutedBy: { figure: 'hot', atMs: 26_000 },
    },
  ],
};
