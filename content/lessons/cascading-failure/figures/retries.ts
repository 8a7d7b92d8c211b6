/**
 * Figure 6: retries multiply tries. Whether they help depends on why the first try failed.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { bFails, bSlow, retriesOver, stateOfB } from './controls';

export const retries: Figure = {
  id: 'retries',
  title: {
    en: 'Clients try up to three times. The load multiplies, the goodput stays where it is.',
    ko: '클라이언트가 세 번까지 시도합니다. 부하는 몇 배가 되고 굿풋은 제자리입니다.',
  },
  lookFor: { en: 'Compare tries with requests.', ko: '시도 수와 요청 수를 비교해 보십시오.' },
  caption: {
    en: 'Slow B again, without time-out or bulkhead. A refused request is tried twice more. The orange line counts tries, the blue one requests, the green one those that were answered.',
    ko: '다시 느린 B이고, 타임아웃도 벌크헤드도 없습니다. 거절된 요청은 두 번 더 시도됩니다. 주황 선은 시도, 파란 선은 요청, 초록 선은 응답을 받은 요청입니다.',
  },
  scenario: shop,
  seed,
  interventions: done.bSlowClientRetries,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [
    stateOfB('slow-15', [
      bFails('some', 0.3, '30 % errors', '오류 30%'),
      bFails('all', 1, 'all errors', '모두 오류'),
      bSlow(15),
    ]),
    retriesOver('client', 'Client->A', 'Client retries', '클라이언트 재시도', 'two'),
    retriesOver('a', 'A->B', 'A retries', 'A의 재시도', 'off'),
  ],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'Nothing fails, so nothing is tried again: tries equal requests.',
        ko: '실패가 없으니 다시 시도할 것도 없습니다. 시도 수와 요청 수가 같습니다.',
      },
    },
    {
      atMs: 22_000,
      caption: {
        en: 'A refuses, and clients try again. A’s queues are full to the last place.',
        ko: 'A가 거절하자 클라이언트가 다시 시도합니다. A의 대기열은 마지막 자리까지 찼습니다.',
      },
    },
    {
      atMs: 30_000,
      caption: {
        en: 'More than twice as many tries as requests. Goodput is not better for it.',
        ko: '시도가 요청의 두 배를 넘습니다. 그렇다고 굿풋이 나아지지는 않습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'each retry as a new try that is balanced, queued and counted; back-off from 25 ms with full jitter',
      ko: '재시도마다 새로 분산되고 줄을 서고 세어지는 시도, 25ms에서 시작하는 풀 지터 백오프',
    },
    simplified: { en: 'refusing a try costs A nothing', ko: 'A가 시도를 거절하는 데는 비용이 들지 않습니다' },
    leftOut: { en: 'retry budgets, people who press the button again', ko: '재시도 예산, 버튼을 다시 누르는 사람' },
    checked: {
      en: 'every answer an error, 2 retries at both layers: 9 tries for each checkout, within 2 %',
      ko: '모든 답이 오류이고 두 계층이 2회씩 재시도할 때 결제 한 건당 시도 9번, 오차 2% 이내',
    },
  },
};
