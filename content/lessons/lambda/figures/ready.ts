/**
 * Figure 4: the same sale with environments that were started in advance.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, saleWithReady, seed } from '../scenario';
import { provisioned } from './controls';

export const ready: Figure = {
  id: 'ready',
  title: {
    en: 'Twenty environments are ready before the sale, and twenty are nearly enough.',
    ko: '환경 20개를 미리 준비해 두면, 그 20개로 거의 충분합니다.',
  },
  lookFor: { en: 'How many of the 20 are busy at once?', ko: '20개 중 동시에 바쁜 것은 몇 개입니까?' },
  caption: {
    en: 'The sale of figure 2 with provisioned concurrency. A warm environment is free again after an eighth of a second, so 20 do the work for which the burst started 68. What 20 cannot take starts on demand, cold.',
    ko: '그림 2의 예매에 프로비저닝된 동시성을 더했습니다. 예열된 환경은 8분의 1초 만에 다시 비므로, 몰린 요청이 68개나 시작하게 했던 일을 20개가 해냅니다. 20개로 모자라면 그때그때 차가운 환경이 시작됩니다.',
  },
  scenario: saleWithReady,
  seed,
  interventions: [],
  startAtMs: changeAtMs,
  stillAtMs: 20_500,
  speed: 0.1,
  controls: [provisioned],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'Before the sale 19 of the 20 are idle. They are paid for all the same.',
        ko: '예매가 열리기 전에는 20개 중 19개가 쉽니다. 그래도 값은 냅니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of sale: 14 are busy, nothing is starting.',
        ko: '예매가 열린 지 0.5초입니다. 14개가 바쁘고, 시작되는 환경은 없습니다.',
      },
    },
    {
      atMs: 23_000,
      caption: { en: 'The p99 stays near a third of a second.', ko: 'p99는 3분의 1초 근처에 머뭅니다.' },
    },
  ],
  fidelity: {
    modelled: {
      en: 'environments kept ready and used first, overflow that starts on demand, both prices',
      ko: '준비해 두고 먼저 쓰는 환경, 넘치면 그때그때 시작되는 환경, 두 가지 요금',
    },
    simplified: {
      en: 'what is asked for during a run is ready after 90 s, all at once; AWS says “a minute or two”',
      ko: '실행 중에 더 요청하면 90초 뒤 한꺼번에 준비됩니다. AWS는 “1~2분”이라고 합니다',
    },
    leftOut: {
      en: 'schedules and automatic scaling of provisioned concurrency',
      ko: '프로비저닝된 동시성의 예약 조정과 자동 조정',
    },
    checked: {
      en: 'the bill of provisioned concurrency agrees with the example on AWS’s price page to the cent',
      ko: '프로비저닝된 동시성의 요금은 AWS 요금 페이지의 예시와 센트까지 일치',
    },
  },
};
