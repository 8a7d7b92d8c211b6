/**
 * A card about scaling: only what is the bottleneck helps, and then the next one is.
 */
import type { ReviewCard } from '@/content/review';
import { saleRun, scaled, slowed } from './shared';

export const bottleneckMoves: ReviewCard = {
  id: 'bottleneck-moves',
  concept: { en: 'The bottleneck moves', ko: '자리를 옮기는 병목' },
  questions: ['bottleneck', 'ceiling'],
  predictions: ['order-p99'],
  part: 'scale',
  ...saleRun,
  prompt: {
    en: 'During the sale A is full, and the shop answers 36 of 54 orders per second. The database is 92 % busy. Now {change}. How many orders per second are answered?',
    ko: '할인 중에 A가 가득 차서, 초당 54건의 주문 중 36건에만 답합니다. 데이터베이스는 시간의 92%를 일합니다. 이제 {change}. 초당 몇 건에 답합니까?',
  },
  value: { path: 'classes[order].goodputPerSecond' },
  measures: { en: 'orders answered', ko: '답한 주문' },
  answer: {
    kind: 'single',
    writes: 'perSecond',
    options: [
      { id: 'same', text: { en: 'As many as before.', ko: '전과 같습니다' }, from: 30, below: 38.5 },
      {
        id: 'little',
        text: { en: 'A few more: between 39 and 45.', ko: '조금 늘어 39건에서 45건 사이입니다' },
        from: 39,
        below: 45.5,
      },
      { id: 'most', text: { en: 'Many more: 47 or above.', ko: '크게 늘어 47건이 넘습니다' }, from: 47, below: 60 },
    ],
  },
  variants: [
    {
      id: 'a-doubled',
      interventions: [scaled('A', 4)],
      words: { change: { en: 'A gets four servers instead of two', ko: 'A의 서버를 두 대에서 네 대로 늘립니다' } },
    },
    {
      id: 'b-doubled',
      interventions: [scaled('B', 4)],
      words: { change: { en: 'B gets four servers instead of two', ko: 'B의 서버를 두 대에서 네 대로 늘립니다' } },
    },
    {
      id: 'a-doubled-database-faster',
      interventions: [scaled('A', 4), slowed('DB', 0.5)],
      words: {
        change: {
          en: 'A gets four servers, and queries take half as long',
          ko: 'A의 서버를 네 대로 늘리고, 쿼리 시간을 절반으로 줄입니다',
        },
      },
    },
    {
      id: 'database-faster',
      interventions: [slowed('DB', 0.5)],
      words: { change: { en: 'queries take half as long', ko: '쿼리 시간을 절반으로 줄입니다' } },
    },
  ],
  why: {
    en: 'More servers for what is not the bottleneck change nothing. More for A, which is, help as far as the database has room: 8 %. A faster database helps both: A’s threads are free sooner.',
    ko: '병목이 아닌 것은 늘려도 달라지지 않습니다. 병목인 A를 늘리면 데이터베이스에 남은 여유 8%만큼만 좋아집니다. 데이터베이스가 빨라지면 둘 다 좋아집니다. A의 스레드도 더 빨리 풀려나기 때문입니다.',
  },
};
