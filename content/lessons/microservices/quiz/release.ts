/**
 * Questions about releases while versions are mixed.
 */
import type { Question } from '@/content/model';

const deployed = (target: 'A' | 'B', version: string, atMs: number) => ({
  atMs,
  target,
  kind: 'deploy' as const,
  version,
  strategy: 'rolling' as const,
  maxUnavailable: 0,
  maxSurge: 1,
  bakeMs: 0,
  canary: null,
});

export const whichLoseNothing: Question = {
  id: 'which-lose-nothing',
  claim: 'S6',
  kind: 'multiple',
  prompt: {
    en: 'Contract 1 is to become contract 2. Each deployment is rolling and takes 25 s. Which plans lose no order?',
    ko: '계약 1을 계약 2로 바꾸려 합니다. 배포는 모두 롤링이고 25초가 걸립니다. 주문을 하나도 잃지 않는 계획은 어느 것입니까?',
  },
  options: [
    {
      id: 'same-minute',
      correct: false,
      text: {
        en: 'B with contract 2 and A that asks for it, at the same moment.',
        ko: '계약 2만 제공하는 B와 계약 2를 요구하는 A를 같은 순간에',
      },
      why: {
        en: 'Neither is replaced at one stroke. At 0:36 half of each is new, and every second order fails.',
        ko: '어느 쪽도 한 번에 바뀌지 않습니다. 0:36에는 양쪽 모두 절반이 새 버전이고, 주문 두 건 중 한 건이 실패합니다.',
      },
      refutedBy: { figure: 'together', atMs: 36_000 },
    },
    {
      id: 'b-gives-both',
      correct: true,
      text: {
        en: 'B with both contracts; a minute later A that asks for 2.',
        ko: '두 계약을 모두 제공하는 B, 1분 뒤에 2를 요구하는 A',
      },
      why: {
        en: 'Whatever A asks for in between, every replica of B gives it.',
        ko: '그사이 A가 무엇을 요구하든 B의 모든 복제본이 제공합니다.',
      },
    },
    {
      id: 'additive-at-once',
      correct: false,
      text: {
        en: 'B with both contracts and A that asks for 2, at the same moment: the change is additive.',
        ko: '두 계약을 모두 제공하는 B와 2를 요구하는 A를 같은 순간에. 더하기만 하는 변경이므로',
      },
      why: {
        en: 'A new A meets an old B, which has never heard of contract 2. Additive protects the callers that are there, not the one who wants the new thing.',
        ko: '새 A가 옛 B를 만나는데, 옛 B는 계약 2를 모릅니다. 더하기만 하는 변경은 이미 있는 호출자를 지킬 뿐, 새것을 원하는 쪽은 지키지 못합니다.',
      },
      refutedBy: { figure: 'additive', atMs: 36_000, interventions: [deployed('A', 'v2', 20_000)] },
    },
    {
      id: 'a-takes-either',
      correct: true,
      text: {
        en: 'A that takes either contract; a minute later B with contract 2.',
        ko: '둘 중 어느 계약이든 이해하는 A, 1분 뒤에 계약 2만 제공하는 B',
      },
      why: {
        en: 'The side that goes first knows both contracts. Here it is the caller.',
        ko: '먼저 가는 쪽이 두 계약을 모두 압니다. 여기서는 호출하는 쪽입니다.',
      },
    },
    {
      id: 'dropped-early',
      correct: false,
      text: {
        en: 'B with both; then A that asks for 2; five seconds later B without contract 1.',
        ko: '두 계약을 모두 제공하는 B, 그다음 2를 요구하는 A, 5초 뒤에 계약 1을 뺀 B',
      },
      why: {
        en: 'Five seconds after its start the release of A has three quarters of the way to go. Old replicas of A still ask for contract 1.',
        ko: '시작한 지 5초면 A의 배포는 4분의 3이 남았습니다. A의 옛 복제본은 여전히 계약 1을 요구합니다.',
      },
      refutedBy: { figure: 'additive', atMs: 64_000, interventions: [deployed('B', 'v2', 55_000)] },
    },
  ],
};

export const stepsInOrder: Question = {
  id: 'steps-in-order',
  claim: 'S6',
  kind: 'order',
  prompt: {
    en: 'A contract is replaced without a failed order. Put the moments in order, the first at the top.',
    ko: '주문을 하나도 잃지 않고 계약을 바꿉니다. 순간들을 순서대로 놓으십시오. 먼저 일어날 일이 위입니다.',
  },
  items: [
    {
      id: 'first-both',
      text: { en: 'One replica of B gives both contracts', ko: 'B의 복제본 하나가 두 계약을 모두 제공한다' },
      why: {
        en: '0:25. Harmless: all of A asks for contract 1, which every replica of B gives.',
        ko: '0:25. 해가 없습니다. A는 모두 계약 1을 요구하고, B의 복제본은 모두 계약 1을 제공합니다.',
      },
    },
    {
      id: 'all-both',
      text: { en: 'Every replica of B gives both', ko: 'B의 복제본이 모두 두 계약을 제공한다' },
      why: {
        en: 'Before 0:48. Only from here on may anybody ask for contract 2.',
        ko: '0:48 전입니다. 누구든 계약 2를 요구해도 되는 것은 이때부터입니다.',
      },
    },
    {
      id: 'first-asks',
      text: { en: 'One replica of A asks for contract 2', ko: 'A의 복제본 하나가 계약 2를 요구한다' },
      why: {
        en: '0:55. Whichever replica of B it calls knows the answer.',
        ko: '0:55. B의 어느 복제본을 호출해도 답을 압니다.',
      },
    },
    {
      id: 'nobody-asks',
      text: { en: 'Nobody asks for contract 1 any more', ko: '계약 1을 요구하는 쪽이 더는 없다' },
      why: {
        en: '1:15. In real life this is counted, not assumed.',
        ko: '1:15. 실무에서는 짐작하지 않고 세어 봅니다.',
      },
    },
    {
      id: 'dropped',
      text: { en: 'B drops contract 1', ko: 'B가 계약 1을 뺀다' },
      why: {
        en: 'The third step. Any earlier, and an old A would be left without an answer.',
        ko: '세 번째 단계입니다. 더 일찍 빼면 옛 A가 답을 얻지 못합니다.',
      },
    },
  ],
  shownBy: { figure: 'additive', atMs: 75_000 },
};

