/**
 * Cards about what the modules of one process share: threads and memory.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { faultAtMs, monolith } from '../scenario';
import { errors, leak, plain, slow, text } from './shared';

export const sharedThreads: ReviewCard = {
  id: 'shared-threads',
  concept: text('Modules share threads and queue', '모듈이 함께 쓰는 스레드와 대기열'),
  questions: ['hot-module', 'what-ran-out', 'where-the-time-went'],
  predictions: ['checkout-p99'],
  part: 'hot',
  scenario: monolith,
  durationMs: 60_000,
  warmUpMs: faultAtMs,
  prompt: text(
    'The shop in one process: 16 threads, 15 searches per second of 70 ms each, and other work that takes two or three threads. For 40 seconds {fault}. How many checkouts fail, which never search?',
    '한 프로세스로 된 쇼핑몰입니다. 스레드는 16개, 검색은 초당 15건에 하나가 70ms이고, 다른 일에 스레드가 두세 개 듭니다. 40초 동안 {fault}. 검색하지 않는 결제는 얼마나 실패합니까?',
  ),
  value: { path: 'classes[checkout].failedShare' },
  measures: text('checkouts that failed', '실패한 결제'),
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: text('Practically none.', '거의 실패하지 않습니다.'), from: 0, below: 0.03 },
      { id: 'some', text: text('A tenth to a half.', '10%에서 50% 사이'), from: 0.1, below: 0.5 },
      { id: 'most', text: text('More than 60 %.', '60% 넘게'), from: 0.6, below: 1.1 },
    ],
  },
  variants: [
    {
      id: 'slow-20',
      interventions: [slow('shop.search', 20)],
      words: { fault: text('search is 20 times slower', '검색이 20배 느립니다') },
    },
    {
      id: 'slow-5',
      interventions: [slow('shop.search', 5)],
      words: { fault: text('search is 5 times slower', '검색이 5배 느립니다') },
    },
    {
      id: 'slow-60',
      interventions: [slow('shop.search', 60)],
      words: { fault: text('search is 60 times slower', '검색이 60배 느립니다') },
    },
    {
      id: 'errors',
      interventions: [errors('shop.search', 1)],
      words: { fault: text('every search ends with an error at once', '모든 검색이 곧바로 오류로 끝납니다') },
    },
  ],
  why: text(
    'Threads that search wants = searches per second × time of a search. While that and the rest fit into 16, nobody notices. Beyond it the queue is full for all, whatever they want.',
    '검색에 드는 스레드 수 = 초당 검색 수 × 검색 하나의 시간입니다. 나머지와 합쳐 16개 안에 들면 아무도 알아차리지 못합니다. 넘으면 무엇을 하러 왔든 모두에게 대기열이 가득 찹니다.',
  ),
};

function leakVariant(mb: number): CardVariant {
  return { id: `leak-${mb}`, interventions: [leak('shop.reports', mb)], words: { mb: plain(mb) } };
}

export const leakAndTime: ReviewCard = {
  id: 'leak-and-time',
  concept: text('A leak fills the process at a steady pace', '일정한 속도로 차오르는 누수'),
  questions: ['leak-events', 'walls-in-the-code'],
  part: 'why',
  scenario: monolith,
  durationMs: 120_000,
  warmUpMs: faultAtMs,
  prompt: text(
    'Each of two copies has 1,024 MB, of which 400 are used to begin with, and gets 2.5 reports per second. For 100 seconds each report leaves {mb} MB behind. A copy that is full is killed, and is back after 18 seconds. How many kills are there in all?',
    '복제본 두 개가 저마다 1,024MB 중 400MB를 처음부터 쓰고, 보고서를 초당 2.5건씩 받습니다. 100초 동안 보고서마다 {mb}MB가 남습니다. 가득 찬 복제본은 강제 종료되고 18초 뒤에 돌아옵니다. 강제 종료는 모두 몇 번입니까?',
  ),
  value: { path: 'meters[shop].counters.outOfMemoryKills' },
  measures: text('kills', '강제 종료'),
  answer: {
    kind: 'single',
    writes: 'count',
    options: [
      { id: 'none', text: text('None.', '한 번도 없습니다.'), from: 0, below: 0.5 },
      { id: 'two', text: text('2: each copy once.', '2번. 복제본마다 한 번'), from: 0.5, below: 2.5 },
      { id: 'four', text: text('4: each copy twice.', '4번. 복제본마다 두 번'), from: 2.5, below: 4.5 },
      { id: 'more', text: text('6 or more.', '6번 이상'), from: 4.5, below: 100 },
    ],
  },
  variants: [8, 4, 16, 1].map(leakVariant),
  why: text(
    'Seconds until full = free memory ÷ (reports per second × MB each): 624 ÷ (2.5 × MB). Then 18 seconds of nothing, and again.',
    '가득 찰 때까지의 시간 = 남은 메모리 ÷ (초당 보고서 수 × 한 건의 MB), 곧 624 ÷ (2.5 × MB)초입니다. 그 뒤 18초 동안 멈추고, 다시 처음부터입니다.',
  ),
};
