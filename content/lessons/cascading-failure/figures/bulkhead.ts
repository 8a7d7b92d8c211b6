/**
 * Figure 5: a bulkhead bounds what slow B may take of A.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { bHealthy, bSlow, bulkheadOfCalls, stateOfB, timeoutOfCalls } from './controls';

export const bulkhead: Figure = {
  id: 'bulkhead',
  title: {
    en: 'At most 6 calls to B at once from each A. Two threads stay free for everybody else.',
    ko: 'A 하나가 동시에 부르는 B는 최대 6건입니다. 스레드 두 개는 나머지를 위해 남습니다.',
  },
  lookFor: { en: 'How many threads of A can B take?', ko: 'B가 가져갈 수 있는 A의 스레드는 몇 개입니까?' },
  caption: {
    en: 'B is as slow as before. Six threads of each replica of A may wait for it; the seventh checkout is refused at once. Browse always finds a thread.',
    ko: 'B는 전처럼 느립니다. A의 복제본마다 스레드 6개까지만 B를 기다릴 수 있고, 일곱 번째 결제는 바로 거절됩니다. 둘러보기는 언제나 스레드를 얻습니다.',
  },
  scenario: shop,
  seed,
  interventions: done.bSlowBulkhead6,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfB('slow-15', [bHealthy, bSlow(15)]), bulkheadOfCalls, timeoutOfCalls('off')],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'B is healthy. Two of A’s threads wait for it; the limit of six is far away.',
        ko: 'B는 정상입니다. A의 스레드 2개가 기다리고 있고, 한도인 6개까지는 멉니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'B is slow. Each replica of A has six threads waiting and two free.',
        ko: 'B가 느려졌습니다. A의 복제본마다 스레드 6개가 기다리고 2개는 비어 있습니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Every browse is answered. Some checkouts are, too: those that got one of the twelve places.',
        ko: '둘러보기는 모두 응답을 받습니다. 열두 자리 중 하나를 얻은 결제도 응답을 받습니다.',
      },
    },
    {
      atMs: 34_000,
      caption: {
        en: 'Nothing has changed since. The system has lost a part of one function and stays there.',
        ko: '그 뒤로 달라진 것이 없습니다. 시스템은 기능 하나의 일부만 잃고 그 자리에 머뭅니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a count of calls in progress for each replica of A, refusal at once above it',
      ko: 'A의 복제본마다 세는 진행 중인 호출 수, 한도를 넘으면 바로 거절',
    },
    simplified: { en: 'the count is exact and costs no time', ko: '이 수는 정확하고, 세는 데 시간이 들지 않습니다' },
    leftOut: {
      en: 'answers without B, such as “we will confirm later”',
      ko: '“나중에 확인해 드립니다”처럼 B 없이 하는 응답',
    },
    checked: {
      en: 'calls in progress never above 2 × 6, read every quarter of a second',
      ko: '진행 중인 호출은 0.25초마다 확인해도 2 × 6건을 넘지 않음',
    },
  },
};
