import { describe, expect, it } from 'vitest';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';

const toB = [link('client', 'B')];

describe('interventions', () => {
  it('[I2] a crash ends what the replica had and refuses what comes, until it recovers', () => {
    const run = scenario({
      components: [trace('B', [0, 1, 7, 12]), service('B', 10, { concurrency: 1 })],
      connections: toB,
      faults: [
        { atMs: 5, target: 'B', kind: 'crash' },
        { atMs: 12, target: 'B', kind: 'recover' },
      ],
    });
    expect(logOf(run).slice(4)).toEqual([
      '5 crash B',
      '5 #1 error crashed at B',
      '5 #2 error crashed at B',
      '5 #1 error crashed',
      '5 #2 error crashed',
      '7 #3 sent',
      '7 #3 try 1 at B',
      '7 #3 error connectionRefused at B',
      '7 #3 error connectionRefused',
      '12 recover B',
      '12 #4 sent',
      '12 #4 try 1 at B',
      '22 #4 ok',
    ]);
  });

  it('[I2] [C12] a crashed caller forgets its calls, and the callee finishes them for nobody', () => {
    const run = scenario({
      components: [trace('A', [0]), service('A', 1, {}, ['B']), service('B', 20)],
      connections: [link('client', 'A'), link('A', 'B', { timeoutMs: 50 })],
      faults: [{ atMs: 5, target: 'A', kind: 'crash' }],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at A',
      '1 #1 try 1 at B',
      '5 crash A',
      '5 #1 error crashed at A',
      '5 #1 error crashed',
    ]);
  });

  it('[I2] [C8] a crash empties the bulkheads of the replica, those who waited for a place included', () => {
    const run = scenario({
      components: [trace('A', [0, 1, 40]), service('A', 0, {}, ['B']), service('B', 20)],
      connections: [link('client', 'A'), link('A', 'B', { bulkhead: { maxConcurrent: 1, maxPending: 1 } })],
      faults: [
        { atMs: 5, target: 'A', kind: 'crash' },
        { atMs: 6, target: 'A', kind: 'recover' },
      ],
    });
    expect(logOf(run).slice(-4)).toEqual(['40 #3 sent', '40 #3 try 1 at A', '40 #3 try 1 at B', '60 #3 ok']);
  });

  it('[I3] stretches what is left of the work under way', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 10)],
      connections: toB,
      faults: [{ atMs: 4, target: 'B', kind: 'slow', factor: 3 }],
    });
    expect(logOf(run).at(-1)).toBe('22 #1 ok');
  });

  it('[I3] adds latency to the first work of later requests only', () => {
    const run = scenario({
      components: [trace('B', [0, 5]), service('B', 10)],
      connections: toB,
      faults: [{ atMs: 4, target: 'B', kind: 'slow', addedMs: 100 }],
    });
    expect(logOf(run).filter((line) => line.endsWith('ok'))).toEqual(['10 #1 ok', '115 #2 ok']);
  });

  it('[I4] [I8] a pause stops work where it is, until it recovers', () => {
    const run = scenario({
      components: [trace('B', [0, 50]), service('B', 10)],
      connections: toB,
      faults: [
        { atMs: 4, target: 'B', kind: 'pause' },
        { atMs: 100, target: 'B', kind: 'recover' },
      ],
    });
    expect(logOf(run).filter((line) => line.endsWith('ok'))).toEqual(['106 #1 ok', '110 #2 ok']);
  });

  it('[I1] those of one moment apply in order, before anything else of it', () => {
    const run = scenario({
      components: [trace('B', [5]), service('B', 10)],
      connections: toB,
      faults: [
        { atMs: 5, target: 'B', kind: 'crash' },
        { atMs: 5, target: 'B', kind: 'recover' },
        { atMs: 5, target: 'B', kind: 'slow', factor: 2 },
      ],
    });
    expect(logOf(run)).toEqual(['5 crash B', '5 recover B', '5 slow B', '5 #1 sent', '5 #1 try 1 at B', '25 #1 ok']);
  });

  it('[I6] a slow connection acts on messages sent from then on', () => {
    const run = scenario({
      components: [trace('B', [0, 5]), service('B', 10)],
      connections: [link('client', 'B', { latencyMs: 2 })],
      faults: [{ atMs: 4, target: 'client->B', kind: 'slow', factor: 5, addedMs: 1 }],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '2 #1 try 1 at B',
      '4 slow client->B',
      '5 #2 sent',
      '16 #2 try 1 at B',
      '23 #1 ok',
      '37 #2 ok',
    ]);
  });

  it('[I7] lets waiting calls into a bulkhead that grows', () => {
    const run = scenario({
      components: [trace('A', [0, 1]), service('A', 0, {}, ['B']), service('B', 10)],
      connections: [link('client', 'A'), link('A', 'B', { bulkhead: { maxConcurrent: 1, maxPending: 5 } })],
      faults: [{ atMs: 3, target: 'A->B', kind: 'configure', set: { bulkhead: { maxConcurrent: 2 } } }],
    });
    expect(logOf(run).slice(-4)).toEqual(['3 configure A->B', '3 #2 try 1 at B', '10 #1 ok', '13 #2 ok']);
  });

  it('[I9] a fault of one replica leaves the others alone', () => {
    const run = scenario({
      components: [trace('B', [0, 1]), service('B', 10, { replicas: 2 })],
      connections: toB,
      faults: [{ atMs: 0, target: 'B#2', kind: 'crash' }],
    });
    expect(logOf(run).slice(-3)).toEqual([
      '1 #2 error connectionRefused at B#2',
      '1 #2 error connectionRefused',
      '10 #1 ok',
    ]);
  });
});
