/**
 * Figure 2: B fails at once, and only those who need it are hurt.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { bFails, bHealthy, stateOfB } from './controls';

export const errors: Figure = {
  id: 'errors',
  title: {
    en: 'B answers every call with an error. Checkout is lost, browse is not.',
    ko: 'B가 모든 호출에 오류로 답합니다. 결제는 실패하지만 둘러보기는 멀쩡합니다.',
  },
  lookFor: { en: 'How long does A hold a thread now?', ko: 'A는 이제 스레드를 얼마나 오래 붙잡습니까?' },
  caption: {
    en: 'From 0:20 on, B answers with an error after 4 ms. An error is bad news, but it is quick news: A gets its thread back at once, and the line of browse does not move.',
    ko: '0:20부터 B는 4ms 만에 오류로 답합니다. 오류는 나쁜 소식이지만 빠른 소식입니다. A는 스레드를 바로 돌려받고, 둘러보기의 선은 움직이지 않습니다.',
  },
  scenario: shop,
  seed,
  interventions: done.bErrors,
  startAtMs: faultAtMs,
  stillAtMs: 25_000,
  speed: 0.1,
  controls: [
    stateOfB('all', [
      bHealthy,
      bFails('some', 0.3, '30 % errors', '오류 30%'),
      bFails('all', 1, 'all errors', '모두 오류'),
    ]),
  ],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'B is healthy. Three of A’s 16 threads are in use.',
        ko: 'B는 정상입니다. A의 스레드 16개 중 3개를 쓰고 있습니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of errors. Checkouts fail, and A is idler than before: no thread is in use.',
        ko: '오류가 시작되고 0.5초가 지났습니다. 결제는 실패하는데 A는 전보다 한가해서, 쓰고 있는 스레드가 없습니다.',
      },
    },
    {
      atMs: 25_000,
      caption: {
        en: 'No checkout succeeds any more. No browse fails.',
        ko: '결제는 한 건도 성공하지 못합니다. 둘러보기는 한 건도 실패하지 않습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'errors that come back after 4 ms, the failed call ending the checkout',
      ko: '4ms 만에 돌아오는 오류, 실패한 호출 때문에 끝나는 결제',
    },
    simplified: { en: 'every error takes equally long', ko: '모든 오류는 걸리는 시간이 같습니다' },
    leftOut: { en: 'half-done payments, error pages, alarms', ko: '절반만 끝난 결제, 오류 화면, 알람' },
    checked: {
      en: 'threads held in A against rate × 24 ms (there, 4 ms of B, back), within 10 %',
      ko: 'A에서 붙잡힌 스레드 수를 호출률 × 24ms(가는 길, B의 4ms, 오는 길)와 비교, 오차 10% 이내',
    },
  },
};
