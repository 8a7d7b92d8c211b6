/** The sentences of the feed, whole, in both languages. */
import { describe, expect, it } from 'vitest';
import { otherSettings } from '@/components/charts/settings/other-settings';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import { demoTopology } from '../testing/demo-run';
import { feedWords } from './both-languages';
import { feedEntries } from './entries';
import { plainText } from './sentence';

type Bare = Happening extends infer H ? (H extends Happening ? Omit<H, 'atMs'> : never) : never;
const at = (bare: Bare, atMs = 34_000) => ({ atMs, ...bare }) as Happening;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const told = (happenings: readonly Happening[], locale: 'en' | 'ko', own: readonly Intervention[] = []) =>
  feedEntries(happenings, { topology: demoTopology, own, locale, write: feedWords[locale], others: otherSettings }).map(
    ({ sentence }) => plain(plainText(sentence)),
  );

const slow = { atMs: 34_000, target: 'B', kind: 'slow', factor: 15, addedMs: 0 } as const;
const recover = { atMs: 34_000, target: 'B', kind: 'recover' } as const;
const act = (intervention: Extract<Happening, { kind: 'intervention' }>['intervention'], scheduled = false) =>
  at({ kind: 'intervention', intervention, scheduled }, intervention.atMs);

const cases: readonly (readonly [Happening, string, string])[] = [
  [
    act(slow),
    'You make B 15 times slower. Slow is not an error.',
    'B를 15배 느리게 했습니다. 느린 것은 오류가 아닙니다.',
  ],
  [
    act(slow, true),
    'B becomes 15 times slower. Slow is not an error.',
    'B가 15배 느려졌습니다. 느린 것은 오류가 아닙니다.',
  ],
  [act({ atMs: 1, target: 'B', kind: 'crash' }), 'You crash B.', 'B를 다운시켰습니다.'],
  [act({ atMs: 1, target: 'B#2', kind: 'crash' }, true), 'Replica 2 of B crashes.', 'B의 2번 복제본이 다운되었습니다.'],
  [
    act({ atMs: 1, target: 'B', kind: 'errors', rate: 0.3, answerAfterMs: null }),
    'You make B answer 30 % of its requests with an error.',
    'B가 요청의 30%에 오류로 답하게 했습니다.',
  ],
  [
    act({ atMs: 1, target: 'A->B', kind: 'partition' }),
    'You cut the connection from A to B.',
    'A에서 B로 가는 연결을 끊었습니다.',
  ],
  [
    act({ atMs: 1, target: 'A->B', kind: 'configure', set: { timeoutMs: 250 } }),
    'You set the time-out from A to B to 250 ms.',
    'A→B 타임아웃을 250ms로 정했습니다.',
  ],
  [
    act({ atMs: 1, target: 'A->B', kind: 'configure', set: { timeoutMs: null, numRetries: 1 } }),
    'You turn off the time-out from A to B and allow 1 retry from A to B.',
    'A→B 타임아웃을 끄고 재시도를 1회로 정했습니다.',
  ],
  [
    act({ atMs: 1, target: 'A->B', kind: 'configure', set: { bulkhead: { maxConcurrent: 8, maxPending: 0 } } }),
    'You give calls from A to B a bulkhead of 8.',
    'A→B 벌크헤드를 동시 8건으로 정했습니다.',
  ],
  [
    act({ atMs: 1, target: 'A->B', kind: 'configure', set: { deadline: { propagates: true }, breaker: null } }),
    'You turn on the deadline propagation from A to B and turn off the circuit breaker from A to B.',
    'A→B 데드라인 전파를 켜고 서킷 브레이커를 껐습니다.',
  ],
  [act({ atMs: 1, target: 'B', kind: 'recycle' }), 'You deploy new code of B.', 'B의 새 코드를 배포했습니다.'],
  [
    act({ atMs: 1, target: 'B', kind: 'configure', set: { memoryMb: 1_024, reservedConcurrency: null } }),
    'You set the memory at B to 1024 MB and turn off the reserved concurrency at B.',
    'B 메모리를 1024 MB로 정하고 예약된 동시성을 껐습니다.',
  ],
  [
    at({ kind: 'rollout', component: 2, change: { kind: 'weight', version: 'v2', percent: 20 } }),
    'Version v2 of B gets 20 % of the requests.',
    'B의 버전 v2가 요청의 20%를 받습니다.',
  ],
  [
    at({ kind: 'rollout', component: 2, change: { kind: 'promoted', version: 'v2' } }),
    'Version v2 of B is promoted: it gets all requests.',
    'B의 버전 v2가 승격되어 모든 요청을 받습니다.',
  ],
  [
    at({ kind: 'rollout', component: 2, change: { kind: 'rolledBack', version: 'v2', because: 'errors' } }),
    'Version v2 of B is rolled back: too many of its requests fail.',
    'B의 버전 v2를 롤백합니다. 실패한 요청이 너무 많습니다.',
  ],
  [
    at({ kind: 'threadsExhausted', component: 1, held: 16, threads: 16, waitingFor: 2 }),
    'A’s 16 threads all wait for B.',
    'A의 스레드 16개가 모두 B를 기다립니다.',
  ],
  [
    at({ kind: 'threadsExhausted', component: 1, held: 14, threads: 16, waitingFor: 2 }),
    'A’s 16 threads are all taken; 14 only wait for B.',
    'A의 스레드 16개가 모두 사용 중이고, 그중 14개는 B를 기다리기만 합니다.',
  ],
  [
    at({
      kind: 'firstRefusal',
      component: 1,
      requestClass: 1,
      reason: 'queueFull',
      request: 2116,
      held: 16,
      threads: 16,
      waitingFor: 2,
    }),
    'First browse refused at A: request #2116 found the queue full (16 of 16 threads wait for B).',
    'A에서 둘러보기 첫 거절. 요청 #2116이 도착했을 때 대기열이 가득 차 있었습니다 (스레드 16개 중 16개가 B를 기다리는 중).',
  ],
  [
    at({ kind: 'firstFailure', requestClass: 0, component: 2, reason: 'connectionRefused', request: 7 }),
    'checkout fails: B refuses connections since it crashed.',
    '결제 실패. B가 다운된 뒤로 연결을 거부합니다.',
  ],
  [
    at({ kind: 'firstTimeout', connection: 1, requestClass: 0, request: 88 }),
    'First time-out: checkout #88 got no answer from B in time.',
    '첫 타임아웃. 결제 #88이 B의 답을 제때 받지 못했습니다.',
  ],
  [at({ kind: 'goodputBack', afterMs: 4_200 }), 'Goodput is back after 4.2 s.', '4.2초 만에 굿풋이 돌아왔습니다.'],
  [
    at({ kind: 'goodputLost', share: 0.62 }),
    'Goodput falls to 62 % of what clients ask for.',
    '굿풋이 클라이언트 요청의 62%로 떨어졌습니다.',
  ],
  [
    at({ kind: 'retriesAddLoad', connection: 1, factor: 1.94 }),
    'Retries make 1.9 tries of each call from A to B.',
    '재시도 때문에 A에서 B로 가는 호출 하나가 평균 1.9번 시도가 됩니다.',
  ],
];

