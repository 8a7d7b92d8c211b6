/**
 * Figure 5: a deployment replaces the whole; stop-start against rolling.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, monolithToDeploy, seed } from '../scenario';
import { deployAgain } from './controls';

export const deploy: Figure = {
  id: 'deploy',
  title: {
    en: 'A line of reports changes, and the whole shop restarts.',
    ko: '보고서 코드 한 줄이 바뀌어도 쇼핑몰 전체가 다시 시작합니다.',
  },
  lookFor: { en: 'How long is nobody there?', ko: '아무도 없는 시간은 얼마나 됩니까?' },
  caption: {
    en: 'At 0:20 version 2 is deployed by stopping everything and starting it again. Once it is there, deploy again, rolling: a new copy starts first, and an old one leaves only then.',
    ko: '0:20에 모두 멈췄다가 다시 시작하는 방식으로 버전 2를 배포합니다. 버전 2가 뜨면 이번에는 롤링으로 한 번 더 배포해 보십시오. 새 복제본이 먼저 시작하고, 그다음에야 옛 복제본이 떠납니다.',
  },
  scenario: monolithToDeploy,
  seed,
  interventions: done.deployStopStart,
  startAtMs: faultAtMs - 1_000,
  stillAtMs: 26_000,
  speed: 0.5,
  controls: [deployAgain],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 19_000,
      caption: { en: 'Version 1 answers everybody.', ko: '버전 1이 모두에게 응답합니다.' },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Both copies start. No request of any kind is answered.',
        ko: '두 복제본이 시작하는 중입니다. 어떤 요청도 응답을 받지 못합니다.',
      },
    },
    {
      atMs: 31_000,
      caption: { en: 'Version 2 answers.', ko: '버전 2가 응답합니다.' },
    },
  ],
  fidelity: {
    modelled: {
      en: 'copies that finish what they have before they end, 8 s to start, callers that have nobody to send to',
      ko: '하던 일을 마치고 끝나는 복제본, 시작에 걸리는 8초, 보낼 곳이 없는 호출자',
    },
    simplified: {
      en: 'all callers learn at once which copies are there',
      ko: '어느 복제본이 있는지 모든 호출자가 곧바로 압니다',
    },
    leftOut: {
      en: 'changes of the database schema, which both versions have to bear during a rolling deployment; caches that are cold after the start',
      ko: '롤링 배포 동안 두 버전이 함께 견뎌야 하는 스키마 변경, 시작 직후 비어 있는 캐시',
    },
    checked: {
      en: 'rolling with maxSurge 1 and maxUnavailable 0: never more than three copies, and not one request refused',
      ko: 'maxSurge 1, maxUnavailable 0인 롤링: 복제본은 셋을 넘지 않고, 거절되는 요청은 한 건도 없음',
    },
  },
};
