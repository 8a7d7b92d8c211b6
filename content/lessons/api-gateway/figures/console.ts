/**
 * Figure 5: one request through all the settings, and what each of them saves.
 */
import type { Figure } from '@/content/model';
import { seed, systems } from '../scenario';
import { canary, responseCache } from './controls';

export const consoleFigure: Figure = {
  id: 'console',
  title: {
    en: 'Five questions before the back end is asked.',
    ko: '백엔드에 가기 전에 받는 질문 다섯 가지',
  },
  lookFor: { en: 'Which parts stand idle, and why?', ko: '한가한 것은 어디이고, 왜 그렇습니까?' },
  caption: {
    en: 'An authorizer whose decisions are kept, API keys, validation, kept responses, a canary. Switch the cache off, then send some orders to the new function, which fails every other time.',
    ko: '결정을 캐시하는 권한 부여자, API 키, 요청 검증, 응답 캐시, 카나리가 있습니다. 캐시를 꺼 보고, 주문 일부를 새 함수로 보내 보십시오. 새 함수는 두 번에 한 번 실패합니다.',
  },
  scenario: systems.console,
  seed,
  interventions: [],
  startAtMs: 19_000,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [responseCache, canary],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 400,
      caption: {
        en: 'The beginning: no decision and no response is kept yet, so every part is asked.',
        ko: '시작입니다. 캐시가 비어 있어 결정도 응답도 모두 새로 물어봅니다.',
      },
    },
    {
      atMs: 19000,
      caption: {
        en: 'Every caller has been here before. The authorizer is idle, and so is the list function.',
        ko: '모든 호출자가 한 번씩 다녀갔습니다. 권한 부여자도 목록 함수도 한가합니다.',
      },
    },
    {
      atMs: 26000,
      caption: {
        en: 'Strangers are refused at the door. Only orders with the right form reach a function.',
        ko: '낯선 손님은 문에서 거절됩니다. 형식이 맞는 주문만 함수에 닿습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'authorizer with its cache, keys, validation, response cache and canary, in this order',
      ko: '권한 부여자와 그 캐시, 키, 검증, 응답 캐시, 카나리를 이 순서로',
    },
    simplified: {
      en: 'a kept response is right for five minutes, whatever happens in the shop',
      ko: '캐시한 응답은 쇼핑몰에서 무슨 일이 있든 5분 동안 맞는 것으로 봅니다',
    },
    leftOut: {
      en: 'mapping templates, WAF, resource policies, custom responses',
      ko: '매핑 템플릿, WAF, 리소스 정책, 사용자 지정 응답',
    },
    checked: {
      en: 'decisions are kept for the same credentials [G5], responses for the same subject [G8], each request is drawn for the canary [G9]',
      ko: '결정은 같은 자격 증명끼리 [G5], 응답은 같은 대상끼리 캐시를 나누어 쓰고 [G8], 카나리는 요청마다 추첨함 [G9]',
    },
  },
};
