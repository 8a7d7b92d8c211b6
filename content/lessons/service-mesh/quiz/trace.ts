/**
 * A question about the waterfall of one request.
 */
import type { Question } from '@/content/model';

export const whereItWaited: Question = {
  id: 'where-it-waited',
  claim: 'S35',
  kind: 'readTrace',
  prompt: {
    en: 'This checkout took nearly a second, just after two new replicas of B had become ready. Where did it spend most of that time?',
    ko: 'B의 새 복제본 둘이 준비된 직후에 온 이 결제는 1초 가까이 걸렸습니다. 그 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'dead',
  moment: { figure: 'dead', atMs: 29_000 },
  request: 1_357,
  asks: 'longest',
  options: [
    {
      id: 'B-queue',
      correct: true,
      text: { en: 'In B’s queue.', ko: 'B의 대기열에서' },
      why: {
        en: 'For 0.7 s, before a replica that everybody knows, with an idle one beside it that nobody knows.',
        ko: '모두가 아는 복제본 앞에서 0.7초를 기다렸습니다. 곁에는 아무도 모르는 복제본이 놀고 있었습니다.',
      },
    },
    {
      id: 'B-work',
      correct: false,
      text: { en: 'At work in B.', ko: 'B에서 처리되면서' },
      why: {
        en: 'B works as fast as ever, 0.2 s for this one. The rest is waiting for a thread.',
        ko: 'B의 속도는 전과 같아 이 결제에는 0.2초가 걸렸습니다. 나머지는 스레드를 기다린 시간입니다.',
      },
      refutedBy: { figure: 'dead', atMs: 28_000 },
    },
    {
      id: 'A-queue',
      correct: false,
      text: { en: 'In A’s queue.', ko: 'A의 대기열에서' },
      why: {
        en: 'A has threads for all: nobody stands in its queues.',
        ko: 'A에는 스레드가 넉넉합니다. A의 대기열은 비어 있습니다.',
      },
      refutedBy: { figure: 'dead', atMs: 28_000 },
    },
    {
      id: 'A-work',
      correct: false,
      text: { en: 'At work in A.', ko: 'A에서 처리되면서' },
      why: {
        en: 'A works on a checkout for about a hundredth of a second and waits for the rest.',
        ko: 'A가 결제를 처리하는 시간은 0.01초쯤이고, 나머지는 기다리는 시간입니다.',
      },
      refutedBy: { figure: 'dead', atMs: 35_000 },
    },
  ],
};
