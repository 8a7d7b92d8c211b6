/**
 * Figure 4: two services are released in the same minute, with a breaking change between them.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, rollout, seed } from '../scenario';
import { versionOfA, versionOfB } from './controls';

export const together: Figure = {
  id: 'together',
  title: {
    en: 'Both new versions work. While they replace the old ones, orders fail.',
    ko: '새 버전은 둘 다 정상입니다. 그런데 옛 버전과 교체되는 동안 주문이 실패합니다.',
  },
  lookFor: { en: 'Which replica of A meets which of B?', ko: 'A의 어느 복제본이 B의 어느 복제본을 만납니까?' },
  caption: {
    en: 'At 0:20 A and B begin to replace their four replicas, one after the other. Version 1 of A asks for contract 1, version 2 for contract 2. B answers only the one of its own version. Of the five rows four serve, and one is kept for the replica that starts or ends.',
    ko: '0:20에 A와 B가 복제본 네 개를 하나씩 바꾸기 시작합니다. A의 버전 1은 계약 1을, 버전 2는 계약 2를 요구합니다. B는 자기 버전의 계약에만 답합니다. 다섯 줄 중 넷이 일하고, 하나는 시작하거나 종료하는 복제본의 자리입니다.',
  },
  scenario: rollout,
  seed,
  interventions: done.together,
  startAtMs: changeAtMs,
  stillAtMs: 36_000,
  speed: 0.2,
  controls: [versionOfA('v2'), versionOfB('v2')],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 24_000,
      caption: {
        en: 'One new replica of each is starting. All requests are still between old and old.',
        ko: '새 복제본이 하나씩 시작하는 중입니다. 요청은 아직 모두 옛 버전끼리 오갑니다.',
      },
    },
    {
      atMs: 29_000,
      caption: {
        en: 'One of four is new on both sides. Old A meets new B, and new A meets old B: these orders fail.',
        ko: '양쪽 모두 넷 중 하나가 새 버전입니다. 옛 A와 새 B, 새 A와 옛 B가 만난 주문은 실패합니다.',
      },
    },
    {
      atMs: 36_000,
      caption: {
        en: 'Half is new. Every second order meets the wrong version, and this is the worst of it.',
        ko: '절반이 새 버전입니다. 주문 두 건 중 한 건이 맞지 않는 버전을 만나며, 이때가 가장 나쁩니다.',
      },
    },
    {
      atMs: 50_000,
      caption: {
        en: 'All is new, and nothing fails. Every test that runs before or after the release passes.',
        ko: '모두 새 버전이고 실패도 없습니다. 배포 전이나 후에 돌리는 테스트는 모두 통과합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'rolling deployments as in Kubernetes, 5 s to start, replicas that finish their requests before they end',
      ko: 'Kubernetes와 같은 롤링 배포, 시작 시간 5초, 요청을 끝내고 종료하는 복제본',
    },
    simplified: {
      en: 'a call between versions that do not fit fails at once; both rollouts keep the same pace',
      ko: '맞지 않는 버전 사이의 호출은 바로 실패하고, 두 배포는 같은 속도로 나아갑니다',
    },
    leftOut: {
      en: 'wrong answers that nobody notices, changes of database tables, retries that hit a fitting version',
      ko: '아무도 알아차리지 못하는 잘못된 답, 데이터베이스 테이블의 변경, 재시도가 맞는 버전을 만나는 경우',
    },
    checked: {
      en: 'never fewer replicas available than wanted less maxUnavailable, never more than wanted plus maxSurge',
      ko: '사용할 수 있는 복제본이 목표 − maxUnavailable보다 적거나 목표 + maxSurge보다 많지 않은지 확인',
    },
  },
};
