/**
 * Figure 1: one environment, and the first request that has to wait for it.
 */
import type { Figure } from '@/content/model';
import { quiet, seed } from '../scenario';
import { keptIdle } from './controls';

export const first: Figure = {
  id: 'first',
  title: {
    en: 'The first request pays for INIT. The next ones find the environment ready.',
    ko: '첫 번째 요청이 INIT 값을 냅니다. 다음 요청은 준비된 환경을 만납니다.',
  },
  lookFor: { en: 'What is there before the handler runs?', ko: '핸들러가 돌기 전에는 무슨 일이 있습니까?' },
  caption: {
    en: 'A customer every four seconds. The tile in Tickets is an execution environment: a ring fills while it starts, it is solid while it works, and an outline while it is idle. Keep it for 1 s instead of 10 minutes, and every customer is the first.',
    ko: '손님은 4초에 한 명 옵니다. Tickets 안의 타일은 실행 환경입니다. 시작하는 동안 고리가 차고, 일하는 동안 속이 차며, 쉬는 동안 테두리만 남습니다. 쉬는 환경을 10분이 아니라 1초만 두면 모든 손님이 첫 손님이 됩니다.',
  },
  scenario: quiet,
  seed,
  interventions: [],
  startAtMs: 0,
  stillAtMs: 700,
  speed: 0.25,
  controls: [keptIdle],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 700,
      caption: {
        en: 'The first request has arrived. There is no environment, so one starts, and the request waits.',
        ko: '첫 요청이 도착했습니다. 환경이 없어서 하나가 시작되고, 요청은 기다립니다.',
      },
    },
    {
      atMs: 1_500,
      caption: {
        en: 'INIT is over. Only now does the handler work on the first request.',
        ko: 'INIT이 끝났습니다. 핸들러는 이제야 첫 요청을 처리합니다.',
      },
    },
    {
      atMs: 4_100,
      caption: {
        en: 'The second request. The environment was idle and serves it at once.',
        ko: '두 번째 요청입니다. 쉬고 있던 환경이 바로 처리합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'start of an environment, INIT, a slower first invocation, reuse, and reclaiming after an idle time',
      ko: '환경의 시작, INIT, 느린 첫 호출, 재사용, 쉰 뒤의 회수',
    },
    simplified: {
      en: 'an idle environment is kept for exactly 10 minutes; AWS promises no time and only says “for a period of time”',
      ko: '쉬는 환경을 정확히 10분 둡니다. AWS는 시간을 약속하지 않고 “얼마 동안”이라고만 합니다',
    },
    leftOut: {
      en: 'environments that AWS starts before anybody asks, extensions, SnapStart',
      ko: '요청이 오기 전에 AWS가 미리 시작하는 환경, 확장, SnapStart',
    },
    checked: {
      en: 'an environment that has been idle for exactly its time still serves the request of that moment',
      ko: '정해진 시간만큼 쉰 환경은 바로 그 순간의 요청까지는 처리합니다',
    },
  },
};
