/**
 * Hints of the challenge, from a nudge to nearly all of it.
 */
import type { ChallengeHint } from '@/content/model';

export const hints: readonly ChallengeHint[] = [
  {
    text: {
      en: 'First look at who is turned away, and why. Which setting is a ceiling, and what does it cost to raise it?',
      ko: '먼저 누가 왜 돌아가는지 보십시오. 상한이 되는 설정은 무엇이고, 높이면 값이 얼마나 듭니까?',
    },
    see: { figure: 'limit', atMs: 26_000 },
  },
  {
    text: {
      en: 'Ready environments save the start. Count them by the warm time, with room for uneven arrivals, not by what the burst would start.',
      ko: '준비해 둔 환경은 시작하는 시간을 없앱니다. 몰린 요청이 시작하게 할 수가 아니라, 예열된 시간에 약간의 여유를 두어 세십시오.',
    },
    see: { figure: 'ready', atMs: 20_500 },
  },
  {
    text: {
      en: 'Memory shortens the work, so fewer environments are needed, but each costs more. Between 512 and 1,769 MB the best lies in the middle.',
      ko: '메모리를 늘리면 처리가 짧아져 환경이 덜 필요하지만, 하나하나는 비싸집니다. 가장 좋은 값은 512MB와 1,769MB 사이에 있습니다.',
    },
    see: { part: 'memory' },
  },
];
