/**
 * Hints of the challenge, from a nudge to nearly all of it.
 */
import type { ChallengeHint } from '@/content/model';

export const hints: readonly ChallengeHint[] = [
  {
    text: {
      en: 'How fast does a copy fill? 5 reports per second, shared by the copies, 8 MB each. Which of your four settings empties it again?',
      ko: '복제본은 얼마나 빨리 찹니까? 초당 5건의 보고서를 복제본이 나눠 받고 한 건에 8MB가 남습니다. 네 가지 설정 중 메모리를 다시 비우는 것은 무엇입니까?',
    },
    see: { part: 'why' },
  },
  {
    text: {
      en: 'A deployment does not have to cost a single request.',
      ko: '배포하면서 요청을 한 건도 잃지 않을 수 있습니다.',
    },
    see: { part: 'deploy' },
  },
  {
    text: {
      en: 'The leak lasts 110 seconds. Let the deployment divide them into two stretches of equal length, and give each copy memory for one of them, with some to spare for busy days.',
      ko: '누수는 110초 동안 이어집니다. 배포로 이 시간을 길이가 같은 두 구간으로 나누고, 복제본마다 한 구간을 버틸 메모리에 붐비는 날을 위한 여유를 더해 주십시오.',
    },
    see: { figure: 'leak', atMs: 48_000 },
  },
];