export const whyItFailed: Question = {
  id: 'why-it-failed',
  claim: 'S6',
  kind: 'readTrace',
  prompt: {
    en: 'This order failed at 0:36, while A and B were released together. Why?',
    ko: 'A와 B를 함께 배포하던 0:36에 실패한 주문입니다. 왜 실패했습니까?',
  },
  figure: 'together',
  moment: { figure: 'together', atMs: 36_500 },
  request: 1_472,
  asks: 'reason',
  options: [
    {
      id: 'queueFull',
      correct: false,
      text: {
        en: 'A queue was full: the release takes capacity away.',
        ko: '대기열이 찼다. 배포하는 동안 용량이 줄기 때문이다',
      },
      why: {
        en: 'Nobody waits in any queue at this moment. The release adds a replica before it ends one.',
        ko: '이 순간 어느 대기열에도 기다리는 요청이 없습니다. 이 배포는 하나를 내리기 전에 하나를 더 띄웁니다.',
      },
      refutedBy: { figure: 'together', atMs: 36_000 },
    },
    {
      id: 'callTimeout',
      correct: false,
      text: { en: 'A waited too long for B.', ko: 'A가 B를 너무 오래 기다렸다' },
      why: {
        en: 'The call was over after 4 ms. Nothing is slow: the orders that succeed take no longer than before the release.',
        ko: '호출은 4ms 만에 끝났습니다. 느린 것은 없습니다. 성공하는 주문은 배포 전보다 오래 걸리지 않습니다.',
      },
      refutedBy: { figure: 'together', atMs: 36_500 },
    },
    {
      id: 'contractMismatch',
      correct: true,
      text: {
        en: 'The replica of A that took it and the replica of B that A called do not fit.',
        ko: '주문을 받은 A의 복제본과 A가 호출한 B의 복제본이 서로 맞지 않는다',
      },
      why: {
        en: 'A’s first replica was new and asked for contract 2. It called B’s fourth, which was still old.',
        ko: 'A의 첫 번째 복제본은 새 버전이라 계약 2를 요구했습니다. 호출한 B의 네 번째 복제본은 아직 옛 버전이었습니다.',
      },
    },
    {
      id: 'connectionRefused',
      correct: false,
      text: {
        en: 'It met a replica that was just being shut down.',
        ko: '마침 종료되고 있던 복제본을 만났다',
      },
      why: {
        en: 'A replica that is to end takes requests for another second here, and finishes them. None is refused.',
        ko: '여기서는 종료할 복제본이 1초 동안 요청을 더 받고, 받은 요청은 끝냅니다. 거절되는 요청이 없습니다.',
      },
      refutedBy: { figure: 'together', atMs: 38_000 },
    },
  ],
};

export const failedInAll: Question = {
  id: 'failed-in-all',
  claim: 'S6',
  kind: 'numeric',
  prompt: {
    en: 'A and B have four replicas each, and are released together with a breaking change. Every 6 s one old replica of each gives way to a new one: a quarter is new, then half, then three quarters, then all. 24 orders come per second. How many fail in all?',
    ko: 'A와 B는 복제본이 네 개씩이고, 호환되지 않는 변경을 담아 함께 배포됩니다. 6초마다 양쪽에서 옛 복제본 하나가 새 복제본으로 바뀌어 4분의 1, 절반, 4분의 3, 전부가 차례로 새 버전이 됩니다. 주문은 초당 24건입니다. 모두 몇 건이 실패합니까?',
  },
  figure: 'together',
  unit: { en: 'orders', ko: '건' },
  answer: 'together-errors',
  tolerance: 0.12,
  why: {
    en: 'With a quarter new on both sides, old meets new in ¾ × ¼ + ¼ × ¾ = 3/8 of the orders; with half, in 1/2; with three quarters, in 3/8. So 24 × 6 × (3/8 + 1/2 + 3/8) = 180.',
    ko: '양쪽의 4분의 1이 새 버전이면 ¾ × ¼ + ¼ × ¾ = 3/8의 주문에서 옛것과 새것이 만납니다. 절반이면 1/2, 4분의 3이면 3/8입니다. 그래서 24 × 6 × (3/8 + 1/2 + 3/8) = 180건입니다.',
  },
  tooLow: {
    en: 'Too low. Old A with new B fails, and so does new A with old B. Add both, for all three stages.',
    ko: '너무 작습니다. 옛 A와 새 B도, 새 A와 옛 B도 실패합니다. 둘을 더하고, 세 단계를 모두 더하십시오.',
  },
  tooHigh: {
    en: 'Too high. Even with half new on both sides, old meets old and new meets new in half of the orders.',
    ko: '너무 큽니다. 양쪽의 절반이 새 버전일 때도 주문의 절반은 옛것끼리, 새것끼리 만납니다.',
  },
  shownBy: { figure: 'together', atMs: 36_000 },
};
