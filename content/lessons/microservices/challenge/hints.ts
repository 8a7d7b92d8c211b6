/**
 * Hints of the challenge, from a nudge to nearly all of it.
 */
import type { ChallengeHint } from '@/content/model';

export const hints: readonly ChallengeHint[] = [
  {
    text: {
      en: 'All three releases begin at 0:20. Which of them must be over before another may begin?',
      ko: '세 배포가 모두 0:20에 시작합니다. 어느 것이 끝나야 다른 것을 시작할 수 있습니까?',
    },
    see: { part: 'additive' },
  },
  {
    text: {
      en: 'A needs 8 s to start a replica, B only 5 s. Look on the stage when the last old replica is gone.',
      ko: 'A의 복제본은 시작에 8초, B의 복제본은 5초가 걸립니다. 마지막 옛 복제본이 언제 사라지는지 무대에서 확인하십시오.',
    },
    see: { figure: 'additive', atMs: 60_000 },
  },
  {
    text: {
      en: 'The last few failures have nothing to do with contracts: a request arrives at a replica that is just being ended. Give it time to arrive, and do not let replicas be missing.',
      ko: '마지막 몇 건은 계약과 상관이 없습니다. 막 종료되는 복제본에 요청이 도착한 것입니다. 도착할 시간을 주고, 복제본이 모자라지 않게 하십시오.',
    },
    see: { part: 'real-life' },
  },
];
