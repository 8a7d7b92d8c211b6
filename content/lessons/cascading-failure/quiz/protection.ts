/**
 * Questions about what protects A, and what it costs.
 */
import type { Question } from '@/content/model';

export const timeoutEffects: Question = {
  id: 'timeout-effects',
  claim: 'S28',
  kind: 'multiple',
  prompt: {
    en: 'B is slow, and A gives up each call after 250 ms. What is true in this run?',
    ko: 'B가 느리고, A는 호출마다 250ms 뒤에 포기합니다. 이 실행에서 맞는 것은 무엇입니까?',
  },
  figure: 'timeout',
  options: [
    {
      id: 'b-faster',
      correct: false,
      text: { en: 'B answers faster than without the time-out.', ko: 'B의 답이 타임아웃이 없을 때보다 빨라진다.' },
      why: {
        en: 'The caller’s patience does not change the work. B even gets slower, because calls now queue at B.',
        ko: '부르는 쪽이 덜 기다린다고 일이 줄지는 않습니다. 이제는 호출이 B에서 줄을 서므로 B는 오히려 더 느려집니다.',
      },
      refutedBy: { figure: 'timeout', atMs: 26_000 },
    },
    {
      id: 'browse-whole',
      correct: true,
      text: { en: 'Every browse is answered.', ko: '둘러보기는 모두 응답을 받는다.' },
      why: {
        en: 'At 35 checkouts per second and a quarter of a second each, about 9 of the 16 threads wait. Browse needs less than one.',
        ko: '결제가 초당 35건이고 저마다 0.25초를 붙잡으면 스레드 16개 중 9개쯤이 기다립니다. 둘러보기에는 한 개도 다 필요하지 않습니다.',
      },
    },
    {
      id: 'b-fuller',
      correct: true,
      text: { en: 'B is busier than without the time-out.', ko: 'B는 타임아웃이 없을 때보다 더 바쁘다.' },
      why: {
        en: 'A keeps calling, and B does not hear that A has given up. Its threads are 99 % in use; without the time-out it was 48 %.',
        ko: 'A는 계속 호출하고, B는 A가 포기한 줄 모릅니다. B의 스레드는 99%가 쓰이고 있는데, 타임아웃이 없을 때는 48%였습니다.',
      },
    },
    {
      id: 'checkout-back',
      correct: false,
      text: { en: 'Most checkouts succeed again.', ko: '결제가 대부분 다시 성공한다.' },
      why: {
        en: 'None does: slow B needs more than a second. The time-out gives up exactly what needs B.',
        ko: '한 건도 성공하지 못합니다. 느린 B는 1초 넘게 걸립니다. 타임아웃은 B가 필요한 일만 골라 포기합니다.',
      },
      refutedBy: { figure: 'timeout', atMs: 34_000 },
    },
    {
      id: 'healthy-cut',
      correct: true,
      text: {
        en: 'Even while B is healthy, a few checkouts are cut.',
        ko: 'B가 정상일 때도 결제 몇 건이 끊긴다.',
      },
      why: {
        en: 'The first one at 0:08.8, long before the fault. A time-out cannot tell a slow answer from a lost one.',
        ko: '첫 번째는 장애가 시작되기 한참 전인 0:08.8입니다. 타임아웃은 늦은 답과 잃어버린 답을 구별하지 못합니다.',
      },
    },
  ],
};

