/**
 * Questions about the three products, their prices, and what is kept at the door.
 */
import type { Question } from '@/content/model';

export const whichProduct: Question = {
  id: 'which-product',
  claim: 'S23',
  kind: 'single',
  prompt: {
    en: '100 million small requests a month, users with JWTs, no keys, no cache. The back end is the same in any case. Which product of API Gateway?',
    ko: '한 달에 작은 요청 1억 건이 오고, 사용자는 JWT를 씁니다. 키도 캐시도 필요 없고 백엔드는 어느 쪽이든 같습니다. API Gateway의 어떤 제품이 알맞습니까?',
  },
  options: [
    {
      id: 'http',
      correct: true,
      text: { en: 'An HTTP API', ko: 'HTTP API가 알맞다' },
      why: {
        en: 'It checks JWTs itself and costs $100, where a REST API costs $350.',
        ko: 'JWT를 스스로 확인하고 100달러가 듭니다. REST API라면 350달러입니다.',
      },
    },
    {
      id: 'rest',
      correct: false,
      text: { en: 'A REST API, because the service is REST', ko: '서비스가 REST이므로 REST API가 알맞다' },
      why: {
        en: 'Both products serve REST. This one costs three and a half times as much for settings that nobody needs here.',
        ko: '두 제품 모두 REST를 제공합니다. 이쪽은 여기서 아무도 쓰지 않을 설정 때문에 3.5배가 듭니다.',
      },
      refutedBy: { figure: 'price', inputs: { requests: 100_000_000, copies: 1, connected: 100 } },
    },
    {
      id: 'socket',
      correct: false,
      text: {
        en: 'A WebSocket API, because it is the same price per million',
        ko: '100만 건당 값이 같으므로 WebSocket API가 알맞다',
      },
      why: {
        en: 'Every answer is a message, too: twice as many, and so twice the price.',
        ko: '답도 메시지입니다. 두 배로 많으니 값도 두 배입니다.',
      },
      refutedBy: { figure: 'price', inputs: { requests: 100_000_000, copies: 1, connected: 100 } },
    },
  ],
};

export const pushToAll: Question = {
  id: 'push-to-all',
  claim: 'S23',
  kind: 'numeric',
  prompt: {
    en: '60 customers are connected to a WebSocket API. In 40 s they send 601 messages, and each message goes to all 60. How many messages does the gateway send out?',
    ko: '손님 60명이 WebSocket API에 연결되어 있습니다. 40초 동안 메시지 601건을 보내고, 메시지는 60명 모두에게 갑니다. 게이트웨이가 내보내는 메시지는 몇 건입니까?',
  },
  unit: { en: 'messages', ko: '건' },
  answer: 'socket-all-sent',
  tolerance: 0.03,
  why: {
    en: '601 × 60 = 36,060: a call and a message for each connection. In figure 7 it is five for each, and the bill a ninth of that.',
    ko: '601 × 60 = 36,060건입니다. 연결마다 호출 하나, 메시지 하나입니다. 그림 7에서는 다섯씩 보내고, 요금은 9분의 1쯤입니다.',
  },
  tooLow: {
    en: 'Too low. There is no call that says “to all”: each of the 60 gets a message of its own.',
    ko: '너무 작습니다. “모두에게” 보내는 호출은 없습니다. 60명에게 하나씩 보냅니다.',
  },
  tooHigh: {
    en: 'Too high. Multiply the messages that come in by those who get them; what comes in is not sent out.',
    ko: '너무 큽니다. 들어온 메시지에 받는 사람 수를 곱하십시오. 들어온 것 자체는 내보내는 수에 들지 않습니다.',
  },
  shownBy: { figure: 'socket', atMs: 26000 },
};

export const authorizerCache: Question = {
  id: 'authorizer-cache',
  claim: 'S25',
  kind: 'single',
  prompt: {
    en: 'Decisions of a Lambda authorizer are kept for five minutes. What does that change?',
    ko: 'Lambda 권한 부여자의 결정을 5분 동안 캐시합니다. 무엇이 달라집니까?',
  },
  figure: 'console',
  options: [
    {
      id: 'strangers',
      correct: false,
      text: { en: 'Strangers get in while a decision is kept.', ko: '결정이 캐시에 있는 동안 낯선 손님이 들어온다.' },
      why: {
        en: 'A “no” is kept, too, and a stranger has other credentials: not one is answered well at 0:26.',
        ko: '거절도 캐시에 남고, 낯선 손님은 자격 증명이 다릅니다. 0:26에 제대로 된 응답을 받은 낯선 손님은 없습니다.',
      },
      refutedBy: { figure: 'console', atMs: 26000 },
    },
    {
      id: 'no-token',
      correct: false,
      text: { en: 'Requests that it knows no longer take a token.', ko: '이미 아는 요청은 토큰을 쓰지 않는다.' },
      why: {
        en: 'The buckets are asked for each request. With a limit of 10 per second, known callers get 429, too.',
        ko: '버킷은 요청마다 확인합니다. 한도가 초당 10건이면 아는 호출자도 429를 받습니다.',
      },
      refutedBy: {
        figure: 'console',
        atMs: 26000,
        interventions: [
          { atMs: 0, target: 'API', kind: 'configure', set: { throttling: { ratePerSecond: 10, burst: 10 } } },
        ],
      },
    },
    {
      id: 'idle',
      correct: true,
      text: {
        en: 'The authorizer is hardly called, and a right that was taken away works for up to five minutes more.',
        ko: '권한 부여자가 거의 호출되지 않고, 거두어들인 권한이 길게는 5분까지 통한다.',
      },
      why: {
        en: 'Fewer calls and less waiting, paid for with decisions that can be five minutes old.',
        ko: '호출과 기다림이 줄어드는 대신, 결정이 5분 전의 것일 수 있습니다.',
      },
    },
  ],
};
