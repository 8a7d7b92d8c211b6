import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../experiment';
import type { ScenarioInput } from '../scenario';
import { Bystander } from '../telemetry/bystander';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';
import { rateProfile, timeOfArrival } from './arrivals';
import type { Try } from './records';

type Client = Extract<ScenarioInput['components'][number], { kind: 'client' }>;

const client = (workload: Client['workload'], classes: Client['classes'] = [{ name: 'request', to: 'B' }]): Client => ({
  id: 'client',
  kind: 'client',
  workload,
  classes,
});

const sentMs = (workload: Client['workload'], untilMs: number) => {
  const run = scenario({ components: [client(workload), service('B', 1)], connections: [link('client', 'B')] });
  const lines = logOf(run, untilMs).filter((line) => line.endsWith('sent'));
  return lines.map((line) => Number.parseFloat(line));
};

describe('the rate over time', () => {
  const profile = rateProfile({
    kind: 'open',
    process: 'poisson',
    ratePerSecond: 10,
    rateProfile: [
      { atMs: 1_000, ratePerSecond: 20, change: 'step' },
      { atMs: 3_000, ratePerSecond: 0, change: 'ramp' },
      { atMs: 5_000, ratePerSecond: 4, change: 'step' },
    ],
  });

  it.each([
    ['within a stretch', 0, 5, 500],
    // After the step 4 more at a rate that falls from 20/s by 10/s each second: 20 t - 5 t^2 = 4.
    ['over a step', 0, 14, 1_000 + 100 * (20 - Math.sqrt(320))],
    // From 20/s to 0 in 2 s: after 1 s three quarters of the 20 arrivals have come.
    ['within a ramp', 1_000, 15, 2_000],
    ['over a time without arrivals', 1_000, 22, 5_500],
  ])('[W1] adds up to the amount asked for: %s', (_, fromMs, amount, atMs) => {
    expect(timeOfArrival(profile, fromMs, amount)).toBeCloseTo(atMs, 6);
  });

  it('[W1] never adds up once the rate stays at zero', () => {
    const ended = rateProfile({
      kind: 'open',
      process: 'poisson',
      ratePerSecond: 10,
      rateProfile: [{ atMs: 1_000, ratePerSecond: 0, change: 'step' }],
    });
    expect(timeOfArrival(ended, 0, 10.5)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('clients', () => {
  it('[W1] send at the rate of each moment', () => {
    const times = sentMs(
      { kind: 'open', ratePerSecond: 100, rateProfile: [{ atMs: 10_000, ratePerSecond: 300 }] },
      20_000,
    );
    const before = times.filter((atMs) => atMs < 10_000).length;
    // Poisson counts: 1,000 and 3,000, five standard deviations each way.
    expect(Math.abs(before - 1_000)).toBeLessThan(158);
    expect(Math.abs(times.length - before - 3_000)).toBeLessThan(274);
  });

  it('[W2] space constant arrivals evenly, the first at the start', () => {
    expect(sentMs({ kind: 'open', process: 'constant', ratePerSecond: 4 }, 1_001)).toEqual([0, 250, 500, 750, 1_000]);
  });

  it('[W8] [W5] sends the requests of one arrival together, each of a class of its own', () => {
    const run = scenario({
      components: [
        client({ kind: 'open', process: 'constant', ratePerSecond: 10, batchSize: 3 }, [
          { name: 'request', to: 'B' },
          { name: 'other', to: 'B', endpoint: 'request' },
        ]),
        service('B', 0),
      ],
      connections: [link('client', 'B')],
    });
    const sent = logOf(run, 250).filter((line) => line.endsWith('sent'));
    expect(sent.map((line) => Number(line.split(' ')[0]))).toEqual([0, 0, 0, 100, 100, 100, 200, 200, 200]);
    const { classes } = runScenario({ ...run, durationMs: 10_000 });
    expect(classes.map(({ offered }) => offered > 100)).toEqual([true, true]);
  });

  it('[W3] send what a trace lists, when it lists it', () => {
    const workload = { kind: 'trace' as const, arrivals: [{ atMs: 5 }, { atMs: 5, count: 2 }, { atMs: 9.5 }] };
    expect(sentMs(workload, 100)).toEqual([5, 5, 5, 9.5]);
  });

  it('[W4] with users think, send, wait for the end and think again', () => {
    expect(sentMs({ kind: 'closed', users: 1, thinkTime: 9 }, 40)).toEqual([9, 19, 29, 39]);
  });

  it('[W5] [W6] draw the class by weight and call its service and endpoint', () => {
    const work = [{ kind: 'work' as const, time: 1 }];
    const run = scenario({
      durationMs: 60_000,
      components: [
        client({ kind: 'open', ratePerSecond: 100 }, [
          { name: 'browse', weight: 3, to: 'B', endpoint: 'look' },
          { name: 'pay', weight: 1, to: 'C' },
        ]),
        { id: 'B', kind: 'service', endpoints: { other: { steps: work }, look: { steps: work } } },
        service('C', 1),
      ],
      connections: [link('client', 'B'), link('client', 'C')],
    });
    const { classes, services } = runScenario(run);
    const [browse, pay] = classes.map((one) => one.offered);
    expect((browse ?? 0) / ((browse ?? 0) + (pay ?? 0))).toBeCloseTo(0.75, 1);
    expect(services.map((one) => one.arrived)).toEqual([browse, pay]);
  });
});

describe('an error fault', () => {
  it('[I5] makes the share of requests fail that it names', () => {
    const times = Array.from({ length: 2_000 }, (_, index) => index * 10);
    const run = scenario({
      components: [trace('B', times), service('B', 1)],
      connections: [link('client', 'B')],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 0.3 }],
    });
    const failed = logOf(run, 30_000).filter((line) => line.endsWith('error injectedError')).length;
    // Binomial: 600, five standard deviations of 20.5 each way.
    expect(Math.abs(failed - 600)).toBeLessThan(103);
  });
});

class Subjects extends Bystander {
  constructor(private readonly seen: Map<number, number[]>) {
    super();
  }

  override tryArrived(arrived: Try): void {
    this.seen.set(arrived.request, [...(this.seen.get(arrived.request) ?? []), arrived.subject]);
  }
}

describe('what requests are about', () => {
  it('[W7] each request is about one thing, and so are all calls it causes', () => {
    const run = scenario({
      components: [
        client({ kind: 'open', ratePerSecond: 200 }, [{ name: 'request', to: 'A', keys: { count: 3, skew: 1 } }]),
        service('A', 1, {}, ['B']),
        service('B', 1),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    const subjects = new Map<number, number[]>();
    const engine: Engine = new Engine(run, {
      observe: () => new Subjects(subjects),
    });
    engine.run(10_000);
    const all = [...subjects.values()].filter((pair) => pair.length === 2);
    expect(all.length).toBeGreaterThan(1_500);
    expect(all.every(([one, other]) => one === other)).toBe(true);
    const share = (rank: number) => all.filter(([one]) => one === rank).length / all.length;
    expect([share(0), share(1), share(2)].map((value) => Math.round(value * 10) / 10)).toEqual([0.5, 0.3, 0.2]);
  });
});
