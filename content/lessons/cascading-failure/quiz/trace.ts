/**
 * A question about the waterfall of one request.
 */
import type { Question } from '@/content/model';

export const whereTheTimeWent: Question = {
  id: 'where-the-time-went',
  claim: 'S5',
  kind: 'readTrace',
  prompt: {
    en: 'B is slow, and this checkout was lucky: it succeeded, after 3 s. Where did it spend most of that time?',
    ko: 'B가 느린데도 이 결제는 운 좋게 3초 만에 성공했습니다. 그 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'slow',
  moment: { figure: 'slow', atMs: 33_000 },
  request: 1_778,
  asks: 'longest',
  options: [
    {
      id: 'B-work',
      correct: false,
      text: { en: 'At work in B, which is slow.', ko: '느린 B에서 처리되면서' },
      why: {
        en: 'Not even a third of it: 0.9 s. The slow part is seldom where its victims spend their time.',
        ko: '0.9초로 3분의 1도 되지 않습니다. 느려진 곳과 피해를 본 요청이 시간을 보내는 곳은 다를 때가 많습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 32_000 },
    },
    {
      id: 'B-queue',
      correct: false,
      text: { en: 'In B’s queue.', ko: 'B의 대기열에서' },
      why: {
        en: 'B has no queue at all here. Half of it is idle, because A has no thread left to call it.',
        ko: 'B에는 대기열이 아예 없습니다. A에 B를 호출할 스레드가 남아 있지 않아 B는 절반이 놀고 있습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 31_000 },
    },
    {
      id: 'A-queue',
      correct: true,
      text: { en: 'In A’s queue, before anything was done for it.', ko: '아무 처리도 시작되기 전에 A의 대기열에서' },
      why: {
        en: 'Two seconds in line for a thread, and all threads of A wait for B. Browse requests stand in the same line.',
        ko: '스레드를 얻으려고 2초를 기다렸고, A의 스레드는 모두 B를 기다립니다. 둘러보기도 같은 줄에 섭니다.',
      },
    },
    {
      id: 'A-work',
      correct: false,
      text: { en: 'At work in A.', ko: 'A에서 처리되면서' },
      why: {
        en: 'A worked on it for a hundredth of a second. It held a thread for much longer, but to wait.',
        ko: 'A가 실제로 처리한 시간은 100분의 1초쯤입니다. 스레드는 훨씬 오래 붙잡았지만, 기다리기만 했습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 30_000 },
    },
  ],
};
