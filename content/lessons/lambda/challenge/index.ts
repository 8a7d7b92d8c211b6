/**
 * The challenge of the lesson: a sale that turns nobody away, is quick, and stays within a budget.
 */
import type { LessonChallenge } from '@/content/model';
import file from './challenge.json';
import { hints } from './hints';

const memory = 'components.Tickets.memoryMb';
const reserved = 'components.Tickets.reservedConcurrency';
const provisioned = 'components.Tickets.provisionedConcurrency';

export const challenge: LessonChallenge = {
  id: 'open-the-sale',
  title: { en: 'Open the sale', ko: '예매 열기' },
  brief: [
    {
      en: 'At 0:30 the sale opens: from 6 customers per second to 80, for twenty seconds. As the function is set up, more than a quarter of all customers are turned away, and some of the others wait most of a second.',
      ko: '0:30에 예매가 열리고, 20초 동안 손님이 초당 6명에서 80명으로 늘어납니다. 지금 설정으로는 전체 손님 네 명 중 한 명 넘게 돌아가고, 남은 손님 가운데 일부는 1초 가까이 기다립니다.',
    },
    {
      en: 'Turn nobody away and be quick, for at most 340 dollars a month. The month is made of minutes like these, so a sale runs for nearly a third of the time, and what is kept ready is paid for the whole of it. It also has to hold in a sale that is steeper, and nobody may be turned away on a day when the seat store is slow.',
      ko: '아무도 돌려보내지 말고 빠르게, 한 달 340달러 안에서 처리하십시오. 이런 시간이 한 달 내내 되풀이된다고 보므로 예매가 전체의 3분의 1 가까이를 차지하고, 준비해 둔 환경에는 내내 값을 냅니다. 더 가파른 예매에서도 지켜야 하고, 좌석 저장소가 느린 날에도 손님을 돌려보내서는 안 됩니다.',
    },
  ],
  file,
  knobs: [
    { path: memory, label: { en: 'Memory', ko: '메모리' } },
    { path: reserved, label: { en: 'Reserved concurrency', ko: '예약된 동시성' } },
    { path: provisioned, label: { en: 'Provisioned concurrency', ko: '프로비저닝된 동시성' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: 29_000,
  inkClass: 'buy',
  hints,
  reference: {
    id: 'twenty-ready',
    set: { [memory]: 1_024, [reserved]: 60, [provisioned]: 20 },
    why: {
      en: 'Twenty ready environments of 1 GB: 80 per second × an eighth of a second is 10, and arrivals are uneven. The reserve of 60 costs nothing and leaves room for a day when everything takes longer.',
      ko: '1GB짜리 환경 20개를 준비합니다. 초당 80건 × 8분의 1초는 10개이고, 요청은 고르게 오지 않습니다. 동시성 60 예약에는 값이 들지 않고, 모든 것이 느려지는 날의 여유가 됩니다.',
    },
  },
  lazy: [
    {
      id: 'only-more-room',
      set: { [reserved]: 100 },
      why: {
        en: 'A higher ceiling lets nearly all of them in, and nearly all of the first second wait for INIT.',
        ko: '상한만 높이면 거의 모두 들어오지만, 첫 1초의 손님은 거의 모두 INIT을 기다립니다.',
      },
    },
    {
      id: 'much-memory',
      set: { [memory]: 3_008, [reserved]: 100 },
      why: {
        en: 'Memory does not shorten INIT, and above one vCPU not even the work. It only costs.',
        ko: '메모리를 늘려도 INIT은 짧아지지 않고, 1 vCPU를 넘으면 처리도 빨라지지 않습니다. 값만 오릅니다.',
      },
    },
    {
      id: 'as-many-as-the-burst-started',
      set: { [memory]: 1_024, [reserved]: 100, [provisioned]: 70 },
      why: {
        en: 'Seventy ready environments are quick, and most of them never work. The bill is more than twice the budget.',
        ko: '70개를 준비하면 빠르지만 대부분은 한 번도 일하지 않습니다. 요금은 예산의 두 배를 넘습니다.',
      },
    },
    {
      id: 'all-of-the-reserve',
      set: { [memory]: 1_024, [provisioned]: 20 },
      why: {
        en: 'The whole reserve of 20 is ready, and its p99 is splendid. But the twenty-first customer at once is turned away.',
        ko: '예약한 20개를 모두 준비하면 p99는 훌륭합니다. 하지만 동시에 온 스물한 번째 손님은 돌아갑니다.',
      },
    },
    {
      id: 'many-small-ones',
      set: { [reserved]: 100, [provisioned]: 70 },
      why: {
        en: 'Seventy environments of 256 MB fit the budget, and nothing starts cold. The work itself is too slow.',
        ko: '256MB짜리 70개는 예산에 들어가고 콜드 스타트도 없습니다. 하지만 처리 자체가 너무 느립니다.',
      },
    },
  ],
};
