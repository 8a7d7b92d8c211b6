/**
 * Figure 1: a shop behind a gateway that has no settings yet.
 */
import type { Figure } from '@/content/model';
import { seed, systems } from '../scenario';
import { stageLimit } from './controls';

export const works: Figure = {
  id: 'works',
  title: { en: 'One door, two customers, one small shop.', ko: '문 하나, 손님 둘, 작은 쇼핑몰 하나' },
  lookFor: { en: 'How much of the shop is in use?', ko: '쇼핑몰은 얼마나 바쁩니까?' },
  caption: {
    en: 'Our app and a partner reach the shop through the same REST API. The gateway passes everything on. Set the limit of each route to 10 per second, and watch who is refused: the pink squares are 429.',
    ko: '우리 앱과 제휴사가 같은 REST API로 쇼핑몰에 들어옵니다. 게이트웨이는 모두 통과시킵니다. 경로마다의 한도를 초당 10건으로 두고 누가 거절되는지 보십시오. 분홍 사각형이 429입니다.',
  },
  scenario: systems.calm,
  seed,
  interventions: [],
  startAtMs: 10_000,
  stillAtMs: 14_000,
  speed: 0.1,
  controls: [stageLimit('none')],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 12000,
      caption: {
        en: '30 requests a second come from our app, 10 from the partner. Each of the shop’s four threads is in use half of the time.',
        ko: '초당 30건은 우리 앱에서, 10건은 제휴사에서 옵니다. 쇼핑몰의 스레드 네 개는 절반쯤의 시간 동안 일합니다.',
      },
    },
    {
      atMs: 14000,
      caption: {
        en: 'Every request is answered. The gateway keeps nothing waiting: it has no queue.',
        ko: '모든 요청이 응답을 받습니다. 게이트웨이에는 대기열이 없어 아무것도 기다리게 하지 않습니다.',
      },
    },
    {
      atMs: 20000,
      caption: {
        en: 'Nothing has changed. A door without settings is a pipe.',
        ko: '달라진 것이 없습니다. 설정이 없는 문은 그저 관입니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'two clients, the way through the gateway, four threads and a queue in the shop',
      ko: '클라이언트 둘, 게이트웨이를 지나는 길, 쇼핑몰의 스레드 네 개와 대기열',
    },
    simplified: {
      en: 'the gateway itself takes about 4 ms; AWS names no time',
      ko: '게이트웨이 자체는 4ms쯤 걸립니다. AWS가 밝힌 시간은 없습니다',
    },
    leftOut: { en: 'TLS, domains, sizes of requests', ko: 'TLS, 도메인, 요청의 크기' },
    checked: {
      en: 'a gateway sends each call once and passes on what comes back [G10, G12]',
      ko: '게이트웨이는 호출을 한 번만 보내고 돌아온 것을 전달함 [G10, G12]',
    },
  },
};
