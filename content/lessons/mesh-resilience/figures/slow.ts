/**
 * Figure 4: a slow pod is no outlier, until somebody says what slow means.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { balancing, mostEjected, timeoutOfCalls } from './controls';

export const slow: Figure = {
  id: 'slow',
  title: {
    en: 'Pod 3 is 15 times slower. The balancer gives it less; outlier detection sees nothing.',
    ko: '파드 3이 15배 느립니다. 밸런서는 덜 보내지만, 이상치 감지는 아무것도 보지 못합니다.',
  },
  lookFor: {
    en: 'What has changed by itself, and what has not?',
    ko: '스스로 바뀐 것은 무엇이고, 그대로인 것은 무엇입니까?',
  },
  caption: {
    en: 'Every answer of pod 3 is right, and late. Ejection is set to 50 % and waits for errors. No time-out is set, so there are none.',
    ko: '파드 3의 답은 모두 맞지만 늦습니다. 제외는 50%로 켜져 있고 오류를 기다립니다. 타임아웃이 없으니 오류도 없습니다.',
  },
  scenario: shop,
  seed,
  interventions: done.slowEject50,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [timeoutOfCalls, balancing, mostEjected(50, [10, 50])],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 19_000,
      caption: { en: 'All pods are equally fast.', ko: '파드 셋의 속도가 같습니다.' },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Pod 3 works on 13 calls, the other two on three together. So it looks busy, and gets fewer.',
        ko: '파드 3은 호출 13건을, 나머지 둘은 합쳐서 3건을 처리하고 있습니다. 바빠 보이므로 덜 받습니다.',
      },
    },
    {
      atMs: 34_000,
      caption: {
        en: 'Nothing has settled this: calls that go to pod 3 still take over a second, and it is still not ejected.',
        ko: '해결된 것은 없습니다. 파드 3으로 간 호출은 여전히 1초 넘게 걸리고, 파드 3은 아직도 제외되지 않았습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'calls under way as each proxy counts them, a time-out that counts as an error of the pod',
      ko: '프록시마다 세는 진행 중인 호출, 파드의 오류로 세는 타임아웃',
    },
    simplified: {
      en: 'a try that was given up goes on in the pod to its end',
      ko: '포기한 시도는 파드에서 끝까지 처리됩니다',
    },
    leftOut: {
      en: 'cancelled work, slowness that comes and goes',
      ko: '취소되는 일, 느려졌다 나아지기를 되풀이하는 파드',
    },
    checked: {
      en: 'time-outs in a row eject like errors do; late answers without a time-out never do',
      ko: '이어진 타임아웃은 오류처럼 제외를 부르고, 타임아웃이 없는 늦은 답은 부르지 않음',
    },
  },
  prediction: {
    id: 'page-p99',
    question: {
      en: 'Pod 3 becomes 15 times slower. Outlier detection is on, at 50 %. Draw the p99 of pages.',
      ko: '파드 3이 15배 느려집니다. 이상치 감지는 50%로 켜져 있습니다. 페이지의 p99를 그려 보십시오.',
    },
    requestClass: 'page',
    fromMs: faultAtMs,
    spanMs: 20_000,
    minMs: 30,
    maxMs: 10_000,
    compareAtMs: 34_000,
  },
};
