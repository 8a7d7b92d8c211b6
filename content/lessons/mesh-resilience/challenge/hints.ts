/**
 * Hints of the challenge, from a nudge to nearly all of it.
 */
import type { ChallengeHint } from '@/content/model';

export const hints: readonly ChallengeHint[] = [
  {
    text: {
      en: 'Outlier detection is on, and yet nobody is ejected. What would the share be if one of three were?',
      ko: '이상치 감지가 켜져 있는데 아무도 제외되지 않습니다. 셋 중 하나를 빼면 비율이 얼마입니까?',
    },
    see: { part: 'ejection' },
  },
  {
    text: {
      en: 'A pod that hangs makes no error until you say how long a try may take. It has to be longer than the healthy calls of the slow stretch: their median is about 180 ms, and a few take five times that.',
      ko: '멎은 파드는 시도가 얼마나 걸려도 되는지 정해 주기 전에는 오류를 내지 않습니다. 그 시간은 느린 20초의 정상 호출보다 길어야 합니다. 그 호출의 중앙값은 180ms쯤이고, 드물게 다섯 배까지 걸립니다.',
    },
    see: { part: 'slow' },
  },
  {
    text: {
      en: 'Retries cover what ejection costs, if their conditions fit the failure. What bounds them on a day when every try fails?',
      ko: '조건이 실패에 맞으면 재시도가 제외까지의 비용을 메웁니다. 모든 시도가 실패하는 날에는 무엇이 재시도를 막아 줍니까?',
    },
    see: { part: 'retries' },
  },
];