export const moreThreads: Question = {
  id: 'more-threads',
  claim: 'S5',
  kind: 'single',
  prompt: {
    en: 'After the incident somebody proposes to double A’s threads, from 16 to 32, and to change nothing else. What happens at the next slow B?',
    ko: '장애가 지나간 뒤 누군가 다른 것은 그대로 두고 A의 스레드만 16개에서 32개로 늘리자고 합니다. B가 또 느려지면 어떻게 됩니까?',
  },
  options: [
    {
      id: 'fixed',
      correct: false,
      text: {
        en: 'Browse is safe: half of the threads were missing.',
        ko: '스레드가 절반 모자랐을 뿐이므로 둘러보기는 안전하다.',
      },
      why: {
        en: 'In our run with 32 threads A is full again, and 27 % of browse requests are refused. Slow B wants 35 per second × 1.2 s = 42 threads.',
        ko: '스레드를 32개로 늘린 실행에서도 A는 다시 가득 차고 둘러보기의 27%가 거절됩니다. 느린 B는 초당 35건 × 1.2초 = 42개를 원합니다.',
      },
      refutedBy: { figure: 'slow', atMs: 26_000 },
    },
    {
      id: 'later',
      correct: true,
      text: {
        en: 'A is full a little later, and still refuses browse.',
        ko: 'A는 조금 더 늦게 가득 차고, 둘러보기는 여전히 거절된다.',
      },
      why: {
        en: 'A larger shared pool is still shared. It moves the limit and does not draw a line between checkout and browse.',
        ko: '더 크게 나눠 써도 함께 쓰는 것은 같습니다. 한계를 옮길 뿐, 결제와 둘러보기 사이에 선을 긋지 않습니다.',
      },
    },
    {
      id: 'no-effect',
      correct: false,
      text: {
        en: 'Nothing at all: the number of refusals stays the same.',
        ko: '달라지는 것이 없다. 거절되는 수가 그대로다.',
      },
      why: {
        en: 'It does help a part of the requests: twice as many calls are under way, so twice as many finish. With 16 threads, 63 % of browse requests are refused, with 32 it is 27 %.',
        ko: '일부 요청에는 도움이 됩니다. 진행 중인 호출이 두 배이므로 끝나는 호출도 두 배입니다. 거절되는 둘러보기는 스레드 16개일 때 63%, 32개일 때 27%입니다.',
      },
      refutedBy: { figure: 'slow', atMs: 34_000 },
    },
  ],
};

export const bulkheadPrice: Question = {
  id: 'bulkhead-price',
  claim: 'S5',
  kind: 'single',
  prompt: {
    en: 'B is slow. A bulkhead of 6 saves every browse. What does it do to checkouts, compared with no protection at all?',
    ko: 'B가 느립니다. 크기 6인 벌크헤드가 둘러보기를 모두 구합니다. 아무 보호도 없을 때와 견주면 결제는 어떻게 됩니까?',
  },
  figure: 'bulkhead',
  options: [
    {
      id: 'same',
      correct: true,
      text: { en: 'About as many succeed as before.', ko: '전과 비슷한 만큼 성공한다.' },
      why: {
        en: '74 % fail with the bulkhead, 73 % without. It takes threads away from checkouts, but none of them is wasted on a client that has left.',
        ko: '벌크헤드가 있으면 74%, 없으면 73%가 실패합니다. 결제가 쓸 스레드는 줄지만, 이미 떠난 클라이언트에게 허비하는 스레드가 거의 없습니다.',
      },
    },
    {
      id: 'sacrificed',
      correct: false,
      text: { en: 'They pay for it: hardly any succeeds.', ko: '결제가 그 값을 치러, 성공하는 건이 거의 없다.' },
      why: {
        en: 'That is what the 250 ms time-out does. With the bulkhead twelve calls are always under way, and about a quarter of the checkouts succeed.',
        ko: '그것은 250ms 타임아웃의 결과입니다. 벌크헤드가 있으면 호출 12건이 늘 진행 중이고, 결제의 4분의 1쯤이 성공합니다.',
      },
      refutedBy: { figure: 'bulkhead', atMs: 26_000 },
    },
    {
      id: 'saved',
      correct: false,
      text: { en: 'They are saved, too.', ko: '결제도 함께 구한다.' },
      why: {
        en: 'Nothing that A does makes B faster. Only so many checkouts can be paid as B has time for.',
        ko: 'A가 무엇을 해도 B는 빨라지지 않습니다. 결제는 B가 감당하는 만큼만 성공합니다.',
      },
      refutedBy: { figure: 'bulkhead', atMs: 34_000 },
    },
  ],
};

