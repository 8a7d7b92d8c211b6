/**
 * Figure 2: the sale opens, and a burst makes many more environments than the same traffic needs a second later.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, sale, seed } from '../scenario';
import { memoryOf } from './controls';

export const burst: Figure = {
  id: 'burst',
  title: {
    en: 'The sale opens. Nothing is refused, and the first second waits for INIT.',
    ko: '예매가 열립니다. 거절된 요청은 없지만, 첫 1초의 손님은 INIT을 기다립니다.',
  },
  lookFor: {
    en: 'How many environments start, and how many are used later?',
    ko: '환경은 몇 개가 시작되고, 나중에는 몇 개가 쓰입니까?',
  },
  caption: {
    en: 'At 0:20 the rate rises from 2 to 80 requests per second. An environment handles one request at a time, so each request that finds none idle starts another. When they are ready, most of them have nothing to do.',
    ko: '0:20에 요청이 초당 2건에서 80건으로 늘어납니다. 환경은 한 번에 요청 하나만 처리하므로, 쉬는 환경을 만나지 못한 요청마다 새 환경이 시작됩니다. 준비가 끝나면 대부분은 할 일이 없습니다.',
  },
  scenario: sale,
  seed,
  interventions: [],
  startAtMs: changeAtMs,
  stillAtMs: 21_300,
  speed: 0.1,
  controls: [memoryOf('Tickets')],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'Before the sale: three environments, one of them busy.',
        ko: '예매가 열리기 전입니다. 환경은 세 개이고 하나가 바쁩니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of sale. The three environments are busy, and 25 more are starting.',
        ko: '예매가 열린 지 0.5초입니다. 환경 세 개는 모두 바쁘고, 25개가 시작되고 있습니다.',
      },
    },
    {
      atMs: 21_300,
      caption: {
        en: 'The peak: 51 environments are starting, each with a customer who waits for it.',
        ko: '가장 많을 때입니다. 환경 51개가 시작되고 있고, 저마다 기다리는 손님이 있습니다.',
      },
    },
    {
      atMs: 23_000,
      caption: {
        en: 'The same rate, 1.7 seconds later: 6 environments are busy and 65 are idle.',
        ko: '요청률은 그대로인데 1.7초 뒤에는 6개만 바쁘고 65개가 쉽니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'one request for each environment, a new one for each request that finds none idle, the scaling limit of 1,000 in 10 s',
      ko: '환경 하나에 요청 하나, 쉬는 환경이 없을 때마다 새 환경, 10초에 1,000개라는 확장 한도',
    },
    simplified: {
      en: 'the rate jumps in an instant; a request stays with the environment that was started for it',
      ko: '요청률이 한순간에 뜁니다. 요청은 자기 때문에 시작된 환경을 끝까지 기다립니다',
    },
    leftOut: {
      en: 'environments that AWS starts ahead of time, the loading of code from a cache',
      ko: 'AWS가 미리 시작하는 환경, 캐시에서 코드를 읽는 과정',
    },
    checked: {
      en: 'environments in use = rate × time of an invocation (Little’s law)',
      ko: '쓰이는 환경 수 = 요청률 × 호출 하나의 시간(리틀의 법칙)',
    },
  },
  prediction: {
    id: 'sale-p99',
    question: {
      en: 'At 0:20 the rate rises from 2 to 80 per second. Draw the p99 of what customers wait.',
      ko: '0:20에 요청이 초당 2건에서 80건으로 늘어납니다. 손님이 기다리는 시간의 p99를 그려 보십시오.',
    },
    requestClass: 'buy',
    fromMs: changeAtMs,
    spanMs: 12_000,
    minMs: 50,
    maxMs: 10_000,
    compareAtMs: 23_000,
  },
};
