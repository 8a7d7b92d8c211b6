import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { createSampler, createStream } from '../random';
import { abandonLock, hotLock, lockWaiters, releaseLock, requestLock } from './hot-lock';

describe('hotLock', () => {
  it('[R10] is held by one; the others get it in order of asking', () => {
    const lock = hotLock(10);
    expect([5, 3, 9].map((id) => requestLock(lock, id))).toEqual(['granted', 'waiting', 'waiting']);
    expect([releaseLock(lock), releaseLock(lock), releaseLock(lock), lock.holder]).toEqual([3, 9, -1, -1]);
    expect(requestLock(lock, 3)).toBe('granted');
  });

  it('[R10] refuses who finds too many waiting', () => {
    const lock = hotLock(2);
    expect([0, 1, 2, 3].map((id) => requestLock(lock, id))).toEqual(['granted', 'waiting', 'waiting', 'refused']);
    expect([releaseLock(lock), requestLock(lock, 3), lockWaiters(lock)]).toEqual([1, 'waiting', 2]);
    const noLine = hotLock(0);
    expect([0, 1].map((id) => requestLock(noLine, id))).toEqual(['granted', 'refused']);
  });

  it('[R10] lets a waiter give up, and passes it over', () => {
    const lock = hotLock(10);
    for (const id of [1, 2, 3]) requestLock(lock, id);
    expect([abandonLock(lock, 2), abandonLock(lock, 2), abandonLock(lock, 1)]).toEqual([true, false, false]);
    expect([releaseLock(lock), releaseLock(lock)]).toEqual([3, -1]);
  });

  it('[R10] stays with a holder who asks again', () => {
    const lock = hotLock(10);
    expect([requestLock(lock, 4), requestLock(lock, 4), lockWaiters(lock), releaseLock(lock)]).toEqual([
      'granted',
      'granted',
      0,
      -1,
    ]);
  });

  it('[R10] [R12] agrees with a plain queue, also after a copy', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('ask', 'ask', 'give', 'leave'), fc.nat(15)), {
      maxLength: 300,
      size: 'max',
    });
    fc.assert(
      fc.property(fc.nat(5), steps, (most, list) => {
        let lock = hotLock(most);
        const queue: number[] = [];
        for (const [what, id] of list) {
          if (id === 7) lock = cloneData(lock);
          const place = queue.indexOf(id);
          if (what === 'ask' && place <= 0) {
            const answer = requestLock(lock, id);
            expect(answer).toBe(
              place === 0 || queue.length === 0 ? 'granted' : queue.length > most ? 'refused' : 'waiting',
            );
            if (place < 0 && answer !== 'refused') queue.push(id);
          } else if (what === 'give' && queue.length > 0) {
            queue.shift();
            expect(releaseLock(lock)).toBe(queue[0] ?? -1);
          } else if (what === 'leave') {
            expect(abandonLock(lock, id)).toBe(place > 0);
            if (place > 0) queue.splice(place, 1);
          }
          expect([lock.holder, lockWaiters(lock)]).toEqual([queue[0] ?? -1, Math.max(queue.length - 1, 0)]);
        }
      }),
    );
  });

  it('[R10] makes those who want one row wait as M/D/1 says', () => {
    const lock = hotLock(1_000_000);
    const holdMs = 8;
    const gap = createSampler({ kind: 'exponential', meanMs: 10 });
    const stream = createStream(1, 'gap', 'test');
    const askedAtMs: number[] = [];
    const requests = 400_000;
    let freeAtMs = Infinity;
    let nowMs = 0;
    let waitedMs = 0;
    for (let id = 0; id < requests; id++) {
      nowMs += gap.sample(stream, id, 0);
      while (freeAtMs <= nowMs) {
        const next = releaseLock(lock);
        if (next >= 0) waitedMs += freeAtMs - (askedAtMs[next] as number);
        freeAtMs = next < 0 ? Infinity : freeAtMs + holdMs;
      }
      askedAtMs[id] = nowMs;
      if (requestLock(lock, id) === 'granted') freeAtMs = nowMs + holdMs;
    }
    // Pollaczek and Khinchine: rho h / (2 (1 - rho)), 16 ms for rho = 0.8.
    expect(Math.abs(waitedMs / requests / 16 - 1)).toBeLessThan(0.05);
  });
});
