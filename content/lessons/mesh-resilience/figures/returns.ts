/**
 * Figure 3: an ejected pod returns by the clock, and stays away longer each time.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { mostEjected, podErrs, podIsFine, stateOfPod } from './controls';

export const returns: Figure = {
  id: 'returns',
  title: {
    en: 'At most 50 %: pod 3 is out in less than a second. Its time away grows with each relapse.',
    ko: '최대 50%이면 파드 3은 1초도 안 되어 빠집니다. 다시 실패할 때마다 더 오래 빠져 있습니다.',
  },
  lookFor: { en: 'Who tests pod 3 before it returns?', ko: '파드 3이 돌아오기 전에 누가 시험해 봅니까?' },
  caption: {
    en: 'Each proxy pays five errors, then leaves pod 3 out. Nobody asks whether it has recovered. When its time is up it simply gets requests again, and if they fail it is out for twice as long.',
    ko: '프록시마다 오류 다섯 번을 치르고 파드 3을 뺍니다. 나았는지는 아무도 묻지 않습니다. 시간이 되면 그냥 다시 요청을 받고, 또 실패하면 두 배 오래 빠집니다.',
  },
  scenario: shop,
  seed,
  interventions: done.sickEject50,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfPod('errors', [podIsFine, podErrs]), mostEjected(50, [10, 50])],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 20_800,
      caption: {
        en: 'Less than a second of errors. Both proxies have had their five in a row, and pod 3 is out.',
        ko: '오류가 시작된 지 1초도 되지 않았습니다. 두 프록시 모두 오류를 다섯 번 이어서 받고 파드 3을 뺐습니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Two pods do the work of three. No page fails.',
        ko: '파드 둘이 셋의 일을 합니다. 실패하는 페이지가 없습니다.',
      },
    },
    {
      atMs: 61_000,
      caption: {
        en: 'The sweep at 1:00 let pod 3 back in. It is still sick, and out again at once, this time for 60 s.',
        ko: '1:00의 점검 때 파드 3이 돌아왔습니다. 아직 고장이라 바로 다시 빠지고, 이번에는 60초입니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'ejection for 30 s, then 60 s and so on, return at a sweep every 10 s, one healthy interval forgives one step',
      ko: '30초, 60초로 늘어나는 제외 시간, 10초마다 하는 점검 때의 복귀, 정상인 구간마다 한 단계씩 줄어드는 벌',
    },
    simplified: {
      en: 'the proxies sweep at the same moments',
      ko: '두 프록시가 같은 때에 점검합니다',
    },
    leftOut: {
      en: 'active health checks, which can end an ejection early',
      ko: '제외를 일찍 끝낼 수 있는 능동 상태 확인',
    },
    checked: {
      en: 'a pod that is always bad returns after 30, 90, 180 and 300 s',
      ko: '늘 실패하는 파드는 30, 90, 180, 300초에 돌아옴',
    },
  },
};
