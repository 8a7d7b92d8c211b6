/**
 * Questions about what grows by itself, how far and how fast.
 */
import type { Question } from '@/content/model';

export const whatTheChartsShow: Question = {
  id: 'what-the-charts-show',
  claim: 'S11',
  kind: 'single',
  prompt: {
    en: 'Twelve times the traffic hits a function whose account is at its limit of concurrency. What do the charts show?',
    ko: '계정의 동시성 한도에 걸린 함수에 열두 배의 트래픽이 몰립니다. 차트에는 무엇이 보입니까?',
  },
  figure: 'limit',
  options: [
    {
      id: 'p99-climbs',
      correct: false,
      text: { en: 'The p99 climbs to many times what it was.', ko: 'p99가 이전의 몇 배로 올라간다.' },
      why: {
        en: 'Nothing queues in Lambda. At 0:25 the p99 of what is answered is what it was, about 1.5 s.',
        ko: 'Lambda 안에서는 줄을 서지 않습니다. 0:25에 응답을 받은 요청의 p99는 이전과 같은 1.5초쯤입니다.',
      },
      refutedBy: { figure: 'limit', atMs: 25_000 },
    },
    {
      id: 'refusals',
      correct: true,
      text: {
        en: 'Many refusals with 429, and a p99 that hardly moves.',
        ko: '429로 거절되는 요청이 많고, p99는 거의 움직이지 않는다.',
      },
      why: {
        en: 'A request gets an environment, or is refused at once.',
        ko: '요청은 실행 환경을 얻거나 곧바로 거절됩니다.',
      },
    },
    {
      id: 'errors-of-code',
      correct: false,
      text: {
        en: 'Errors of the function, because its environments are overloaded.',
        ko: '실행 환경에 부하가 몰려 함수가 오류를 낸다.',
      },
      why: {
        en: 'An environment serves one request at a time and is never overloaded. Every failure here is a refusal before the code runs.',
        ko: '실행 환경은 한 번에 요청 하나만 맡으므로 부하가 몰리지 않습니다. 여기서 실패는 모두 코드가 실행되기 전의 거절입니다.',
      },
      refutedBy: { figure: 'limit', atMs: 34_000 },
    },
  ],
};

export const halfTheTime: Question = {
  id: 'half-the-time',
  claim: 'S11',
  kind: 'numeric',
  prompt: {
    en: '50 requests may be under way. 120 per second arrive, and each now takes half a second instead of a second. How many per second are answered?',
    ko: '동시에 50건까지 됩니다. 초당 120건이 오고, 한 건에 걸리는 시간이 1초에서 0.5초로 줄었습니다. 초당 몇 건이 응답을 받습니까?',
  },
  unit: { en: 'requests per second', ko: '건/초' },
  answer: 'burst-half-goodput',
  tolerance: 0.1,
  why: {
    en: 'Requests under way = rate × time. 50 places ÷ 0.5 s is about 100 per second; cold starts and places that are free for a moment take a little of it.',
    ko: '진행 중인 요청 수 = 요청률 × 시간입니다. 자리 50개 ÷ 0.5초는 초당 100건쯤이고, 콜드 스타트와 잠깐씩 비는 자리 때문에 조금 줄어듭니다.',
  },
  tooLow: {
    en: 'Too low. The limit counts requests under way, not requests per second: in a second each place serves two.',
    ko: '너무 작습니다. 한도는 초당 요청 수가 아니라 진행 중인 요청 수입니다. 자리 하나가 1초에 두 건을 처리합니다.',
  },
  tooHigh: {
    en: 'Too high. All 120 would need 60 places.',
    ko: '너무 큽니다. 120건을 모두 처리하려면 자리가 60개 필요합니다.',
  },
  shownBy: {
    figure: 'limit',
    atMs: 34_000,
    interventions: [{ atMs: 0, target: 'render', kind: 'slow', factor: 0.5, addedMs: 0 }],
  },
};

export const whoRefuses: Question = {
  id: 'who-refuses',
  claim: 'S11',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Orders fail. Pick the component that has run out of something.',
    ko: '주문이 실패하고 있습니다. 무언가가 바닥난 구성 요소를 고르십시오.',
  },
  moment: { figure: 'database', atMs: 20_500 },
  options: [
    {
      id: 'client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'It sends five times as many orders as a second ago, and has no limit.',
        ko: '1초 전의 다섯 배로 주문을 보낼 뿐이고, 한도가 없습니다.',
      },
      refutedBy: { figure: 'database', atMs: 25_000 },
    },
    {
      id: 'orders',
      correct: false,
      text: { en: 'orders, the function', ko: 'orders(함수)' },
      why: {
        en: 'It has environments to spare. Those that fail got no connection.',
        ko: '쉬는 실행 환경이 남아 있습니다. 실패한 것은 연결을 얻지 못한 요청입니다.',
      },
      refutedBy: { figure: 'database', atMs: 20_500 },
    },
    {
      id: 'db',
      correct: true,
      text: { en: 'db, the database', ko: 'db(데이터베이스)' },
      why: {
        en: 'All ten connections are in use. It does not grow with the function.',
        ko: '연결 10개를 모두 쓰고 있습니다. 데이터베이스는 함수를 따라 늘어나지 않습니다.',
      },
    },
  ],
};

export const orderOfABurst: Question = {
  id: 'order-of-a-burst',
  claim: 'S11',
  kind: 'order',
  prompt: {
    en: 'Put the events of the burst in order, the first at the top.',
    ko: '요청이 몰려올 때 일어난 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  items: [
    {
      id: 'before',
      text: { en: '10 environments are busy, others are idle', ko: '실행 환경 10개가 일하고 나머지는 쉰다' },
      why: { en: '0:19. 10 per second × 1 s.', ko: '0:19. 초당 10건 × 1초입니다.' },
    },
    {
      id: 'idle-taken',
      text: { en: 'The idle environments are taken', ko: '쉬던 실행 환경이 모두 쓰인다' },
      why: { en: 'Within 0:20.3. Warm ones go first.', ko: '0:20.3 전입니다. 준비된 것부터 쓰입니다.' },
    },
    {
      id: 'init',
      text: { en: 'Further environments start', ko: '실행 환경이 새로 시작한다' },
      why: {
        en: 'Only when no idle one is left. Each counts as concurrency while it starts.',
        ko: '쉬는 것이 없어진 다음입니다. 시작하는 동안에도 동시성에 들어갑니다.',
      },
    },
    {
      id: 'refused',
      text: { en: 'The first request is refused', ko: '첫 요청이 거절된다' },
      why: {
        en: '0:20.5. 25 busy and 25 starting make 50.',
        ko: '0:20.5. 일하는 25개와 시작하는 25개를 합하면 50입니다.',
      },
    },
    {
      id: 'all-busy',
      text: { en: 'All 50 environments are busy', ko: '실행 환경 50개가 모두 일한다' },
      why: { en: '0:21. The last cold start is over.', ko: '0:21. 마지막 콜드 스타트가 끝났습니다.' },
    },
  ],
  shownBy: { figure: 'limit', atMs: 20_500 },
};