export const bulkheadSize: Question = {
  id: 'bulkhead-size',
  claim: 'S5',
  kind: 'single',
  prompt: {
    en: 'A bulkhead of 3 saves browse just as well as one of 6. Why not take 3?',
    ko: '크기 3인 벌크헤드도 6만큼 둘러보기를 잘 구합니다. 그런데 왜 3으로 하지 않습니까?',
  },
  options: [
    {
      id: 'browse-suffers',
      correct: false,
      text: { en: 'Browse gets slower with it.', ko: '둘러보기가 느려지기 때문이다.' },
      why: {
        en: 'Browse gets even more threads: five of eight on each replica are out of B’s reach.',
        ko: '둘러보기가 쓸 스레드는 오히려 늘어납니다. 복제본마다 8개 중 5개는 B가 건드리지 못합니다.',
      },
      refutedBy: {
        figure: 'bulkhead',
        atMs: 26_000,
        interventions: [
          { atMs: 0, target: 'A->B', kind: 'configure', set: { bulkhead: { maxConcurrent: 3, maxPending: 0 } } },
        ],
      },
    },
    {
      id: 'b-overloaded',
      correct: false,
      text: { en: 'B gets overloaded by it.', ko: 'B에 부하가 몰리기 때문이다.' },
      why: {
        en: 'The smaller the bulkhead, the fewer calls reach B: never more than 6 in all, for 32 threads.',
        ko: '벌크헤드가 작을수록 B에 닿는 호출이 줄어듭니다. 스레드 32개에 모두 합쳐 6건을 넘지 않습니다.',
      },
      refutedBy: {
        figure: 'bulkhead',
        atMs: 34_000,
        interventions: [
          { atMs: 0, target: 'A->B', kind: 'configure', set: { bulkhead: { maxConcurrent: 3, maxPending: 0 } } },
        ],
      },
    },
    {
      id: 'healthy-cost',
      correct: true,
      text: {
        en: 'It refuses checkouts while nothing is wrong.',
        ko: '아무 문제가 없을 때도 결제를 거절하기 때문이다.',
      },
      why: {
        en: '14 % of them, every day. On average fewer than two calls per replica are under way, but arrivals come in bunches.',
        ko: '날마다 14%를 거절합니다. 복제본마다 진행 중인 호출은 평균 두 건이 안 되지만, 요청은 몰려서 도착합니다.',
      },
    },
  ],
};

export const whenRetriesHelp: Question = {
  id: 'when-retries-help',
  claim: 'S28',
  kind: 'multiple',
  prompt: {
    en: 'In which of these cases do two retries let clearly more requests succeed?',
    ko: '재시도 2회로 성공하는 요청이 뚜렷하게 늘어나는 것은 어느 경우입니까?',
  },
  figure: 'retries',
  options: [
    {
      id: 'all-errors',
      correct: false,
      text: {
        en: 'B answers every call with an error. A retries.',
        ko: 'B가 모든 호출에 오류로 답한다. A가 재시도한다.',
      },
      why: {
        en: 'The cause is still there at the next try. Three tries are three errors.',
        ko: '다음 시도에도 원인은 그대로입니다. 세 번 시도하면 오류를 세 번 받습니다.',
      },
      refutedBy: {
        figure: 'retries',
        atMs: 26_000,
        interventions: [
          { atMs: 0, target: 'A->B', kind: 'configure', set: { numRetries: 2 } },
          { atMs: 20_000, target: 'B', kind: 'recover' },
          { atMs: 20_000, target: 'B', kind: 'errors', rate: 1, answerAfterMs: 4 },
        ],
      },
    },
    {
      id: 'some-errors',
      correct: true,
      text: {
        en: 'B answers 30 % of the calls with an error, at random, and has room. A retries.',
        ko: 'B가 호출의 30%에 무작위로 오류를 돌려주고 여유가 있다. A가 재시도한다.',
      },
      why: {
        en: 'The next try is likely to succeed. 3 % of checkouts fail instead of 30 %, for 1.4 tries per call.',
        ko: '다음 시도는 성공할 가능성이 높습니다. 호출당 시도 1.4번으로, 실패하는 결제가 30%에서 3%로 줄어듭니다.',
      },
    },
    {
      id: 'full',
      correct: false,
      text: {
        en: 'B is slow, A is full and refuses. The clients retry.',
        ko: 'B가 느리고 A는 가득 차서 거절한다. 클라이언트가 재시도한다.',
      },
      why: {
        en: 'A serves as many as it has threads for. More tries only change who gets them: 2.5 times the tries, the same goodput.',
        ko: 'A는 스레드가 있는 만큼만 처리합니다. 시도를 늘려도 누가 얻느냐만 바뀝니다. 시도는 2.5배인데 굿풋은 그대로입니다.',
      },
      refutedBy: { figure: 'retries', atMs: 30_000 },
    },
  ],
};
