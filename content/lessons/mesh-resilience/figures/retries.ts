/**
 * Figure 6: which failures Istio tries again by itself.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { mostEjected, podErrs, podIsGone, podIsSlow, retriesOfCalls, stateOfPod } from './controls';

export const retries: Figure = {
  id: 'retries',
  title: {
    en: 'Istio retries twice, but not this: an error answer is an answer.',
    ko: 'Istio는 두 번 재시도하지만 이것은 아닙니다. 오류 응답도 응답입니다.',
  },
  lookFor: { en: 'Which failure brings orange dots?', ko: '주황 점은 어떤 실패에서 나타납니까?' },
  caption: {
    en: 'Switch pod 3 from errors to gone: now no connection can be made, and that is tried again on another pod. Then add 5xx to the conditions, and look at what pod 3 still receives.',
    ko: '파드 3을 오류에서 사라짐으로 바꿔 보십시오. 이제는 연결이 되지 않고, 이 실패는 다른 파드에서 다시 시도됩니다. 다음으로 조건에 5xx를 더하고, 파드 3이 여전히 무엇을 받는지 보십시오.',
  },
  scenario: shop,
  seed,
  interventions: done.sick,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfPod('errors', [podErrs, podIsGone, podIsSlow]), retriesOfCalls, mostEjected(10, [10, 50])],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 19_000,
      caption: { en: 'Nothing fails, nothing is retried.', ko: '실패가 없으니 재시도도 없습니다.' },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Pages fail, and yet there is not one retry: none of Istio’s conditions fits an error answer.',
        ko: '페이지가 실패하는데도 재시도는 한 번도 없습니다. 오류 응답에 맞는 Istio 조건이 없기 때문입니다.',
      },
    },
    {
      atMs: 34_000,
      caption: {
        en: 'It stays like this. Retries that nobody has set up for this failure do nothing about it.',
        ko: '계속 이대로입니다. 이 실패에 맞춰 설정하지 않은 재시도는 아무 일도 하지 않습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'conditions as Envoy names them, back-off from 25 ms with jitter, another pod for each retry',
      ko: 'Envoy의 이름 그대로인 조건, 25ms에서 시작하고 지터가 있는 백오프, 재시도마다 고르는 다른 파드',
    },
    simplified: {
      en: 'a pod that is gone refuses connections at once',
      ko: '사라진 파드로 가는 연결은 바로 거절됩니다',
    },
    leftOut: {
      en: 'a dead app beside a living sidecar, whose 503 is an answer and is not retried either',
      ko: '사이드카는 살아 있고 앱만 죽은 경우. 이때의 503도 응답이므로 재시도되지 않습니다',
    },
    checked: {
      en: 'every condition against the failures that it means, by name',
      ko: '조건마다 그것이 뜻하는 실패를 이름별로 확인',
    },
  },
};
