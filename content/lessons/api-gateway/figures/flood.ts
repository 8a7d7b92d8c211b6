/**
 * Figure 2: a partner asks for more than the shop can do, and nothing at the door says no.
 */
import type { Figure } from '@/content/model';
import { faultAtMs, seed, systems } from '../scenario';
import { stageLimit } from './controls';

export const flood: Figure = {
  id: 'flood',
  title: {
    en: 'The partner asks eleven times as often. The paying app fails with it.',
    ko: '제휴사가 열한 배 자주 요청합니다. 돈을 내는 앱까지 함께 실패합니다.',
  },
  lookFor: { en: 'Where do requests wait, and whose are they?', ko: '요청은 어디에서 기다리고, 누구의 요청입니까?' },
  caption: {
    en: 'From 0:20 on, the partner sends 110 requests a second instead of 10. The shop can do about 80. Its queue fills with requests of both, and the next one is refused whoever sent it.',
    ko: '0:20부터 제휴사는 초당 10건이 아니라 110건을 보냅니다. 쇼핑몰은 80건쯤 처리할 수 있습니다. 대기열은 양쪽의 요청으로 차고, 그다음 요청은 누가 보냈든 거절됩니다.',
  },
  scenario: systems.flood,
  seed,
  interventions: [],
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stageLimit('none')],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 19000,
      caption: { en: 'Before the rush: nothing waits.', ko: '몰려들기 전입니다. 기다리는 요청이 없습니다.' },
    },
    {
      atMs: 21500,
      caption: {
        en: 'One and a half seconds later, a line has formed in front of the shop.',
        ko: '1.5초 뒤, 쇼핑몰 앞에 줄이 생겼습니다.',
      },
    },
    {
      atMs: 26000,
      caption: {
        en: 'The line has its full length of 200. Whoever gets in waits two and a half seconds; others are refused.',
        ko: '줄이 한도인 200건까지 찼습니다. 들어간 요청은 2.5초를 기다리고 나머지는 거절됩니다.',
      },
    },
    {
      atMs: 34000,
      caption: {
        en: 'The same. The gateway has let everything through, and it is paid for everything.',
        ko: '그대로입니다. 게이트웨이는 모두 통과시켰고, 그 모두에 요금이 붙습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a shared queue that refuses when it is full, clients that give up after 3 s',
      ko: '함께 쓰다가 가득 차면 거절하는 대기열, 3초 뒤 포기하는 클라이언트',
    },
    simplified: { en: 'the partner changes its rate at one instant', ko: '제휴사의 요청률은 한순간에 바뀝니다' },
    leftOut: {
      en: 'retries of either client, autoscaling of the shop',
      ko: '양쪽 클라이언트의 재시도, 쇼핑몰의 오토 스케일링',
    },
    checked: {
      en: 'a request that finds no free thread waits or is refused [V2]; first come, first served [V3]',
      ko: '빈 스레드를 찾지 못한 요청은 기다리거나 거절됨 [V2], 온 순서대로 처리됨 [V3]',
    },
  },
  prediction: {
    id: 'buy-p99',
    question: {
      en: 'The partner sends 110 requests a second. Draw the p99 of buy, which only our app sends.',
      ko: '제휴사가 초당 110건을 보냅니다. 우리 앱만 보내는 구매의 p99를 그려 보십시오.',
    },
    requestClass: 'buy',
    fromMs: faultAtMs,
    spanMs: 20_000,
    minMs: 30,
    maxMs: 10_000,
    compareAtMs: 34_000,
  },
};
