import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

describe('outlier detection', () => {
  it('[C19] ejects a replica at once after errors in a row; it returns at a sweep', () => {
    const outlierDetection = {
      consecutive5xx: 2,
      intervalMs: 100,
      baseEjectionTimeMs: 60,
      maxEjectionPercent: 50,
    };
    const run = scenario({
      components: [trace('B', [0, 10, 20, 30, 40, 50, 130]), service('B', 1, { replicas: 2 })],
      connections: [link('client', 'B', { outlierDetection })],
      faults: [
        { atMs: 0, target: 'B#1', kind: 'errors', rate: 1 },
        { atMs: 45, target: 'B', kind: 'recover' },
      ],
    });
    expect(logOf(run).filter((line) => /try|ejects|back/.test(line))).toEqual([
      '0 #1 try 1 at B#1',
      '10 #2 try 1 at B#2',
      '20 #3 try 1 at B#1',
      '21 client->B caller 1 ejects 1',
      '30 #4 try 1 at B#2',
      '40 #5 try 1 at B#2',
      '50 #6 try 1 at B#2',
      '100 client->B caller 1 takes 1 back',
      '130 #7 try 1 at B#1',
    ]);
  });

  it('[C19] a sweep comes before the requests of its moment', () => {
    const outlierDetection = { consecutive5xx: 1, intervalMs: 100, baseEjectionTimeMs: 50, maxEjectionPercent: 50 };
    const run = scenario({
      components: [trace('B', [0, 100]), service('B', 1, { replicas: 2 })],
      connections: [link('client', 'B', { outlierDetection, loadBalancing: 'ringHash' })],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    const [first, second] = logOf(run).flatMap((line) => /try 1 at (B#\d)$/.exec(line)?.[1] ?? []);
    expect(second).toBe(first);
  });

  it('[C20] without a healthy replica the call is refused; in a panic all are used', () => {
    const log = (panicThresholdPercent: number) => {
      const outlierDetection = { consecutive5xx: 1, maxEjectionPercent: 100, panicThresholdPercent };
      const run = scenario({
        components: [trace('B', [0, 10]), service('B', 1)],
        connections: [link('client', 'B', { outlierDetection })],
        faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
      });
      return logOf(run).at(-1);
    };
    expect(log(0)).toBe('10 #2 refused noHealthyUpstream');
    expect(log(50)).toBe('11 #2 error injectedError');
  });

  it('[C19] a pool of fewer than ten ejects nothing at the default of 10 percent', () => {
    const ejections = (replicas: number) => {
      const run = scenario({
        durationMs: 20_000,
        components: [poisson('B', 100), service('B', 1, { replicas })],
        connections: [link('client', 'B', { outlierDetection: {} })],
        faults: [{ atMs: 0, target: 'B#1', kind: 'errors', rate: 1 }],
      });
      return runScenario(run).connections[0]?.ejections;
    };
    expect([ejections(9), ejections(10)]).toEqual([0, 1]);
  });
});
