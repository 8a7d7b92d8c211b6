/**
 * The challenge of the lesson: protect a small shop from one noisy client without hurting the paying one.
 */
import type { LessonChallenge } from '@/content/model';
import { faultAtMs } from '../scenario';
import file from './challenge.json';

const planRate = 'components.API.usagePlans.free.throttle.ratePerSecond';
const planBurst = 'components.API.usagePlans.free.throttle.burst';
const routeRate = 'components.API.throttling.ratePerSecond';
const routeBurst = 'components.API.throttling.burst';
const threads = 'components.Shop.concurrency';

export const challenge: LessonChallenge = {
  id: 'good-neighbours',
  title: { en: 'Good neighbours', ko: '좋은 이웃' },
  brief: [
    {
      en: 'The partner will ask 110 times per second again. Someone has set limits, so high that they limit nothing. Set them so that our app does not notice the partner, not even on a day when our app itself has a rush.',
      ko: '제휴사가 다시 초당 110건을 보냅니다. 누군가 한도를 두었지만 너무 높아서 아무것도 제한하지 못합니다. 우리 앱이 제휴사 때문에 달라지는 것을 느끼지 못하게 설정하십시오. 우리 앱에 손님이 몰리는 날에도 마찬가지여야 합니다.',
    },
    {
      en: 'But the partner is a customer, too. Give it as much as the shop has to spare. The shop keeps its four threads, and the gateway may cost no more than $650 a month.',
      ko: '하지만 제휴사도 고객입니다. 쇼핑몰에 남는 만큼은 내주십시오. 쇼핑몰의 스레드는 네 개 그대로이고, 게이트웨이 요금은 한 달에 650달러를 넘으면 안 됩니다.',
    },
  ],
  file,
  knobs: [
    { path: planRate, label: { en: 'Rate of the partner’s key', ko: '제휴사 키의 속도' } },
    { path: planBurst, label: { en: 'Burst of the partner’s key', ko: '제휴사 키의 버스트' } },
    { path: routeRate, label: { en: 'Rate of each route', ko: '경로마다의 속도' } },
    { path: routeBurst, label: { en: 'Burst of each route', ko: '경로마다의 버스트' } },
    { path: threads, label: { en: 'Threads of the shop', ko: '쇼핑몰의 스레드' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: faultAtMs - 2_000,
  inkClass: 'buy',
  hints: [
    {
      text: {
        en: 'Who has to be told apart? A limit for the route cannot do it.',
        ko: '누구와 누구를 구별해야 합니까? 경로의 한도로는 할 수 없습니다.',
      },
      see: { part: 'stage-limit' },
    },
    {
      text: {
        en: 'The rate is what the shop bears all the time: 80 per second, less what our app needs on its best day.',
        ko: '속도는 쇼핑몰이 늘 견디는 양입니다. 초당 80건에서 우리 앱이 가장 바쁜 날 쓰는 양을 빼십시오.',
      },
      see: { part: 'real-life' },
    },
    {
      text: {
        en: 'A large burst comes in at one instant, and orders of our app stand behind it. Look at the line that forms.',
        ko: '큰 버스트는 한순간에 들어오고, 우리 앱의 주문은 그 뒤에 섭니다. 어떤 줄이 생기는지 보십시오.',
      },
      see: { figure: 'plans', atMs: 20_500 },
    },
  ],
  reference: {
    id: 'steady-and-small',
    set: { [planRate]: 24, [planBurst]: 5 },
    why: {
      en: 'The partner gets a steady 24 per second, which the shop has to spare even when our app asks for 40. Its burst is small, so no line forms when the rush begins.',
      ko: '제휴사는 꾸준히 초당 24건을 받습니다. 우리 앱이 초당 40건을 보낼 때도 쇼핑몰에 남는 양입니다. 버스트가 작아서 몰려들기 시작할 때도 줄이 생기지 않습니다.',
    },
  },
  lazy: [
    {
      id: 'limit-for-everybody',
      set: { [routeRate]: 40, [routeBurst]: 40 },
      why: {
        en: 'One limit for everybody refuses our browse as often as the partner’s requests.',
        ko: '모두에게 같은 한도를 두면 우리 둘러보기도 제휴사의 요청만큼 자주 거절됩니다.',
      },
    },
    {
      id: 'shut-the-partner-out',
      set: { [planRate]: 0, [planBurst]: 0 },
      why: {
        en: 'A partner that gets nothing is a customer lost.',
        ko: '아무것도 받지 못하는 제휴사는 잃어버린 고객입니다.',
      },
    },
    {
      id: 'five-times-the-shop',
      set: { [threads]: 20 },
      why: {
        en: 'A shop five times as large answers everybody, for five times the budget and twice the gateway’s bill.',
        ko: '다섯 배 큰 쇼핑몰은 모두에게 답하지만, 예산의 다섯 배가 들고 게이트웨이 요금도 두 배가 됩니다.',
      },
    },
  ],
};
