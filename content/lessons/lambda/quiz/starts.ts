/**
 * Questions about cold starts: how many, how long, and how many environments to keep ready.
 */
import type { Question } from '@/content/model';

export const oneAtATime: Question = {
  id: 'one-at-a-time',
  claim: 'S18',
  kind: 'single',
  prompt: {
    en: 'The sale starts 68 environments. Some seconds later, at the same rate, about 10 are busy. Why so many at first?',
    ko: '예매가 열리자 환경 68개가 시작됩니다. 잠시 뒤에는 요청률이 같은데도 10개쯤만 바쁩니다. 처음에는 왜 그렇게 많습니까?',
  },
  figure: 'burst',
  options: [
    {
      id: 'reserve',
      correct: false,
      text: {
        en: 'Lambda starts some to spare, in case more customers come.',
        ko: '손님이 더 올 때를 대비해 Lambda가 넉넉히 시작하기 때문입니다.',
      },
      why: {
        en: 'In the run none is started to spare: each has a request that waits for it. Before the sale, at two per second, three exist.',
        ko: '이 실행에서 여분으로 시작된 환경은 없습니다. 저마다 기다리는 요청이 있습니다. 초당 2건이던 예매 전에는 세 개뿐입니다.',
      },
      refutedBy: { figure: 'burst', atMs: 19_000 },
    },
    {
      id: 'more-customers',
      correct: false,
      text: {
        en: 'More customers come in the first second than later.',
        ko: '첫 1초에 손님이 더 많이 오기 때문입니다.',
      },
      why: {
        en: 'The rate is 80 per second from 0:20 to the end. At 0:30 it is the same, and 58 environments are idle.',
        ko: '요청률은 0:20부터 끝까지 초당 80건입니다. 0:30에도 같지만 환경 58개가 쉽니다.',
      },
      refutedBy: { figure: 'burst', atMs: 30_000 },
    },
    {
      id: 'cold-time',
      correct: true,
      text: {
        en: 'While an environment starts, its request occupies it, ten times as long as a warm one would.',
        ko: '시작되는 동안 요청이 그 환경을 차지하는데, 그 시간이 예열됐을 때의 열 배이기 때문입니다.',
      },
      why: {
        en: 'Rate × time: 80 per second × more than a second, against 80 × an eighth of a second.',
        ko: '요청률 × 시간입니다. 초당 80건 × 1초 남짓과 초당 80건 × 8분의 1초의 차이입니다.',
      },
    },
  ],
};

export const whereTheTimeWent: Question = {
  id: 'where-the-time-went',
  claim: 'S18',
  kind: 'readTrace',
  prompt: {
    en: 'This customer came at 0:20.6 and waited 1.6 s. Where did the time go?',
    ko: '0:20.6에 온 이 손님은 1.6초를 기다렸습니다. 그 시간은 어디에서 흘렀습니까?',
  },
  figure: 'burst',
  moment: { figure: 'burst', atMs: 22_500 },
  request: 90,
  asks: 'longest',
  options: [
    {
      id: 'Tickets-work',
      correct: false,
      text: { en: 'In the handler of Tickets.', ko: 'Tickets의 핸들러에서' },
      why: {
        en: 'The handler worked for 40 ms. When all are warm, the same work gives a p99 of a quarter of a second.',
        ko: '핸들러가 일한 시간은 40ms입니다. 모두 예열되면 같은 일을 하고도 p99가 4분의 1초입니다.',
      },
      refutedBy: { figure: 'burst', atMs: 30_000 },
    },
    {
      id: 'Tickets-init',
      correct: true,
      text: { en: 'In the start of its environment.', ko: '자기 환경이 시작되는 데에서' },
      why: {
        en: 'Nearly a second and a half, before a line of the handler ran.',
        ko: '핸들러가 한 줄도 돌기 전에 1.5초 가까이 흘렀습니다.',
      },
    },
    {
      id: 'Seats-work',
      correct: false,
      text: { en: 'In the seat store, which was flooded.', ko: '요청이 쏟아진 좌석 저장소에서' },
      why: {
        en: 'The store is nearly idle at that moment: the requests are still waiting for their environments.',
        ko: '그때 저장소는 거의 놀고 있습니다. 요청이 아직 환경을 기다리고 있기 때문입니다.',
      },
      refutedBy: { figure: 'burst', atMs: 21_000 },
    },
  ],
};

export const howManyReady: Question = {
  id: 'how-many-ready',
  claim: 'S18',
  kind: 'single',
  prompt: {
    en: 'The sale brings 80 requests per second, and a warm invocation takes an eighth of a second. How much provisioned concurrency is reasonable?',
    ko: '예매 때는 초당 80건이 오고, 예열된 호출은 8분의 1초가 걸립니다. 프로비저닝된 동시성은 얼마가 적당합니까?',
  },
  figure: 'ready',
  options: [
    {
      id: 'as-started',
      correct: false,
      text: { en: 'About 70: that is what the burst started.', ko: '70개쯤. 몰린 요청이 시작하게 한 수입니다.' },
      why: {
        en: 'Half a second into the sale, with 20 ready, 14 are busy. The 70 were needed only because each took a second to start.',
        ko: '20개를 준비하면 예매 0.5초 뒤에 14개가 바쁩니다. 70개는 저마다 시작하는 데 1초가 걸려서 필요했던 수입니다.',
      },
      refutedBy: { figure: 'ready', atMs: 20_500 },
    },
    {
      id: 'rate-times-time',
      correct: true,
      text: {
        en: 'About 20: rate × time is 10, and arrivals are uneven.',
        ko: '20개쯤. 요청률 × 시간은 10이고, 요청은 고르게 오지 않습니다.',
      },
      why: {
        en: 'With 20, two requests of more than 3,000 meet a cold start.',
        ko: '20개면 3,000건이 넘는 요청 중 2건만 콜드 스타트를 겪습니다.',
      },
    },
    {
      id: 'one',
      correct: false,
      text: {
        en: 'One is enough: after it, the function is warm.',
        ko: '하나면 됩니다. 그 뒤로는 함수가 예열되어 있습니다.',
      },
      why: {
        en: 'An environment is warm, not a function. Three were warm when the sale opened, and half a second later all three were busy and 25 more starting.',
        ko: '예열되는 것은 함수가 아니라 환경입니다. 예매가 열릴 때 세 개가 예열되어 있었지만, 0.5초 뒤에는 셋 다 바쁘고 25개가 시작되고 있습니다.',
      },
      refutedBy: { figure: 'burst', atMs: 20_500 },
    },
  ],
};
