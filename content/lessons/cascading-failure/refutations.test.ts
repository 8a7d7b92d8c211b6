/**
 * The run that an explanation opens really refutes the wrong answer.
 */
import { describe, expect, it } from 'vitest';
import type { MomentLink } from '@/content/model';
import { lesson } from './index';
import { momentState, type RunState, runOf } from './testing/run';

function opened(question: string, option: string): MomentLink {
  const found = lesson.quiz.find(({ id }) => id === question);
  if (found === undefined || !('options' in found)) throw new Error(`no question "${question}" with options`);
  const link = found.options.find(({ id }) => id === option)?.refutedBy;
  if (link === undefined || !('atMs' in link)) throw new Error(`${question}: "${option}" opens no run`);
  return link;
}

const checks: readonly (readonly [string, string, (state: RunState, link: MomentLink) => void])[] = [
  ['isolation', 'crash', ({ A }) => expect(A).toMatchObject({ busy: 16, queued: 32 })],
  ['isolation', 'network', ({ A }) => expect(Math.max(...A.queues)).toBe(16)],
  ['isolation', 'hidden-call', ({ browse, checkout }) => expect([browse.failed, checkout.goodput]).toEqual([0, 0])],
  ['error-or-slow', 'right-but-slow', ({ browse }) => expect(browse.refused).toBeGreaterThan(browse.offered / 2)],
  ['error-or-slow', 'no-matter', ({ browse, checkout }) => expect([browse.failed, checkout.goodput]).toEqual([0, 0])],
  ['which-is-full', 'B', ({ B }) => expect(B).toMatchObject({ busy: 16, queued: 0 })],
  [
    'which-is-full',
    'Client',
    ({ clientCalls }, { figure }) => {
      expect(Math.abs(runOf(figure).at(26_000).clientCalls - clientCalls)).toBeLessThan(12);
      expect(clientCalls).toBeGreaterThan(50);
    },
  ],
  ['where-the-time-went', 'B-work', ({ A }) => expect(A.queued).toBeGreaterThan(A.held)],
  ['where-the-time-went', 'B-queue', ({ B }) => expect(B.queued).toBe(0)],
  ['where-the-time-went', 'A-work', ({ A }) => expect(A.held).toBe(16)],
  ['timeout-effects', 'b-faster', ({ B }) => expect(B).toMatchObject({ busy: 32, queued: 31 })],
  ['timeout-effects', 'checkout-back', ({ checkout }) => expect(checkout.goodput).toBe(0)],
  ['more-threads', 'fixed', ({ A }) => expect(A.held).toBe(16)],
  ['more-threads', 'no-effect', ({ A }) => expect(A.held).toBe(16)],
  ['bulkhead-price', 'sacrificed', ({ checkout }) => expect(checkout.goodput).toBeGreaterThan(checkout.offered / 6)],
  ['bulkhead-price', 'saved', ({ checkout }) => expect(checkout.failed).toBeGreaterThan(checkout.offered / 2)],
  [
    'bulkhead-size',
    'browse-suffers',
    ({ A, browse }) => {
      expect(A.heldByReplica.every((held) => held <= 3)).toBe(true);
      expect(browse.failed).toBe(0);
      expect(browse.p99Ms).toBeLessThan(150);
    },
  ],
  ['bulkhead-size', 'b-overloaded', ({ B }) => expect(B.busy).toBeLessThanOrEqual(6)],
  ['when-retries-help', 'all-errors', ({ checkout }) => expect(checkout.goodput).toBe(0)],
  ['when-retries-help', 'full', ({ clientTries, clientCalls }) => expect(clientTries).toBeGreaterThan(2 * clientCalls)],
];

describe('runs that refute wrong answers', () => {
  it.each(checks)('%s: %s', (question, option, check) => {
    const link = opened(question, option);
    check(momentState(link), link);
  });

  it('covers every wrong option, but those of percentiles, which numbers.test.ts checks', () => {
    const wrong = lesson.quiz.flatMap((question) =>
      'options' in question && question.id !== 'percentiles'
        ? question.options.filter(({ correct }) => !correct).map(({ id }) => `${question.id} ${id}`)
        : [],
    );
    expect(checks.map(([question, option]) => `${question} ${option}`).sort()).toEqual(wrong.sort());
  });
});
