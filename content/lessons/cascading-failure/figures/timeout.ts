/**
 * Figure 4: a time-out turns waiting into an error, and the error sets A's threads free.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { bHealthy, bSlow, stateOfB, timeoutOfCalls } from './controls';

export const timeout: Figure = {
  id: 'timeout',
  title: {
    en: 'A stops waiting after 250 ms. Browse is whole again, and B is fuller than before.',
    ko: 'A가 250ms까지만 기다립니다. 둘러보기는 온전해지고, B는 전보다 더 가득 찹니다.',
  },
  lookFor: { en: 'Who is full now?', ko: '이제 가득 찬 쪽은 어디입니까?' },
  caption: {
    en: 'The same slow B, with a time-out on the call. A’s threads come back in time, so browse does not suffer. The work that A gave up goes on in B, and nobody will read its answer.',
    ko: 'B는 똑같이 느리지만 호출에 타임아웃이 있습니다. A의 스레드가 제때 돌아오므로 둘러보기는 피해를 입지 않습니다. A가 포기한 일은 B에서 계속되고, 그 답은 아무도 읽지 않습니다.',
  },
  scenario: shop,
  seed,
  interventions: done.bSlowTimeout250ms,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfB('slow-15', [bHealthy, bSlow(15)]), timeoutOfCalls('250ms')],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 8_800,
      caption: {
        en: 'B is healthy, and yet a checkout has just been cut: its payment needed more than 250 ms.',
        ko: 'B는 정상인데도 결제 한 건이 방금 끊겼습니다. 이 결제의 처리에는 250ms보다 오래 걸렸습니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'B is slow. Eight of A’s 16 threads wait for it, not all 16: each wait ends after 250 ms.',
        ko: 'B가 느려졌습니다. 기다리는 A의 스레드는 16개가 아니라 8개입니다. 저마다 250ms가 지나면 풀려나기 때문입니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Browse is answered, every checkout fails. All 32 threads of B are busy, and 31 calls wait in its queues.',
        ko: '둘러보기는 응답을 받고 결제는 모두 실패합니다. B의 스레드 32개가 모두 바쁘고, 대기열에는 호출 31건이 있습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a clock for each call, threads freed when it runs out, abandoned work that goes on in B',
      ko: '호출마다 있는 시계, 시간이 다 되면 풀려나는 스레드, B에서 계속되는 버려진 일',
    },
    simplified: {
      en: 'A notices the time-out to the millisecond',
      ko: 'A는 타임아웃을 밀리초까지 정확히 알아차립니다',
    },
    leftOut: {
      en: 'deadlines that are passed on, so that B could drop late work',
      ko: '늦은 일을 B가 버릴 수 있도록 남은 시간을 함께 전달하는 방법',
    },
    checked: {
      en: 'B finishes at most threads ÷ mean work time, and comes within 5 % of it',
      ko: 'B의 처리량은 스레드 수 ÷ 평균 작업 시간을 넘지 않으며, 그 값과 5% 이내로 일치',
    },
  },
};
