/**
 * Figure 7: the service is down for ten seconds, and what waits for it arrives all together.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, jobs, seed } from '../scenario';
import { waitsOfJobs } from './controls';

export const outage: Figure = {
  id: 'outage',
  title: {
    en: 'All pods are down for 10 s. Jobs try again every second until it works.',
    ko: '모든 파드가 10초 동안 멈춥니다. 작업들은 될 때까지 1초마다 다시 시도합니다.',
  },
  lookFor: {
    en: 'How many tries arrive when it is up again, at 0:30?',
    ko: '0:30에 다시 켜질 때 시도가 얼마나 도착합니까?',
  },
  caption: {
    en: 'Background jobs come at 20 per second and can wait 30 s. Stock has room for 40 per second. While it is down the jobs pile up, and every one of them knocks. Choose how they wait.',
    ko: '배치 작업이 초당 20건 들어오고, 30초까지 기다릴 수 있습니다. 재고 서비스는 초당 40건을 처리할 수 있습니다. 멈춘 동안 작업이 쌓이고, 쌓인 작업이 저마다 문을 두드립니다. 어떻게 기다릴지 골라 보십시오.',
  },
  scenario: jobs,
  seed,
  interventions: done.downFixed1s,
  startAtMs: faultAtMs,
  stillAtMs: 30_500,
  speed: 0.1,
  controls: [waitsOfJobs],
  inkClass: 'job',
  storyboard: [
    {
      atMs: 25_000,
      caption: {
        en: 'Five seconds down. 92 jobs wait in the shop, each with a thread.',
        ko: '멈춘 지 5초입니다. 작업 92건이 저마다 스레드를 잡고 쇼핑몰에서 기다립니다.',
      },
    },
    {
      atMs: 30_500,
      caption: {
        en: 'Up again. 211 jobs wait by now, all queues of Stock are full, and most tries are turned away.',
        ko: '다시 켜졌습니다. 기다리는 작업은 211건이고, 재고 서비스의 대기열은 모두 찼으며, 시도 대부분이 거절됩니다.',
      },
    },
    {
      atMs: 36_000,
      caption: {
        en: 'Six seconds after the repair 85 jobs still wait, and Stock works at full speed.',
        ko: '복구되고 6초 뒤에도 작업 85건이 기다립니다. 재고 서비스는 있는 힘껏 일하고 있습니다.',
      },
    },
    {
      atMs: 45_000,
      caption: { en: 'All is as it was before.', ko: '모두 처음과 같습니다.' },
    },
  ],
  fidelity: {
    modelled: {
      en: 'each job’s own waits and tries, full queues that refuse, a budget of 20 % of the calls under way',
      ko: '작업마다 따로인 대기와 시도, 가득 차면 거절하는 대기열, 진행 중인 호출의 20%인 예산',
    },
    simplified: { en: 'refusing a try costs Stock nothing', ko: '시도를 거절하는 데는 비용이 들지 않습니다' },
    leftOut: {
      en: 'slow starts of pods, caches that are empty after a restart',
      ko: '파드가 천천히 뜨는 시간, 재시작한 뒤의 빈 캐시',
    },
    checked: {
      en: 'waits of each kind of back-off against the formulas of its source',
      ko: '백오프 종류마다 대기 시간을 출처의 공식과 비교',
    },
  },
};
