/**
 * Questions about limits: what a bucket lets through, whom it refuses, and in which order the door asks.
 */
import type { Question } from '@/content/model';

export const burstOf100: Question = {
  id: 'burst-of-100',
  claim: 'S23',
  kind: 'numeric',
  prompt: {
    en: 'A route has a limit of 30 requests per second and a burst of 25. After a quiet minute, 100 requests come in the course of one second. How many are let in?',
    ko: '경로의 한도가 초당 30건, 버스트가 25입니다. 1분 동안 조용하다가 요청 100건이 1초에 걸쳐 옵니다. 몇 건이 통과합니까?',
  },
  unit: { en: 'requests', ko: '건' },
  answer: 'burst-30-25-passed',
  tolerance: 0.03,
  why: {
    en: '25 tokens were in the bucket, and 30 came back in that second: 55. The other 45 get 429.',
    ko: '버킷에 있던 토큰 25개와 그 1초 동안 채워진 30개를 더해 55건입니다. 나머지 45건은 429를 받습니다.',
  },
  tooLow: {
    en: 'Too low. The bucket was full when they came, and it is refilled while they come: add both.',
    ko: '너무 작습니다. 요청이 올 때 버킷은 가득 차 있었고, 오는 동안에도 채워집니다. 둘을 더하십시오.',
  },
  tooHigh: {
    en: 'Too high. Nothing waits for a token: what finds the bucket empty is refused for good.',
    ko: '너무 큽니다. 토큰을 기다리는 요청은 없습니다. 버킷이 비어 있으면 그대로 거절됩니다.',
  },
  shownBy: { figure: 'bucket', inputs: { rate: 30, burst: 25 } },
};

export const whoIsRefused: Question = {
  id: 'who-is-refused',
  claim: 'S23',
  kind: 'single',
  prompt: {
    en: 'The partner asks 110 times per second on the route that our app asks 20 times. The route lets 40 per second through. What share of our requests is refused?',
    ko: '제휴사는 우리 앱이 초당 20건을 보내는 경로에 초당 110건을 보냅니다. 경로의 한도는 초당 40건입니다. 우리 요청은 얼마나 거절됩니까?',
  },
  figure: 'stage-limit',
  options: [
    {
      id: 'none',
      correct: false,
      text: { en: 'None: 20 is below the limit.', ko: '하나도 거절되지 않는다. 20은 한도보다 작다.' },
      why: {
        en: 'The bucket does not know whose token it gives. At 0:26 most of our browse requests are refused.',
        ko: '버킷은 누구에게 토큰을 주는지 모릅니다. 0:26에 우리 둘러보기는 대부분 거절됩니다.',
      },
      refutedBy: { figure: 'stage-limit', atMs: 26000 },
    },
    {
      id: 'all',
      correct: false,
      text: { en: 'All: the partner takes every token.', ko: '모두 거절된다. 제휴사가 토큰을 다 가져간다.' },
      why: {
        en: 'A token goes to whoever comes next, and now and then that is us: some of our requests are answered.',
        ko: '토큰은 다음에 온 요청에 돌아가고, 가끔은 우리 차례입니다. 일부는 응답을 받습니다.',
      },
      refutedBy: { figure: 'stage-limit', atMs: 26000 },
    },
    {
      id: 'same',
      correct: true,
      text: { en: 'About the same share as of the partner’s.', ko: '제휴사와 비슷한 비율' },
      why: {
        en: '40 of 130 pass, whoever sent them: about two in three are refused on both sides.',
        ko: '누가 보냈든 130건 중 40건이 통과합니다. 양쪽 모두 셋 중 둘쯤 거절됩니다.',
      },
    },
  ],
};

export const orderOfChecks: Question = {
  id: 'order-of-checks',
  claim: 'S25',
  kind: 'order',
  prompt: {
    en: 'An order comes to a REST API with all its settings on. Put the questions of the gateway in their order, as our model asks them.',
    ko: '모든 설정을 켠 REST API에 주문이 하나 들어옵니다. 우리 모델의 게이트웨이가 묻는 차례대로 놓으십시오.',
  },
  items: [
    {
      id: 'authorizer',
      text: { en: 'Does the authorizer let the caller in?', ko: '권한 부여자가 들여보내는가?' },
      why: {
        en: 'First of all: a stranger costs nobody a token.',
        ko: '가장 먼저 묻습니다. 낯선 손님은 누구의 토큰도 쓰지 않습니다.',
      },
    },
    {
      id: 'key-bucket',
      text: { en: 'Has the bucket of its API key a token?', ko: 'API 키의 버킷에 토큰이 있는가?' },
      why: {
        en: 'The usage plan comes before the limit for everybody.',
        ko: '사용량 계획은 모두에게 같은 한도보다 먼저입니다.',
      },
    },
    {
      id: 'route-bucket',
      text: { en: 'Has the bucket of the route a token?', ko: '경로의 버킷에 토큰이 있는가?' },
      why: {
        en: 'Then the limit of the stage, and that of the account.',
        ko: '그다음이 스테이지의 한도, 그리고 계정의 한도입니다.',
      },
    },
    {
      id: 'validation',
      text: { en: 'Is the request well formed?', ko: '요청의 형식이 맞는가?' },
      why: { en: 'Only what may come in is looked at.', ko: '들어와도 되는 요청만 들여다봅니다.' },
    },
    {
      id: 'integration',
      text: { en: 'What does the integration answer?', ko: '통합은 무엇이라고 답하는가?' },
      why: {
        en: 'Last: the back end is called only for what has passed everything else.',
        ko: '마지막입니다. 앞의 질문을 모두 통과한 요청에만 백엔드를 호출합니다.',
      },
    },
  ],
  shownBy: { figure: 'console', atMs: 26000 },
};
