/**
 * Rule 5: Envoy's limits and ejections are those of one proxy: each replica of a caller counts and sees for itself.
 */
import { describe, expect, it } from 'vitest';
import { logOf } from '../log';
import { link, scenario, service, trace } from '../scenarios';

describe('rule 5: limits and ejections are per caller', () => {
  it.each([1, 2, 3])(
    '[C15] with %i replicas of A, B gets so many requests at once, whatever the limit of one',
    (replicas) => {
      const run = scenario({
        components: [
          trace(
            'A',
            Array.from({ length: 30 }, () => 0),
          ),
          service('A', 0, { replicas }, ['B']),
          service('B', 10),
        ],
        connections: [link('client', 'A'), link('A', 'B', { protocol: 'http2', circuitBreaker: { maxRequests: 4 } })],
      });
      const log = logOf(run);
      expect(log.filter((line) => line.endsWith('at B'))).toHaveLength(4 * replicas);
      expect(log.filter((line) => line.endsWith('overflow at A->B'))).toHaveLength(30 - 4 * replicas);
    },
  );

  it.each([1, 2, 3])(
    '[C15] the limit of one caller holds for all hosts together: with %i replicas of A, so many times four connections',
    (replicas) => {
      const run = scenario({
        components: [
          trace(
            'A',
            Array.from({ length: 60 }, () => 0),
          ),
          service('A', 0, { replicas }, ['B']),
          service('B', 10, { replicas: 3 }),
        ],
        connections: [
          link('client', 'A'),
          link('A', 'B', { protocol: 'http1', circuitBreaker: { maxConnections: 4, maxPendingRequests: 100 } }),
        ],
      });
      const atOnce = logOf(run).filter((line) => / at B#\d$/.test(line) && line.startsWith('0 '));
      expect(atOnce).toHaveLength(4 * replicas);
    },
  );

  it('[C19] each caller has its own view: only who met the failing host has ejected it', () => {
    const run = scenario({
      components: [trace('A', [0, 1.5, 10]), service('A', 0, { replicas: 2 }, ['B']), service('B', 1, { replicas: 2 })],
      connections: [
        link('client', 'A'),
        link('A', 'B', {
          outlierDetection: { consecutive5xx: 1, maxEjectionPercent: 100, baseEjectionTimeMs: 60_000 },
        }),
      ],
      // The first request goes over A#1, and finds B failing; the second over A#2, and finds it well.
      faults: [
        { atMs: 0, target: 'B', kind: 'errors', rate: 1 },
        { atMs: 1, target: 'B', kind: 'recover' },
      ],
    });
    expect(logOf(run).filter((line) => line.includes('ejects'))).toEqual(['1 A->B caller 1 ejects 1']);
  });
});
