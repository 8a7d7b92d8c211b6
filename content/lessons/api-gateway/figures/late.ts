/**
 * Figure 6: the gateway waits 29 seconds. A queue behind it does not have to wait at all.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, systems } from '../scenario';
import { integrationTimeout, reportTakes } from './controls';

export const late: Figure = {
  id: 'late',
  title: {
    en: 'The report takes 40 seconds. The gateway gives up after 29; the function does not.',
    ko: '보고서를 만드는 데 40초가 걸립니다. 게이트웨이는 29초에 포기하지만 함수는 포기하지 않습니다.',
  },
  lookFor: {
    en: 'Who still works for those who were sent away?',
    ko: '돌려보낸 요청을 위해 아직 일하는 것은 누구입니까?',
  },
  caption: {
    en: 'The same report by two routes. Above, the gateway waits for the function. Below, it puts the order into a queue itself, without a function, and answers; a worker makes the report later.',
    ko: '같은 보고서를 두 경로로 요청합니다. 위에서는 게이트웨이가 함수를 기다립니다. 아래에서는 함수 없이 게이트웨이가 직접 주문을 대기열에 넣고 바로 응답하며, 보고서는 나중에 작업 함수가 만듭니다.',
  },
  scenario: systems.late,
  seed,
  interventions: done.reportSlow,
  startAtMs: faultAtMs,
  stillAtMs: 60_000,
  speed: 1,
  controls: [reportTakes, integrationTimeout],
  inkClass: 'wait',
  storyboard: [
    {
      atMs: 19000,
      caption: {
        en: 'A report takes about 2.5 seconds. Both routes work.',
        ko: '보고서는 2.5초쯤 걸립니다. 두 경로 모두 잘 됩니다.',
      },
    },
    {
      atMs: 45000,
      caption: {
        en: 'Reports take 40 seconds. Everybody above is still waiting; below, everybody has an answer.',
        ko: '보고서가 40초 걸립니다. 위에서는 모두 아직 기다리고, 아래에서는 모두 답을 받았습니다.',
      },
    },
    {
      atMs: 60000,
      caption: {
        en: '504 above, an answer in a twentieth of a second below. Both functions are about equally busy.',
        ko: '위는 504, 아래는 0.05초 남짓한 응답입니다. 두 함수는 비슷하게 바쁩니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'the integration time-out, work that goes on after it, a queue that stores and answers',
      ko: '통합 타임아웃, 그 뒤에도 이어지는 작업, 저장하고 응답하는 대기열',
    },
    simplified: {
      en: 'the report becomes slow at one instant; how the customer gets it later is not drawn',
      ko: '보고서는 한순간에 느려집니다. 고객이 나중에 받아 가는 방법은 그리지 않았습니다',
    },
    leftOut: { en: 'response streaming, higher time-outs by quota', ko: '응답 스트리밍, 할당량으로 늘린 타임아웃' },
    checked: {
      en: '29 s, or less if it is set so, and the integration goes on working [G11]',
      ko: '29초, 또는 더 짧게 설정한 시간. 통합은 계속 일함 [G11]',
    },
  },
};
