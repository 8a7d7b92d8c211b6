/**
 * Figure 4: a limit for each key refuses the one who asks too much.
 */
import type { Figure } from '@/content/model';
import { faultAtMs, seed, systems } from '../scenario';
import { stageLimit } from './controls';

export const plans: Figure = {
  id: 'plans',
  title: {
    en: 'A bucket for each key. Only the partner is refused.',
    ko: '키마다 버킷을 둡니다. 제휴사만 거절됩니다.',
  },
  lookFor: { en: 'Does anything change for our app at 0:20?', ko: '0:20에 우리 앱에서 달라지는 것이 있습니까?' },
  caption: {
    en: 'Both clients send an API key. A usage plan gives the partner’s key 20 requests a second and a bucket of 40; the key of our app has a plan without a limit.',
    ko: '두 클라이언트가 모두 API 키를 보냅니다. 사용량 계획은 제휴사의 키에 초당 20건과 크기 40의 버킷을 줍니다. 우리 앱의 키는 한도가 없는 계획에 속합니다.',
  },
  scenario: systems.plans,
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
      caption: {
        en: 'The partner asks 10 times a second and may ask 20 times. Nobody is refused.',
        ko: '제휴사는 초당 10건을 보내고 20건까지 보낼 수 있습니다. 거절되는 요청이 없습니다.',
      },
    },
    {
      atMs: 21000,
      caption: {
        en: 'The partner’s bucket is empty. Four of five of its requests get 429.',
        ko: '제휴사의 버킷이 비었습니다. 제휴사 요청의 다섯 중 넷이 429를 받습니다.',
      },
    },
    {
      atMs: 26000,
      caption: {
        en: 'Our app is answered as before. The partner still gets its 20 a second.',
        ko: '우리 앱은 전처럼 응답을 받습니다. 제휴사도 초당 20건은 계속 받습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a bucket for each API key, asked before that of the route',
      ko: '경로의 버킷보다 먼저 확인하는 API 키별 버킷',
    },
    simplified: { en: 'keys are known at once and never shared', ko: '키는 바로 알아보며, 나누어 쓰는 일이 없습니다' },
    leftOut: { en: 'stolen keys, many keys of one customer', ko: '훔친 키, 한 고객의 여러 키' },
    checked: {
      en: 'the first empty bucket turns a request away, and earlier tokens are not given back [G3]',
      ko: '처음으로 비어 있는 버킷이 요청을 돌려보내고, 앞에서 쓴 토큰은 돌려주지 않음 [G3]',
    },
  },
};