describe('a feed entry', () => {
  it.each(cases)('%#: %s', (happening, english, korean) => {
    expect(told([happening], 'en')).toEqual([english]);
    expect(told([happening], 'ko')).toEqual([korean]);
  });
});

describe('the feed', () => {
  it('leaves out a repair that only clears the way for another fault', () => {
    expect(told([act(recover), act(slow)], 'en')).toHaveLength(1);
  });

  it('leaves out the repair of what is whole, and tells a real one', () => {
    expect(told([act(recover)], 'en')).toEqual([]);
    expect(told([act(slow), act({ ...recover, atMs: 40_000 })], 'en').at(-1)).toBe('You repair B.');
  });

  it('does not say "you" of what the figure does by itself', () => {
    expect(told([act(slow)], 'en', [slow])[0]).toMatch(/^B becomes 15 times slower/);
    const set = { atMs: 0, target: 'A->B', kind: 'configure', set: { timeoutMs: 250, numRetries: 0 } } as const;
    expect(told([act(set)], 'en', [set])).toEqual(['Set up: time-out from A to B 250 ms and no retries from A to B.']);
    expect(told([act(set)], 'ko', [set])).toEqual(['설정: A→B 타임아웃 250ms, 재시도 없음.']);
  });

  it('gives every entry its own key', () => {
    const twice = [act(slow), act(slow)];
    expect(
      new Set(
        feedEntries(twice, { topology: demoTopology, own: [], locale: 'en', write: feedWords.en, others: null }).map(
          ({ key }) => key,
        ),
      ).size,
    ).toBe(2);
  });
});
