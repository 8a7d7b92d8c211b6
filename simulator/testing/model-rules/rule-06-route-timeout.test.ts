/**
 * Rule 6: Istio's route time-out (`timeout` of a VirtualService) covers all tries of a call and the waits between them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOf } from '../log';
import { link, scenario, service, trace } from '../scenarios';

const failing = [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }] as const;

describe('rule 6: a route time-out covers all tries and back-off', () => {
  it('[C3] [C4] ends a call in the middle of its third try, and in the middle of a back-off', () => {
    const log = (timeoutMs: number) =>
      logOf(
        scenario({
          components: [trace('B', [0]), service('B', 100)],
          connections: [
            link('client', 'B', {
              timeoutMs,
              retryPolicy: { numRetries: 5, perTryTimeoutMs: 30, backOff: { baseMs: 20, factor: 1, jitter: 'none' } },
            }),
          ],
        }),
      ).filter((line) => !line.includes('at B'));
    // Tries from 0, 50 and 100 ms, each given up after 30 ms.
    expect(log(110)).toEqual([
      '0 #1 sent',
      '30 #1 try timed out on client->B',
      '80 #1 try timed out on client->B',
      '110 #1 call timed out on client->B',
      '110 #1 timeout callTimeout',
    ]);
    expect(log(90)).toEqual([
      '0 #1 sent',
      '30 #1 try timed out on client->B',
      '80 #1 try timed out on client->B',
      '90 #1 call timed out on client->B',
      '90 #1 timeout callTimeout',
    ]);
  });

  it('[C3] no call lasts longer than it, whatever its tries and waits', () => {
    const settings = fc.record({
      timeoutMs: fc.integer({ min: 1, max: 200 }),
      perTryTimeoutMs: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      numRetries: fc.nat(6),
      baseMs: fc.nat(50),
      jitter: fc.constantFrom('none' as const, 'full' as const, 'decorrelated' as const),
      workMs: fc.nat(80),
      fails: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, ({ timeoutMs, perTryTimeoutMs, numRetries, baseMs, jitter, workMs, fails }) => {
        const run = scenario({
          components: [trace('B', [0, 3, 50]), service('B', workMs, { concurrency: 1 })],
          connections: [
            link('client', 'B', {
              timeoutMs,
              retryPolicy: { numRetries, perTryTimeoutMs, backOff: { baseMs, jitter } },
            }),
          ],
          faults: fails ? [...failing] : [],
        });
        const at = (pattern: RegExp) =>
          logOf(run).flatMap((line) => {
            const [, atMs, request] = pattern.exec(line) ?? [];
            return request === undefined ? [] : [[Number(request), Number(atMs)] as const];
          });
        const ended = new Map(at(/^(\S+) #(\d+) (?:ok|error \w+|timeout \w+)$/));
        for (const [request, sentMs] of at(/^(\S+) #(\d+) sent$/)) {
          expect((ended.get(request) ?? Number.POSITIVE_INFINITY) - sentMs).toBeLessThanOrEqual(timeoutMs);
        }
      }),
      { numRuns: 100 },
    );
  });
});
