/**
 * Questions about the flooded shop: which part is full, and where the time goes.
 */
import type { Question } from '@/content/model';

export const whatIsFull: Question = {
  id: 'what-is-full',
  claim: 'S25',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Orders fail. Pick the component that has run out of something.',
    ko: '주문이 실패합니다. 무언가가 바닥난 구성 요소를 고르십시오.',
  },
  moment: { figure: 'flood', atMs: 26000 },
  options: [
    {
      id: 'Shop',
      correct: true,
      text: { en: 'the shop', ko: '쇼핑몰' },
      why: {
        en: 'All four threads work and about 200 requests wait. What it does, it does as fast as before.',
        ko: '스레드 네 개가 모두 일하고 200건쯤이 기다립니다. 하는 일의 속도는 전과 같습니다.',
      },
    },
    {
      id: 'API',
      correct: false,
      text: { en: 'the gateway', ko: '게이트웨이' },
      why: {
        en: 'Nothing waits here. It lets all 140 requests per second in, far below its quota.',
        ko: '여기서 기다리는 것은 없습니다. 초당 140건을 모두 들여보내며, 할당량에는 한참 못 미칩니다.',
      },
      refutedBy: { figure: 'flood', atMs: 26000 },
    },
    {
      id: 'App',
      correct: false,
      text: { en: 'our app', ko: '우리 앱' },
      why: {
        en: 'Our app sends what it always sent, about 30 requests per second.',
        ko: '우리 앱은 늘 보내던 만큼, 초당 30건쯤을 보냅니다.',
      },
      refutedBy: { figure: 'flood', atMs: 26000 },
    },
    {
      id: 'Partner',
      correct: false,
      text: { en: 'the partner', ko: '제휴사' },
      why: {
        en: 'It is the cause, but it lacks nothing. More than half of its requests are even answered.',
        ko: '원인이기는 하지만 모자란 것이 없습니다. 보낸 요청의 절반 넘게 응답까지 받습니다.',
      },
      refutedBy: { figure: 'flood', atMs: 26000 },
    },
  ],
};

export const whereTheTimeWent: Question = {
  id: 'where-the-time-went',
  claim: 'S25',
  kind: 'readTrace',
  prompt: {
    en: 'This order of our app was lucky: it succeeded, after 2.5 s. Where did it spend most of that time?',
    ko: '우리 앱의 이 주문은 운 좋게 2.5초 만에 성공했습니다. 그 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'flood',
  moment: { figure: 'flood', atMs: 30_000 },
  request: 1_702,
  asks: 'longest',
  options: [
    {
      id: 'API-work',
      correct: false,
      text: { en: 'In the gateway, which is flooded.', ko: '몰려든 요청을 받는 게이트웨이에서' },
      why: {
        en: 'The gateway took 2 ms. It has no queue, so it passes a flood on as it comes.',
        ko: '게이트웨이에서는 2ms가 걸렸습니다. 대기열이 없어서, 몰려온 것을 온 그대로 넘깁니다.',
      },
      refutedBy: { figure: 'flood', atMs: 26000 },
    },
    {
      id: 'Shop-work',
      correct: false,
      text: { en: 'At work in the shop, which is overloaded.', ko: '과부하가 걸린 쇼핑몰에서 처리되면서' },
      why: {
        en: '85 ms. An overloaded shop does not work more slowly here: it makes people wait before it begins.',
        ko: '85ms였습니다. 여기서 과부하가 걸린 쇼핑몰은 일이 느려지지 않습니다. 시작하기 전에 기다리게 할 뿐입니다.',
      },
      refutedBy: { figure: 'flood', atMs: 26000 },
    },
    {
      id: 'Shop-queue',
      correct: true,
      text: { en: 'In the shop’s queue, behind price lists.', ko: '쇼핑몰의 대기열에서, 가격표 요청 뒤에서' },
      why: {
        en: '2.4 s in line behind 200 others, most of them the partner’s. No setting at the door had kept them out.',
        ko: '200건 뒤에서 2.4초를 기다렸고, 대부분은 제휴사의 요청입니다. 문에는 그것을 막을 설정이 없었습니다.',
      },
    },
  ],
};
