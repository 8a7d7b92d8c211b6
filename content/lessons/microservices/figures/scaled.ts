/**
 * Figure 2: A gets twice the servers, and the bottleneck moves to the database.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, sale, seed } from '../scenario';
import { serversOf } from './controls';

export const scaled: Figure = {
  id: 'scaled',
  title: {
    en: 'Twice the servers for A. Each queue is nearly as long as before, and there are two more.',
    ko: 'A의 서버를 두 배로 늘렸습니다. 대기열은 여전히 길고, 두 줄이 더 생깁니다.',
  },
  lookFor: { en: 'What do A’s threads wait for?', ko: 'A의 스레드는 무엇을 기다립니까?' },
  caption: {
    en: 'From 0:20 on A starts two more servers, which take orders at 0:23. The lower two rows are kept for added servers. Follow an order: to A, to B, to the database. Browses go there, too.',
    ko: '0:20에 A가 서버 두 대를 더 띄우고, 0:23부터 주문을 받습니다. 아래 두 줄은 늘린 서버의 자리입니다. 주문 하나를 A에서 B로, 데이터베이스로 따라가 보십시오. 둘러보기도 그곳으로 갑니다.',
  },
  scenario: sale,
  seed,
  interventions: done.scaleA,
  startAtMs: changeAtMs,
  stillAtMs: 40_000,
  speed: 0.1,
  controls: [serversOf('A', 4), serversOf('B', 2)],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 22_000,
      caption: {
        en: 'The two servers are starting. A’s eight threads are taken and both queues are full: 32 orders wait.',
        ko: '서버 두 대가 시작하는 중입니다. A의 스레드 8개가 모두 쓰이고 두 대기열이 가득 차, 주문 32건이 기다립니다.',
      },
    },
    {
      atMs: 24_000,
      caption: {
        en: 'They have started. Now all eight threads of B are taken, and six queries wait in the database.',
        ko: '서버가 떴습니다. 이제 B의 스레드 8개가 모두 쓰이고, 데이터베이스에서 쿼리 6건이 기다립니다.',
      },
    },
    {
      atMs: 30_000,
      caption: {
        en: 'A’s 16 threads are taken, 13 of them by orders that wait for B. Browses fail, too: for some the database has no connection left.',
        ko: 'A의 스레드 16개가 모두 쓰이고, 그중 13개는 B를 기다립니다. 데이터베이스 연결이 모자라 둘러보기도 실패합니다.',
      },
    },
    {
      atMs: 40_000,
      caption: {
        en: '54 orders stand in four queues. The database works on four queries at a time, as before.',
        ko: '주문 54건이 네 줄에 서 있습니다. 데이터베이스는 전과 똑같이 한 번에 쿼리 4건을 처리합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'servers that need 3 s to start, threads held during a call, a database with four workers and 14 connections',
      ko: '시작에 3초가 걸리는 서버, 호출하는 동안 붙잡힌 스레드, 작업자 4개와 연결 14개를 가진 데이터베이스',
    },
    simplified: {
      en: 'a query takes as long however many there are; requests are shared out at random or in turn, not by cost',
      ko: '쿼리 수가 늘어도 쿼리 하나의 작업 시간은 같습니다. 요청은 비용을 따지지 않고 나눠 보냅니다',
    },
    leftOut: { en: 'connection pools, caches, read replicas', ko: '연결 풀, 캐시, 읽기 복제본' },
    checked: {
      en: 'the database’s throughput against workers ÷ mean time of a query, within 5 %',
      ko: '데이터베이스 처리량을 작업자 수 ÷ 쿼리 평균 시간과 비교, 오차 5% 이내',
    },
  },
  prediction: {
    id: 'order-p99',
    question: {
      en: 'At 0:20 service A gets twice the servers. Draw the p99 of orders.',
      ko: '0:20에 서비스 A의 서버가 두 배가 됩니다. 주문의 p99를 그려 보십시오.',
    },
    requestClass: 'order',
    fromMs: changeAtMs,
    spanMs: 30_000,
    minMs: 100,
    maxMs: 10_000,
    compareAtMs: 40_000,
  },
};
