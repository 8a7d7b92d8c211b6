/**
 * Figure 4: a limit is counted at each proxy, so the limit of all together moves with the number of callers.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, limits, seed } from '../scenario';
import { limitOfCalls, replicasOf, stateOfB } from './controls';

export const local: Figure = {
  id: 'local',
  title: {
    en: 'Nobody has changed the limit, and it has tripled.',
    ko: '한도는 아무도 바꾸지 않았는데 세 배가 되었습니다.',
  },
  lookFor: { en: 'How many calls are under way at B?', ko: 'B에서 진행 중인 호출은 몇 건입니까?' },
  caption: {
    en: 'Each proxy of A lets four calls to B under way and refuses the fifth. From 0:20 on B is four times slower. At 0:30 A is scaled from two replicas to six, for which the lower four rows of A are kept. Each new replica brings a proxy and its limit.',
    ko: 'A의 프록시는 저마다 B 호출을 네 건까지 진행하고 다섯 번째는 거절합니다. 0:20부터 B가 4배 느려집니다. 0:30에 A를 복제본 두 개에서 여섯 개로 늘립니다. A의 아래 네 줄이 새 복제본의 자리입니다. 프록시와 한도도 함께 늘어납니다.',
  },
  scenario: limits,
  seed,
  interventions: done.bSlowScaleA,
  startAtMs: changeAtMs,
  stillAtMs: 33_000,
  speed: 0.1,
  controls: [stateOfB, replicasOf('A', 2, [2, 4, 6]), limitOfCalls],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'B is healthy and five of its eight threads are free. Some calls are refused all the same.',
        ko: 'B는 정상이고 스레드 8개 중 5개가 비어 있습니다. 그런데도 거절되는 호출이 있습니다.',
      },
    },
    {
      atMs: 29_000,
      caption: {
        en: 'B is slow. Two proxies, four calls each: eight under way, and one of them waits at B.',
        ko: 'B가 느려졌습니다. 프록시 둘이 네 건씩, 모두 8건이 진행 중이고 그중 한 건은 B에서 기다립니다.',
      },
    },
    {
      atMs: 33_000,
      caption: {
        en: 'Six proxies of A: 21 calls under way. B works on eight, and 13 stand in line.',
        ko: 'A의 프록시가 여섯입니다. 21건이 진행 중인데 B는 8건을 처리하고 13건은 줄을 섭니다.',
      },
    },
    {
      atMs: 50_000,
      caption: {
        en: 'It stays so: B’s threads are full, and whoever gets through waits longer.',
        ko: '그대로 이어집니다. B의 스레드는 가득 찼고, 통과한 호출은 더 오래 기다립니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'Envoy’s ceiling of requests for each proxy, refusal above it, proxies that come with their replicas',
      ko: '프록시마다 두는 Envoy의 요청 상한, 넘으면 하는 거절, 복제본과 함께 늘어나는 프록시',
    },
    simplified: {
      en: 'the count is exact; Envoy’s may let a few more pass',
      ko: '이 수는 정확합니다. Envoy에서는 몇 건 더 지나갈 수 있습니다',
    },
    leftOut: {
      en: 'a rate limit service, which counts for all proxies together',
      ko: '모든 프록시를 합쳐 세는 처리율 제한 서비스',
    },
    checked: {
      en: 'calls under way never above replicas of A × 4, read every quarter of a second',
      ko: '진행 중인 호출은 0.25초마다 확인해도 A의 복제본 수 × 4를 넘지 않음',
    },
  },
};
