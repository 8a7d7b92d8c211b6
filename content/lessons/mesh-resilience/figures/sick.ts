/**
 * Figure 1: a mesh with nothing but its defaults, and one sick pod.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { balancing, podErrs, podIsFine, podIsSlow, stateOfPod } from './controls';

export const sick: Figure = {
  id: 'sick',
  title: {
    en: 'A mesh with its defaults. One pod of three is sick, and gets more than its third.',
    ko: '기본값 그대로인 메시. 셋 중 하나인 고장 난 파드가 3분의 1보다 많은 요청을 받습니다.',
  },
  lookFor: { en: 'Which pod gets the most calls?', ko: '호출을 가장 많이 받는 파드는 어느 것입니까?' },
  caption: {
    en: 'From 0:20 on, pod 3 answers every call with an error after 3 ms. The proxies of the shop prefer the pod with the fewest calls under way, and that is the one that gets rid of them fastest.',
    ko: '0:20부터 파드 3은 모든 호출에 3ms 만에 오류로 답합니다. 쇼핑몰의 프록시는 진행 중인 호출이 가장 적은 파드를 고르는데, 호출을 가장 빨리 털어 내는 파드가 바로 그것입니다.',
  },
  scenario: shop,
  seed,
  interventions: done.sick,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfPod('errors', [podIsFine, podErrs, podIsSlow]), balancing],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'All is well. Four calls are under way, spread over the three pods.',
        ko: '모두 정상입니다. 진행 중인 호출 4건이 세 파드에 퍼져 있습니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of errors. Pod 3 has nothing to do, and so it looks like the best choice.',
        ko: '오류가 시작되고 0.5초입니다. 파드 3은 하는 일이 없어서 가장 좋은 선택으로 보입니다.',
      },
    },
    {
      atMs: 34_000,
      caption: {
        en: 'Nobody intervenes. Nearly every second page fails, and the mesh leaves it at that.',
        ko: '아무도 나서지 않습니다. 페이지의 절반 가까이가 실패하고, 메시는 그대로 둡니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a proxy beside each copy of the shop that balances alone, Istio’s defaults, errors that come back after 3 ms',
      ko: '쇼핑몰 복제본마다 따로 분산하는 프록시, Istio의 기본값, 3ms 만에 돌아오는 오류',
    },
    simplified: {
      en: 'the sick pod fails every call, and from one instant on',
      ko: '고장 난 파드는 한순간부터 모든 호출에 실패합니다',
    },
    leftOut: {
      en: 'readiness probes of Kubernetes, which can take a pod out if they notice',
      ko: '알아차리면 파드를 빼 줄 수 있는 쿠버네티스 준비성 프로브',
    },
    checked: {
      en: 'the choice between two drawn pods, against a test of the balancing rule alone',
      ko: '파드 둘을 뽑아 고르는 규칙을 그 규칙만의 테스트와 비교',
    },
  },
};
