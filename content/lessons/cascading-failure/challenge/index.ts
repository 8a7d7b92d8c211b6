/**
 * The challenge of the lesson: keep browse, and sell as much as slow B allows, with few threads.
 */
import type { LessonChallenge } from '@/content/model';
import { faultAtMs } from '../scenario';
import file from './challenge.json';
import { hints } from './hints';

const threads = 'components.A.concurrency';
const queue = 'components.A.queue.limit';
const timeout = 'connections.A->B.timeoutMs';
const bulkhead = 'connections.A->B.bulkhead';
const retries = 'connections.A->B.retryPolicy.numRetries';

export const challenge: LessonChallenge = {
  id: 'hold-the-line',
  title: { en: 'Hold the line', ko: '선을 지키기' },
  brief: [
    {
      en: 'B will be 15 times slower again, and for as long as it lasts you cannot repair it. You can only set up A: its threads, its queue, and how it calls B.',
      ko: 'B가 다시 15배 느려집니다. 느린 동안 B를 고칠 수는 없습니다. 설정할 수 있는 것은 A뿐입니다. A의 스레드와 대기열, 그리고 A가 B를 호출하는 방법입니다.',
    },
    {
      en: 'Keep browse whole, and let as many checkouts succeed as you can. Threads are not free: A gets 24 at most, in both replicas together. And whatever you build must not hurt on a day when B is healthy.',
      ko: '둘러보기를 온전히 지키면서 결제를 최대한 많이 성공시키십시오. 스레드는 공짜가 아닙니다. A는 두 복제본을 합쳐 24개까지만 쓸 수 있습니다. 그리고 B가 정상인 날에도 해가 되지 않아야 합니다.',
    },
  ],
  file,
  knobs: [
    { path: threads, label: { en: 'Threads of each replica of A', ko: 'A 복제본마다의 스레드' } },
    { path: queue, label: { en: 'Places in each queue of A', ko: 'A 대기열마다의 자리' } },
    { path: timeout, label: { en: 'Time-out of the call to B', ko: 'B 호출의 타임아웃' } },
    { path: bulkhead, label: { en: 'Bulkhead for calls to B', ko: 'B 호출의 벌크헤드' } },
    { path: retries, label: { en: 'Retries of a call to B', ko: 'B 호출의 재시도' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: faultAtMs - 2_000,
  inkClass: 'browse',
  hints,
  reference: {
    id: 'all-threads-and-a-line',
    set: { [threads]: 12, [bulkhead]: { maxConcurrent: 10 } },
    why: {
      en: 'All 24 threads, and ten of twelve for calls to B: as many payments under way as can be, and two threads of each replica out of B’s reach.',
      ko: '스레드 24개를 모두 쓰고, 열두 개 중 열 개만 B 호출에 내줍니다. 진행 중인 결제를 최대한 늘리면서 복제본마다 스레드 두 개는 B가 건드리지 못합니다.',
    },
  },
  lazy: [
    {
      id: 'short-time-out',
      set: { [timeout]: 250 },
      why: {
        en: 'A time-out of 250 ms saves browse and gives up every checkout: slow B needs a second.',
        ko: '250ms 타임아웃은 둘러보기를 구하지만 결제는 모두 포기합니다. 느린 B는 1초가 걸립니다.',
      },
    },
    {
      id: 'ten-times-the-threads',
      set: { [threads]: 80 },
      why: {
        en: 'Ten times the threads do work here, for more than six times the budget.',
        ko: '스레드를 열 배로 늘리면 되기는 하지만 예산의 여섯 배를 넘습니다.',
      },
    },
    {
      id: 'more-threads-only',
      set: { [threads]: 12 },
      why: {
        en: 'A larger pool that is shared fills up a little later.',
        ko: '함께 쓰는 풀은 커져도 조금 더 늦게 가득 찰 뿐입니다.',
      },
    },
  ],
};
