/**
 * Questions about the limit: rate × time, and what a 429 says.
 */
import type { Question } from '@/content/model';

export const mostPerSecond: Question = {
  id: 'most-per-second',
  claim: 'S18',
  kind: 'numeric',
  prompt: {
    en: 'Tickets may use 20 environments. The seat store is slow, and an invocation takes half a second. 60 customers come each second. How many are answered per second?',
    ko: 'Tickets는 환경을 20개까지 쓸 수 있습니다. 좌석 저장소가 느려 호출 하나에 0.5초가 걸립니다. 손님은 초당 60명입니다. 초당 몇 건이 응답을 받습니까?',
  },
  figure: 'limit',
  unit: { en: 'per second', ko: '건/초' },
  answer: 'slow-goodput',
  tolerance: 0.12,
  why: {
    en: '20 ÷ 0.5 s = 40 per second at most. The run gives a little less, because now and then an environment is idle for a moment.',
    ko: '20 ÷ 0.5초 = 많아야 초당 40건입니다. 환경이 잠깐씩 비기도 하므로 실행 결과는 조금 적습니다.',
  },
  tooLow: {
    en: 'Too low. Twenty invocations are in progress at a time; divide by the time of one.',
    ko: '너무 작습니다. 한 번에 20건이 진행됩니다. 하나에 걸리는 시간으로 나누십시오.',
  },
  tooHigh: {
    en: 'Too high. An environment handles one request at a time, two in a second.',
    ko: '너무 큽니다. 환경 하나는 한 번에 한 건, 1초에 두 건을 처리합니다.',
  },
  shownBy: { figure: 'limit', atMs: 30_000 },
};

export const why429: Question = {
  id: 'why-429',
  claim: 'S18',
  kind: 'single',
  prompt: {
    en: 'Since 0:20 customers of Tickets get 429. What has changed?',
    ko: '0:20부터 Tickets의 손님이 429를 받습니다. 무엇이 달라졌습니까?',
  },
  figure: 'limit',
  options: [
    {
      id: 'more-requests',
      correct: false,
      text: { en: 'More customers came than before.', ko: '손님이 전보다 많이 왔습니다.' },
      why: {
        en: 'The rate is 60 per second before and after.',
        ko: '요청률은 전이나 후나 초당 60건입니다.',
      },
      refutedBy: { figure: 'limit', atMs: 26_000 },
    },
    {
      id: 'cold',
      correct: false,
      text: { en: 'The environments went cold.', ko: '환경이 차가워졌습니다.' },
      why: {
        en: 'All 20 are warm: just before, at 0:19.5, they served everybody in an eighth of a second.',
        ko: '20개 모두 예열되어 있습니다. 바로 전인 0:19.5에 모두에게 8분의 1초 만에 답하고 있었습니다.',
      },
      refutedBy: { figure: 'limit', atMs: 19_500 },
    },
    {
      id: 'working',
      correct: false,
      text: { en: 'The code of Tickets needs more processor.', ko: 'Tickets의 코드에 프로세서가 더 필요합니다.' },
      why: {
        en: 'At 0:26 most of the busy environments wait for Seats. More memory would not make that shorter.',
        ko: '0:26에 바쁜 환경은 대부분 Seats를 기다립니다. 메모리를 늘려도 그 시간은 줄지 않습니다.',
      },
      refutedBy: { figure: 'limit', atMs: 26_000 },
    },
    {
      id: 'longer',
      correct: true,
      text: {
        en: 'Each invocation takes longer, because it waits for the seat store.',
        ko: '호출마다 좌석 저장소를 기다리느라 더 오래 걸립니다.',
      },
      why: {
        en: 'Rate × time is 60 × 0.5 s = 30, and the limit is 20.',
        ko: '요청률 × 시간은 60 × 0.5초 = 30이고, 한도는 20입니다.',
      },
    },
  ],
};

export const chainOfEvents: Question = {
  id: 'chain-of-events',
  claim: 'S18',
  kind: 'order',
  prompt: {
    en: 'Put the events of figure 3 in order, the first at the top.',
    ko: '그림 3에서 일어난 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  items: [
    {
      id: 'slow',
      text: { en: 'The seat store becomes slower', ko: '좌석 저장소가 느려진다' },
      why: { en: '0:20.0. The only change from outside.', ko: '0:20.0. 바깥에서 바뀐 것은 이것뿐입니다.' },
    },
    {
      id: 'waiting',
      text: { en: 'Ten invocations wait for it at once', ko: '호출 열 건이 동시에 저장소를 기다린다' },
      why: { en: '0:20.2. Just before it was two.', ko: '0:20.2. 바로 전에는 두 건이었습니다.' },
    },
    {
      id: 'full',
      text: { en: 'All 20 environments are busy', ko: '환경 20개가 모두 바쁘다' },
      why: { en: '0:20.5. The reserve is used up.', ko: '0:20.5. 예약된 동시성을 다 썼습니다.' },
    },
    {
      id: 'refused',
      text: { en: 'Request 1278 gets 429', ko: '요청 1278이 429를 받는다' },
      why: { en: '0:20.9. Nothing waits in line at a function.', ko: '0:20.9. 함수 앞에는 줄이 없습니다.' },
    },
  ],
  shownBy: { figure: 'limit', atMs: 20_900 },
};
