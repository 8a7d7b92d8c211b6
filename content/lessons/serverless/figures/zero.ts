/**
 * Figure 2: nothing is held. Environments are reclaimed, the function costs nothing, and the first to return wait.
 */
import type { Figure } from '@/content/model';
import { leaveAtMs, seed, shop } from '../scenario';
import { idleTime } from './controls';

export const zero: Figure = {
  id: 'zero',
  title: {
    en: 'Nothing is held. The function falls to zero, and the first to return wait.',
    ko: '붙들어 둔 것이 없습니다. 함수는 0까지 줄고, 처음 돌아온 손님이 기다립니다.',
  },
  lookFor: { en: 'When does the last environment go?', ko: '마지막 실행 환경은 언제 사라집니까?' },
  caption: {
    en: 'The same shop and the same customers, without the cache and the kept environments. An environment that has been idle for a minute is reclaimed. Rings are environments that start.',
    ko: '같은 쇼핑몰에 같은 손님이지만 캐시도, 준비해 둔 실행 환경도 없습니다. 1분 동안 쉰 실행 환경은 회수됩니다. 고리는 시작하고 있는 실행 환경입니다.',
  },
  scenario: shop,
  seed,
  interventions: [],
  startAtMs: leaveAtMs - 6_000,
  stillAtMs: 180_500,
  speed: 0.1,
  controls: [idleTime],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 50_000,
      caption: {
        en: '18 environments, eight of them busy. Every request goes to the function.',
        ko: '실행 환경 18개 중 8개가 일합니다. 요청이 모두 함수까지 갑니다.',
      },
    },
    {
      atMs: 90_000,
      caption: {
        en: 'Half a minute after the last request, 14 environments are idle. They cost nothing.',
        ko: '마지막 요청이 끝나고 30초가 지났습니다. 실행 환경 14개가 쉬고 있지만 요금은 나오지 않습니다.',
      },
    },
    {
      atMs: 121_000,
      caption: { en: 'All of them have been reclaimed.', ko: '모두 회수됐습니다.' },
    },
    {
      atMs: 180_250,
      caption: {
        en: 'Customers are back. Four environments start, and each has a customer waiting for it.',
        ko: '손님이 돌아왔습니다. 실행 환경 4개가 시작하고, 그 앞에서 손님이 한 명씩 기다립니다.',
      },
    },
    {
      atMs: 182_000,
      caption: {
        en: 'Ten environments are enough again. Nobody waits for one.',
        ko: '다시 실행 환경 10개로 충분합니다. 이제 기다리는 손님이 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'environments that serve one request at a time, start when none is free, and are reclaimed when idle',
      ko: '한 번에 요청 하나를 처리하고, 빈 것이 없으면 새로 시작하며, 쉬면 회수되는 실행 환경',
    },
    simplified: {
      en: 'reclaimed after one minute, so that you can watch; AWS promises no time, and minutes have been observed',
      ko: '지켜볼 수 있도록 1분 만에 회수됩니다. AWS는 시간을 약속하지 않으며, 실제로는 몇 분에서 수십 분이 관찰됐습니다',
    },
    leftOut: { en: 'the database’s own price, logs, people', ko: '데이터베이스의 요금, 로그, 사람' },
    checked: {
      en: 'busy environments against rate × mean duration, within 5 %',
      ko: '일하는 실행 환경 수를 요청률 × 평균 실행 시간과 비교, 오차 5% 이내',
    },
  },
};
