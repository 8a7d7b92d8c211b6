/**
 * Cards about how the failure of B reaches, or does not reach, what never calls it.
 */
import type { ReviewCard } from '@/content/review';
import { configure, errors, plain, shopRun, slow } from './shared';

const browseFailed = { path: 'classes[browse].failedShare' };

export const waitingSpreads: ReviewCard = {
  id: 'waiting-spreads',
  concept: { en: 'Waiting spreads, errors do not', ko: '번지는 것은 오류가 아니라 기다림' },
  questions: ['isolation', 'error-or-slow', 'chain-of-events'],
  predictions: ['browse-p99'],
  part: 'b-is-slow',
  ...shopRun,
  prompt: {
    en: 'Nothing protects the call from A to B. For 40 seconds {fault}. What becomes of browse, which never calls B?',
    ko: 'A에서 B로 가는 호출에 보호 장치가 없습니다. 40초 동안 {fault}. B를 호출하지 않는 둘러보기는 어떻게 됩니까?',
  },
  value: browseFailed,
  measures: { en: 'browse that failed', ko: '실패한 둘러보기' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      {
        id: 'none',
        text: { en: 'Practically none of it fails.', ko: '거의 실패하지 않습니다.' },
        from: 0,
        below: 0.02,
      },
      {
        id: 'some',
        text: { en: 'Between 2 % and 30 % fail.', ko: '2%에서 30% 사이가 실패합니다.' },
        from: 0.02,
        below: 0.3,
      },
      { id: 'most', text: { en: 'More than 30 % fail.', ko: '30% 넘게 실패합니다.' }, from: 0.3, below: 1.1 },
    ],
  },
  variants: [
    {
      id: 'slow-15',
      interventions: [slow(15)],
      words: { fault: { en: 'B is 15 times slower', ko: 'B가 15배 느립니다' } },
    },
    {
      id: 'all-errors',
      interventions: [errors(1)],
      words: { fault: { en: 'B answers every call with an error', ko: 'B가 모든 호출에 오류로 답합니다' } },
    },
    {
      id: 'slow-3',
      interventions: [slow(3)],
      words: { fault: { en: 'B is 3 times slower', ko: 'B가 3배 느립니다' } },
    },
    {
      id: 'slow-20',
      interventions: [slow(20)],
      words: { fault: { en: 'B is 20 times slower', ko: 'B가 20배 느립니다' } },
    },
    {
      id: 'half-errors',
      interventions: [errors(0.5)],
      words: { fault: { en: 'B answers every second call with an error', ko: 'B가 호출의 절반에 오류로 답합니다' } },
    },
  ],
  why: {
    en: 'An error gives A’s thread back at once. A slow answer holds it. Once checkouts hold all 16 threads, browse finds none, whoever it calls.',
    ko: '오류는 A의 스레드를 바로 돌려줍니다. 느린 응답은 붙잡아 둡니다. 결제가 스레드 16개를 모두 붙잡으면 둘러보기가 쓸 스레드가 없습니다.',
  },
};

export const fullOrCause: ReviewCard = {
  id: 'full-or-cause',
  concept: { en: 'The full machine is not the cause', ko: '가득 찬 쪽이 원인은 아님' },
  questions: ['which-is-full', 'where-the-time-went'],
  part: 'b-is-slow',
  ...shopRun,
  prompt: {
    en: 'B is {factor} times slower, and {protection}. How much of B’s 32 threads is in use during the fault?',
    ko: 'B가 {factor}배 느리고, {protection}. 장애 동안 B의 스레드 32개는 얼마나 쓰입니까?',
  },
  value: { path: 'services[B].utilization' },
  measures: { en: 'B’s threads in use', ko: '쓰인 B의 스레드' },
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'half', text: { en: 'About half.', ko: '절반쯤' }, from: 0.3, below: 0.65 },
      { id: 'all', text: { en: 'Practically all.', ko: '거의 전부' }, from: 0.85, below: 1.01 },
      { id: 'few', text: { en: 'Hardly any.', ko: '거의 쓰이지 않습니다' }, from: 0, below: 0.2 },
    ],
  },
  variants: [
    {
      id: 'slow-15',
      interventions: [slow(15)],
      words: { factor: plain(15), protection: { en: 'nothing protects A', ko: 'A에는 보호 장치가 없습니다' } },
    },
    {
      id: 'slow-15-timeout',
      interventions: [configure('A->B', { timeoutMs: 250 }), slow(15)],
      words: {
        factor: plain(15),
        protection: {
          en: 'A stops waiting after 250 ms, though B goes on with the work',
          ko: 'A는 250ms 뒤에 기다리기를 그만두지만 B는 하던 일을 계속합니다',
        },
      },
    },
    {
      id: 'slow-25',
      interventions: [slow(25)],
      words: { factor: plain(25), protection: { en: 'nothing protects A', ko: 'A에는 보호 장치가 없습니다' } },
    },
    {
      id: 'slow-20-timeout',
      interventions: [configure('A->B', { timeoutMs: 200 }), slow(20)],
      words: {
        factor: plain(20),
        protection: {
          en: 'A stops waiting after 200 ms, though B goes on with the work',
          ko: 'A는 200ms 뒤에 기다리기를 그만두지만 B는 하던 일을 계속합니다',
        },
      },
    },
  ],
  why: {
    en: 'A has 16 threads, so at most 16 calls are under way at B, which has 32. Only a caller that gives up early sends more work than it waits for.',
    ko: 'A의 스레드가 16개이므로 B에서 진행되는 호출도 많아야 16건이고, B의 스레드는 32개입니다. 일찍 포기하는 호출자만이 기다리는 것보다 많은 일을 보냅니다.',
  },
};
