/**
 * Figure 2: outlier detection with its default share ejects nobody from a pool of three.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { mostEjected } from './controls';

export const ejection: Figure = {
  id: 'ejection',
  title: {
    en: 'Outlier detection is on, and ejects nobody: one of three is more than 10 %.',
    ko: '이상치 감지가 켜져 있지만 아무도 제외되지 않습니다. 셋 중 하나는 10%를 넘습니다.',
  },
  lookFor: { en: 'From which share on is pod 3 out?', ko: '비율이 얼마부터 파드 3이 빠집니까?' },
  caption: {
    en: 'The same errors. After five in a row a proxy wants to eject pod 3. It may do so only if the share of ejected pods then stays within the limit. Set the limit yourself.',
    ko: '같은 오류입니다. 오류가 다섯 번 이어지면 프록시는 파드 3을 제외하려고 합니다. 제외한 뒤의 비율이 한도를 넘지 않을 때만 할 수 있습니다. 한도를 직접 바꿔 보십시오.',
  },
  scenario: shop,
  seed,
  interventions: done.sickEject10,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [mostEjected(10, [10, 33, 34, 50])],
  inkClass: 'page',
  storyboard: [
    {
      atMs: 19_000,
      caption: { en: 'No errors, nothing to detect.', ko: '오류가 없으니 감지할 것도 없습니다.' },
    },
    {
      atMs: 22_000,
      caption: {
        en: 'Both proxies have seen more than five errors in a row. The limit of 10 % forbids the ejection.',
        ko: '두 프록시 모두 오류를 다섯 번 넘게 이어서 보았습니다. 10% 한도가 제외를 막습니다.',
      },
    },
    {
      atMs: 34_000,
      caption: {
        en: 'Same errors as without outlier detection, to the last request.',
        ko: '이상치 감지가 없을 때와 요청 하나까지 똑같이 실패합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'five errors in a row, counted by each proxy for itself; the share after an ejection against the limit',
      ko: '프록시마다 따로 세는 연속 오류 5번, 제외한 뒤의 비율과 한도의 비교',
    },
    simplified: {
      en: 'a changed limit reaches both proxies at once',
      ko: '바꾼 한도는 두 프록시에 바로 적용됩니다',
    },
    leftOut: {
      en: 'always_eject_one_host, a switch of Envoy that Istio does not set',
      ko: 'Istio가 설정하지 않는 Envoy의 스위치 always_eject_one_host',
    },
    checked: {
      en: '10 %: none of nine pods, one of ten, two of twenty',
      ko: '10%일 때 파드 9개면 0개, 10개면 1개, 20개면 2개 제외',
    },
  },
};
