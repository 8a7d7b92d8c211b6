import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

const exponential = (meanMs: number) => ({ kind: 'exponential', meanMs }) as const;

describe('outages that come and go', () => {
  it('[I10] a replica is down in turn, until a recovery ends it for good', () => {
    const run = scenario({
      components: [trace('B', [5, 15, 25, 35, 45, 65]), service('B', 1)],
      connections: [link('client', 'B')],
      faults: [
        { atMs: 0, target: 'B', kind: 'outages', upTime: 10, downTime: 10 },
        { atMs: 57, target: 'B', kind: 'recover' },
      ],
    });
    expect(logOf(run).filter((line) => !line.includes('sent') && !line.includes('try'))).toEqual([
      '0 outages B',
      '6 #1 ok',
      '10 crash B',
      '15 #2 error connectionRefused at B',
      '15 #2 error connectionRefused',
      '20 recover B',
      '26 #3 ok',
      '30 crash B',
      '35 #4 error connectionRefused at B',
      '35 #4 error connectionRefused',
      '40 recover B',
      '46 #5 ok',
      '50 crash B',
      '57 recover B',
      '66 #6 ok',
    ]);
  });

  it('[I10] each replica has outages of its own, equal whatever else is drawn', () => {
    const log = (workMs: number) =>
      logOf(
        scenario({
          components: [trace('B', [0]), service('B', workMs, { replicas: 2 })],
          connections: [link('client', 'B')],
          faults: [{ atMs: 0, target: 'B', kind: 'outages', upTime: exponential(200), downTime: exponential(50) }],
        }),
        2_000,
      ).filter((line) => /crash|recover/.test(line) && !line.includes('#1 e'));
    expect(log(1)).toEqual(log(30));
    const [first, second] = ['B#1', 'B#2'].map((name) => log(1).filter((line) => line.endsWith(name)).length);
    expect([first, second].every((count) => (count ?? 0) > 4)).toBe(true);
  });

  it('[I10] an M/M/1 station with breakdowns has the number present of theory (Avi-Itzhak and Naor)', () => {
    const summary = runScenario(
      scenario({
        durationMs: 12_000_000,
        components: [
          poisson('B', 40),
          service('B', 0, {
            concurrency: 1,
            endpoints: { request: { steps: [{ kind: 'work', time: exponential(10) }] } },
          }),
        ],
        connections: [link('client', 'B')],
        faults: [
          {
            atMs: 0,
            target: 'B',
            kind: 'outages',
            upTime: exponential(1_000),
            downTime: exponential(250),
            failure: 'pause',
          },
        ],
      }),
    );
    // Arrivals 40/s, service 100/s, breakdowns 1/s, repairs 4/s: a Markov chain of (number, up or down) gives
    // L = (rho + lambda f / (r (f + r))) / (1 - rho) with rho = lambda (f + r) / (mu r).
    const [lambda, mu, breakdown, repair] = [40, 100, 1, 4] as const;
    const rho = (lambda * (breakdown + repair)) / (mu * repair);
    const present = (rho + (lambda * breakdown) / (repair * (breakdown + repair))) / (1 - rho);
    expect(Math.abs((summary.services[0]?.meanInSystem ?? 0) / present - 1)).toBeLessThan(0.06);
  });
});
