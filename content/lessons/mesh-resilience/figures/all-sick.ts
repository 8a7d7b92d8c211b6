/**
 * Figure 5: the service as a whole is sick, and ejection makes a short failure a long one.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { ejectionOfAll } from './controls';

export const allSick: Figure = {
  id: 'all-sick',
  title: {
    en: 'All three pods are half sick for 20 s. Ejection turns that into no answer at all, for longer.',
    ko: '파드 셋이 20초 동안 절반씩 실패합니다. 제외가 이를 더 오래, 아무 답도 없는 상태로 만듭니다.',
  },
  lookFor: {
    en: 'The fault ends at 0:40. When do pages return?',
    ko: '결함은 0:40에 끝납니다. 페이지는 언제 돌아옵니까?',
  },
  caption: {
    en: 'Something that all pods share is broken, such as their database: from 0:20 to 0:40 each answers every second call with an error. The limit is 100 %. At 0:40 the service is well again, and no proxy sends it anything.',
    ko: '데이터베이스처럼 모든 파드가 함께 쓰는 것이 고장 났습니다. 0:20부터 0:40까지 파드마다 호출의 절반에 오류로 답합니다. 한도는 100%입니다. 0:40에 서비스는 다 나았는데, 어느 프록시도 아무것도 보내지 않습니다.',
  },
  scenario: shop,
  seed,
  interventions: done.allHalfEject100,
  startAtMs: faultAtMs,
  stillAtMs: 45_000,
  speed: 0.1,
  controls: [ejectionOfAll],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 21_500,
      caption: {
        en: 'Half of the answers are errors. Sooner or later five come in a row, by chance.',
        ko: '답의 절반이 오류입니다. 머지않아 우연히 다섯 번이 이어집니다.',
      },
    },
    {
      atMs: 30_000,
      caption: {
        en: 'One proxy has no pod left and refuses every page; the other still tries one pod.',
        ko: '한 프록시에는 남은 파드가 없어 모든 페이지를 거절합니다. 다른 프록시는 아직 파드 하나를 부릅니다.',
      },
    },
    {
      atMs: 45_000,
      caption: {
        en: 'The fault has been over for five seconds. All three pods are idle, and every page fails.',
        ko: '결함이 끝난 지 5초입니다. 파드 셋은 모두 놀고 있고, 페이지는 모두 실패합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'errors drawn for each call, ejections by each proxy, 503 when no pod is left, the threshold below which ejections are ignored',
      ko: '호출마다 정해지는 오류, 프록시별 제외, 남은 파드가 없을 때의 503, 제외를 무시하는 임계값',
    },
    simplified: { en: 'the pods fail independently of each other', ko: '파드들은 서로 무관하게 실패합니다' },
    leftOut: {
      en: 'pods that fail because of the load that ejected ones leave them',
      ko: '빠진 파드의 몫까지 떠안아 실패하는 파드',
    },
    checked: {
      en: 'the share of healthy pods against the threshold, and 503 when none is left',
      ko: '정상 파드의 비율과 임계값의 비교, 하나도 없을 때의 503',
    },
  },
};
