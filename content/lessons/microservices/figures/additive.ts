/**
 * Figure 5: the same change in steps, each of which fits what is there.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, rollout, seed } from '../scenario';
import { versionOfA, versionOfB } from './controls';

export const additive: Figure = {
  id: 'additive',
  title: {
    en: 'First B gives both contracts, then A moves to the new one. No order fails.',
    ko: '먼저 B가 두 계약을 모두 제공하고, 그다음 A가 새 계약으로 옮깁니다. 실패하는 주문이 없습니다.',
  },
  lookFor: { en: 'Which contract does an old A get from a new B?', ko: '옛 A는 새 B에게서 어느 계약을 받습니까?' },
  caption: {
    en: 'At 0:20 B is replaced by a version that answers contracts 1 and 2. At 0:50, when it is everywhere, A is replaced. As many versions are mixed as before, but now every mixture works.',
    ko: '0:20에 B가 계약 1과 2에 모두 답하는 버전으로 바뀝니다. 그 버전이 모두 자리 잡은 뒤인 0:50에 A가 바뀝니다. 버전이 섞이는 것은 전과 같지만, 이번에는 어떻게 섞여도 통합니다.',
  },
  scenario: rollout,
  seed,
  interventions: done.additive,
  startAtMs: changeAtMs,
  stillAtMs: 43_000,
  speed: 0.2,
  controls: [versionOfA('v2'), versionOfB('both')],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 30_000,
      caption: {
        en: 'One of B’s four replicas gives both contracts. Old A takes contract 1 from any of them.',
        ko: 'B의 복제본 넷 중 하나가 두 계약을 모두 제공합니다. 옛 A는 어느 쪽에서든 계약 1을 받습니다.',
      },
    },
    {
      atMs: 48_000,
      caption: {
        en: 'All of B gives both. Only now may A ask for contract 2.',
        ko: 'B가 모두 두 계약을 제공합니다. 이제야 A가 계약 2를 요구해도 됩니다.',
      },
    },
    {
      atMs: 60_000,
      caption: {
        en: 'A is mixed: one replica asks for contract 2, three for contract 1. Both get their answer.',
        ko: 'A가 섞여 있습니다. 복제본 하나는 계약 2를, 셋은 계약 1을 요구합니다. 둘 다 답을 받습니다.',
      },
    },
    {
      atMs: 75_000,
      caption: {
        en: 'All of A asks for contract 2. The third step, without contract 1 in B, is safe from here on.',
        ko: 'A가 모두 계약 2를 요구합니다. 이제부터는 B에서 계약 1을 빼는 세 번째 단계도 안전합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'as in figure 4: rolling deployments as in Kubernetes, 5 s to start',
      ko: '그림 4와 같음: Kubernetes와 같은 롤링 배포, 시작 시간 5초',
    },
    simplified: {
      en: 'giving two contracts costs B nothing',
      ko: '계약을 두 개 제공해도 B에는 비용이 들지 않습니다',
    },
    leftOut: {
      en: 'callers that nobody knows of, and that still ask for contract 1 after a year',
      ko: '아무도 몰랐지만 1년 뒤에도 계약 1을 요구하는 호출자',
    },
    checked: {
      en: 'a call succeeds exactly when the callee gives one of the contracts that the caller takes',
      ko: '호출받는 쪽이 제공하는 계약 중 하나를 호출하는 쪽이 이해할 때만 호출이 성공하는지 확인',
    },
  },
};
