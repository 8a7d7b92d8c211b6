/**
 * Figure 3: one limit for everybody saves the shop and not the paying customer.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, systems } from '../scenario';
import { stageLimit } from './controls';

export const stageLimitFigure: Figure = {
  id: 'stage-limit',
  title: {
    en: '40 a second on each route. The shop is safe; our app pays for it.',
    ko: '경로마다 초당 40건으로 제한합니다. 쇼핑몰은 안전하지만 대가는 우리 앱이 치릅니다.',
  },
  lookFor: { en: 'Whose requests get 429?', ko: '429를 받는 것은 누구의 요청입니까?' },
  caption: {
    en: 'The same rush, with a token bucket on each route. Browse and scan ask the same route, so they draw from one bucket, and it is empty as often for one as for the other. Buy has a route of its own.',
    ko: '똑같이 몰려들지만 경로마다 토큰 버킷이 있습니다. 둘러보기와 수집은 같은 경로를 쓰므로 한 버킷에서 토큰을 꺼내고, 버킷은 둘 모두에게 똑같이 자주 비어 있습니다. 구매는 경로가 따로 있습니다.',
  },
  scenario: systems.flood,
  seed,
  interventions: done.stageLimit,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stageLimit('40')],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 19000,
      caption: {
        en: '30 requests a second on the products route. Its bucket gets 40 tokens a second, so it stays full.',
        ko: '상품 경로에 초당 30건이 옵니다. 버킷에는 초당 40개의 토큰이 들어오므로 가득 차 있습니다.',
      },
    },
    {
      atMs: 21000,
      caption: {
        en: 'One second of the rush. The tokens that had been saved are used up, and 429 begins.',
        ko: '몰려든 지 1초입니다. 모아 둔 토큰이 바닥나고 429가 시작됩니다.',
      },
    },
    {
      atMs: 26000,
      caption: {
        en: '40 requests a second pass on this route, whoever sent them. Most were sent by the partner.',
        ko: '이 경로로 초당 40건이 통과합니다. 누가 보냈는지는 따지지 않으며, 대부분 제휴사가 보낸 것입니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a token bucket for each route, filled continuously, checked before anything is called',
      ko: '경로마다 하나씩 있고 끊임없이 채워지며, 다른 것을 부르기 전에 확인하는 토큰 버킷',
    },
    simplified: {
      en: 'the bucket is exact; AWS calls its limits best effort',
      ko: '버킷은 정확합니다. AWS는 자사의 한도를 최선 노력이라고 말합니다',
    },
    leftOut: { en: 'clients that try again when they get 429', ko: '429를 받고 다시 시도하는 클라이언트' },
    checked: {
      en: 'a bucket refills without ticks up to its capacity [R1]; buckets are asked in order [G3]',
      ko: '버킷은 끊김 없이 용량까지 채워짐 [R1], 버킷은 정해진 순서로 확인됨 [G3]',
    },
  },
};
