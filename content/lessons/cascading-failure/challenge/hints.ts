/**
 * Hints of the challenge, from a nudge to nearly all of it.
 */
import type { ChallengeHint } from '@/content/model';

export const hints: readonly ChallengeHint[] = [
  {
    text: {
      en: 'Which of the settings decides how long a thread is held, and which how many may be held? Look again at what the 250 ms time-out cost.',
      ko: '스레드를 얼마나 오래 붙잡는지 정하는 설정은 무엇이고, 몇 개까지 붙잡는지 정하는 설정은 무엇입니까? 250ms 타임아웃의 대가를 다시 보십시오.',
    },
    see: { part: 'time-out' },
  },
  {
    text: {
      en: 'Browse needs only one or two free threads in each replica. Draw a line that checkouts cannot cross.',
      ko: '둘러보기에는 복제본마다 빈 스레드 한두 개면 됩니다. 결제가 넘을 수 없는 선을 그으십시오.',
    },
    see: { figure: 'bulkhead', atMs: 26_000 },
  },
  {
    text: {
      en: 'Every call that is under way is a payment which slow B will finish. Use all the threads that you may have, and move the line with them.',
      ko: '진행 중인 호출은 모두 느린 B가 언젠가 끝낼 결제입니다. 쓸 수 있는 스레드를 모두 쓰고, 선도 함께 옮기십시오.',
    },
    see: { part: 'vary' },
  },
];
