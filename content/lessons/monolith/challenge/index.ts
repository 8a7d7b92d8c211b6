/**
 * The challenge of the lesson.
 */
import type { LessonChallenge } from '@/content/model';
import file from './challenge.json';

const threads = 'components.A.concurrency';
const queue = 'components.A.queue.limit';

export const challenge: LessonChallenge = {
  id: 'monolith',
  title: { en: '✎ What the learner is to do', ko: '✎ 할 일' },
  brief: [{ en: '✎ What is wrong, and what is wanted.', ko: '✎ 무엇이 문제이고 무엇을 바라는지.' }],
  file,
  knobs: [
    { path: threads, label: { en: 'Threads of A', ko: 'A의 스레드' } },
    { path: queue, label: { en: 'Places in the queue of A', ko: 'A 대기열의 자리' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: 8_000,
  inkClass: 'browse',
  hints: [{ text: { en: '✎ A nudge.', ko: '✎ 작은 실마리.' }, see: { part: 'why' } }],
  reference: {
    id: 'enough-threads',
    set: { [threads]: 5 },
    why: { en: '✎ Why it is the best.', ko: '✎ 왜 가장 좋은지.' },
  },
  lazy: [
    {
      id: 'longer-queue',
      set: { [queue]: 1_000 },
      why: { en: '✎ Why it is not enough.', ko: '✎ 왜 모자라는지.' },
    },
    {
      id: 'many-threads',
      set: { [threads]: 20 },
      why: { en: '✎ What it costs.', ko: '✎ 무엇이 드는지.' },
    },
  ],
};
