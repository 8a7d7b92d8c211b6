/**
 * Questions that need a calculation: Little's law, multiplied tries, percentiles.
 */
import type { Question } from '@/content/model';

export const threadsAndTime: Question = {
  id: 'threads-and-time',
  claim: 'S5',
  kind: 'numeric',
  prompt: {
    en: 'B is slow and nothing protects A. A has 16 threads, and practically all of them wait for B. A call takes about 1.2 s. How many calls does B finish in the 40 s of the fault?',
    ko: 'B가 느리고 A에는 보호 장치가 없습니다. A의 스레드는 16개이고 거의 모두 B를 기다립니다. 호출 한 번에 1.2초쯤 걸립니다. 장애가 이어진 40초 동안 B는 호출을 몇 건이나 끝냅니까?',
  },
  figure: 'slow',
  unit: { en: 'calls', ko: '건' },
  answer: 'slow-b-succeeded',
  tolerance: 0.1,
  why: {
    en: '16 threads ÷ 1.2 s is about 13 per second, so about 530 in 40 s. Clients want 35 checkouts per second: the rest waits, and soon is refused. This is Little’s law: requests in progress = rate × time.',
    ko: '스레드 16개 ÷ 1.2초는 초당 13건쯤이고, 40초면 530건쯤입니다. 클라이언트가 원하는 결제는 초당 35건이므로 나머지는 기다리다 곧 거절됩니다. 이것이 리틀의 법칙(Little’s law)입니다. 진행 중인 요청 수 = 도착률 × 시간.',
  },
  tooLow: {
    en: 'Too low. Sixteen calls are under way at any time, not one: divide 16 by the time of a call, then multiply by 40 s.',
    ko: '너무 작습니다. 동시에 진행되는 호출은 한 건이 아니라 16건입니다. 16을 호출 한 번의 시간으로 나눈 뒤 40초를 곱하십시오.',
  },
  tooHigh: {
    en: 'Too high. It does not matter how many calls clients want or how many threads B has. Only 16 threads can wait at a time.',
    ko: '너무 큽니다. 클라이언트가 얼마나 원하는지, B의 스레드가 몇 개인지는 상관없습니다. 한 번에 기다릴 수 있는 스레드는 16개뿐입니다.',
  },
  shownBy: { figure: 'slow', atMs: 34_000 },
};

export const multipliedTries: Question = {
  id: 'multiplied-tries',
  claim: 'S28',
  kind: 'numeric',
  prompt: {
    en: 'B answers every call with an error. In 40 s, 1,405 tries arrive at it. Now the clients get 2 retries, and A gets 2 retries for each of its calls. How many tries arrive at B?',
    ko: 'B가 모든 호출에 오류로 답합니다. 40초 동안 B에 도착한 시도는 1,405번입니다. 이제 클라이언트가 2회, A도 호출마다 2회 재시도합니다. B에는 시도가 몇 번 도착합니까?',
  },
  unit: { en: 'tries', ko: '번' },
  answer: 'layers-b-arrived',
  tolerance: 0.06,
  why: {
    en: 'Two retries make three tries, and the layers multiply: 3 × 3 = 9 tries for each checkout. In a chain of five layers with 3 tries each, the last one would get 3⁵ = 243.',
    ko: '재시도 2회는 시도 3번이고, 계층끼리 곱해집니다. 결제 한 건에 3 × 3 = 9번입니다. 계층이 다섯이고 저마다 3번 시도한다면 맨 끝에는 3⁵ = 243번이 도착합니다.',
  },
  tooLow: {
    en: 'Too low. Two retries are three tries, and each try of a client starts three new tries of A. Multiply, do not add.',
    ko: '너무 작습니다. 재시도 2회는 시도 3번이고, 클라이언트의 시도마다 A가 새로 3번 시도합니다. 더하지 말고 곱하십시오.',
  },
  tooHigh: {
    en: 'Too high. Two layers with three tries each make 3 × 3.',
    ko: '너무 큽니다. 계층이 둘이고 저마다 3번씩이면 3 × 3입니다.',
  },
  shownBy: {
    figure: 'retries',
    atMs: 26_000,
    interventions: [
      { atMs: 0, target: 'A->B', kind: 'configure', set: { numRetries: 2 } },
      { atMs: 20_000, target: 'B', kind: 'recover' },
      { atMs: 20_000, target: 'B', kind: 'errors', rate: 1, answerAfterMs: 4 },
    ],
  },
};

export const percentiles: Question = {
  id: 'percentiles',
  kind: 'single',
  prompt: {
    en: 'While all is well, B’s p99 is 220 ms and the p99 of A’s own work for a checkout is 38 ms. The network takes 100 ms in all. What is the p99 of a checkout?',
    ko: '모두 정상일 때 B의 p99는 220ms이고, 결제에서 A가 직접 하는 일의 p99는 38ms입니다. 네트워크는 모두 합쳐 100ms입니다. 결제의 p99는 얼마입니까?',
  },
  options: [
    {
      id: 'sum',
      correct: false,
      text: { en: 'The sum: 358 ms.', ko: '합한 값인 358ms' },
      why: {
        en: 'Few requests are unlucky twice. A checkout that meets the slowest hundredth of B seldom meets the slowest hundredth of A as well. Percentiles do not add.',
        ko: '두 번 다 운이 나쁜 요청은 드뭅니다. B의 가장 느린 1%를 만난 결제가 A의 가장 느린 1%까지 만나는 일은 드뭅니다. 백분위수는 더할 수 없습니다.',
      },
      refutedBy: { figure: 'works', atMs: 14_000 },
    },
    {
      id: 'less',
      correct: true,
      text: { en: 'Less than the sum of 358 ms.', ko: '합한 값 358ms보다 작다' },
      why: {
        en: 'The run says 327 ms. Means add, percentiles do not, so measure the whole path.',
        ko: '실행에서는 327ms입니다. 평균은 더할 수 있지만 백분위수는 더할 수 없으므로, 전체 경로를 재야 합니다.',
      },
    },
    {
      id: 'largest',
      correct: false,
      text: { en: 'That of the slowest part: 220 ms.', ko: '가장 느린 부분의 값인 220ms' },
      why: {
        en: 'A checkout passes all the parts. Network and A’s own work come on top of B, so 327 ms in this run.',
        ko: '결제는 모든 부분을 거칩니다. B에 네트워크와 A의 일이 더해져 이 실행에서는 327ms입니다.',
      },
      refutedBy: { figure: 'works', atMs: 14_000 },
    },
  ],
};
