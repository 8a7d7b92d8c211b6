/**
 * Cards about who fails with whom: what separate processes keep apart, and what the graph between them carries.
 */
import type { ReviewCard } from '@/content/review';
import { crashed, faultRun, leaked, slowed } from './shared';

export const crashOrWait: ReviewCard = {
  id: 'crash-or-wait',
  concept: { en: 'What separate processes keep apart', ko: '프로세스를 나누면 막히는 것' },
  questions: ['packaging'],
  part: 'leak',
  ...faultRun,
  prompt: {
    en: 'A, B and C are containers. Orders go to A, which calls B; browses go to C; B and C use one database. {fault} How many orders fail?',
    ko: 'A, B, C는 컨테이너입니다. 주문은 A로 가고 A는 B를 호출합니다. 둘러보기는 C로 갑니다. B와 C는 데이터베이스 하나를 씁니다. {fault} 주문은 얼마나 실패합니까?',
  },
  value: { path: 'classes[order].failedShare' },
  measures: { en: 'orders that failed', ko: '실패한 주문' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.02 },
      { id: 'some', text: { en: 'Between a tenth and a half.', ko: '10분의 1에서 절반 사이' }, from: 0.1, below: 0.5 },
      { id: 'all', text: { en: 'Practically all.', ko: '거의 모두 실패합니다' }, from: 0.9, below: 1.01 },
    ],
  },
  variants: [
    {
      id: 'c-leaks',
      interventions: [leaked('C', 5)],
      words: {
        fault: {
          en: 'C leaks memory and is killed again and again.',
          ko: 'C의 메모리가 새어 거듭 강제 종료됩니다.',
        },
      },
    },
    {
      id: 'b-slow',
      interventions: [slowed('B', 50)],
      words: { fault: { en: 'B answers rightly, but 50 times slower.', ko: 'B의 답은 맞지만 50배 느립니다.' } },
    },
    {
      id: 'c-slow',
      interventions: [slowed('C', 50)],
      words: { fault: { en: 'C answers rightly, but 50 times slower.', ko: 'C의 답은 맞지만 50배 느립니다.' } },
    },
    {
      id: 'database-down',
      interventions: [crashed('DB')],
      words: { fault: { en: 'The database is down.', ko: '데이터베이스가 멈췄습니다.' } },
    },
    {
      id: 'c-down',
      interventions: [crashed('C')],
      words: { fault: { en: 'C is down for good.', ko: 'C가 완전히 멈췄습니다.' } },
    },
  ],
  why: {
    en: 'What an order does not need may crash or be slow. What it does need takes it along, whatever it is packed in.',
    ko: '주문에 필요 없는 것은 죽거나 느려져도 됩니다. 필요한 것은 무엇에 담겨 있든 주문을 함께 끌고 갑니다.',
  },
};

export const graphCarries: ReviewCard = {
  id: 'graph-carries',
  concept: { en: 'Complexity moves into the graph', ko: '그래프로 옮겨 가는 복잡성' },
  questions: ['more-parts', 'two-languages-more'],
  part: 'edges',
  ...faultRun,
  prompt: {
    en: 'Three in five requests are orders: client to A to B to database. The others are browses: client to C to database. {part} is down. What share of all requests fails?',
    ko: '요청 다섯 건 중 셋은 주문으로 클라이언트, A, B, 데이터베이스를 차례로 거칩니다. 나머지는 둘러보기로 클라이언트, C, 데이터베이스를 거칩니다. 멈춘 것은 {part}입니다. 전체 요청의 얼마가 실패합니까?',
  },
  value: { path: 'failedShare' },
  measures: { en: 'requests that failed', ko: '실패한 요청' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'two-fifths', text: { en: 'About two in five.', ko: '다섯 건 중 두 건쯤' }, from: 0.33, below: 0.47 },
      { id: 'three-fifths', text: { en: 'About three in five.', ko: '다섯 건 중 세 건쯤' }, from: 0.53, below: 0.68 },
      { id: 'all', text: { en: 'Practically all.', ko: '거의 전부' }, from: 0.95, below: 1.01 },
    ],
  },
  variants: [
    { id: 'b', interventions: [crashed('B')], words: { part: { en: 'B, prices,', ko: '가격 서비스 B' } } },
    { id: 'c', interventions: [crashed('C')], words: { part: { en: 'C, the catalogue,', ko: '상품 목록 서비스 C' } } },
    { id: 'database', interventions: [crashed('DB')], words: { part: { en: 'The database', ko: '데이터베이스' } } },
    { id: 'a', interventions: [crashed('A')], words: { part: { en: 'A, orders,', ko: '주문 서비스 A' } } },
  ],
  why: {
    en: 'Follow the edges: a request fails when anything on its path is down. No line of code in A says that it needs the database; the graph does.',
    ko: '선을 따라가십시오. 요청은 가는 길에 있는 것이 하나라도 멈추면 실패합니다. A의 코드 어디에도 데이터베이스가 필요하다고 적혀 있지 않지만, 그래프에는 있습니다.',
  },
};
