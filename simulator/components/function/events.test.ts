import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../experiment';
import type { Scenario, ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { lambda, link, scenario, service, trace } from '../../testing/scenarios';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const noInit = { kind: 'distribution', init: 0 } as const;

/** Events to F at these times; `dlq` and `ok` take what is told about them. */
const events = (
  timesMs: readonly number[],
  more: Parameters<typeof lambda>[2] = {},
  faults: ScenarioInput['faults'] = [],
  workMs = 50,
) =>
  scenario({
    durationMs: 8 * hourMs,
    components: [
      trace('F', timesMs),
      lambda('F', workMs, { coldStart: noInit, ...more }),
      service('dlq', 0),
      service('done', 0),
    ],
    faults,
    connections: [link('client', 'F', { invocation: 'asynchronous' }), link('F', 'dlq'), link('F', 'done')],
  });

const broken: ScenarioInput['faults'] = [{ atMs: 0, target: 'F', kind: 'errors', rate: 1 }];

const countersOf = (run: Scenario) => runScenario(run).meters.find((one) => one.id === 'F')?.counters;

describe('an asynchronous event', () => {
  it('[L12] is answered at once; the function runs afterwards', () => {
    expect(logOf(events([0, 10]))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at F',
      '0 #1 try 1 at F',
      '0 #1 ok',
      '10 #2 sent',
      '10 #2 try 1 at F',
      '10 #2 try 1 at F',
      '10 #2 ok',
    ]);
    expect(countersOf(events([0, 10]))).toMatchObject({ events: 2, invocations: 2, eventsSucceeded: 2 });
  });

  it('[L12] takes no time of the caller, and the function shows its own', () => {
    const { classes, services } = runScenario(events([0, 10]));
    expect(classes[0]?.latency.maxMs).toBe(0);
    expect(services[0]?.response).toMatchObject({ count: 2, maxMs: 50 });
  });

  it('[L13] is tried again after one minute and after two more, then given up', () => {
    const run = events([0], {}, broken);
    const attempts = logOf(run, hourMs).filter((line) => line.endsWith('error injectedError at F'));
    expect(attempts).toEqual([
      '50 #1 error injectedError at F',
      '60100 #1 error injectedError at F',
      '180150 #1 error injectedError at F',
    ]);
    expect(countersOf(run)).toMatchObject({
      events: 1,
      invocations: 3,
      errors: 3,
      eventRetries: 2,
      eventsFailed: 1,
      eventsLost: 1,
    });
  });

  it.each([0, 1])('[L13] is tried again as often as the function says: %i times', (maxRetryAttempts) => {
    const run = events([0], { eventInvoke: { maxRetryAttempts } }, broken);
    expect(countersOf(run)).toMatchObject({ invocations: 1 + maxRetryAttempts, eventsFailed: 1 });
  });

  it('[L14] waits longer after each throttle, up to 5 minutes, and uses up no retry', () => {
    const busy = events([0, 1], { reservedConcurrency: 1, timeoutMs: 900_000 }, [], 890_000);
    const throttled = logOf(busy, hourMs).filter((line) => line.includes('reservedConcurrencyLimit'));
    const times = throttled.map((line) => Number(line.split(' ')[0]));
    const waits = times.map((at, index) => at - (times[index - 1] ?? at)).slice(1);
    expect(waits.map((wait) => wait / 1_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    expect(countersOf(busy)).toMatchObject({ eventsSucceeded: 2, eventThrottles: 11, eventRetries: 0 });
  });

  it('[L15] is given up when it would be too old', () => {
    const run = events([0], { eventInvoke: { maxEventAgeMs: 90_000 } }, broken);
    expect(countersOf(run)).toMatchObject({ invocations: 2, eventRetries: 1, eventsExpired: 1, eventsFailed: 0 });
  });

  it('[L15] is tried for six hours where the function does not say', () => {
    const turnedOff: ScenarioInput['faults'] = [
      { atMs: 10, target: 'F', kind: 'configure', set: { reservedConcurrency: 1 } },
      { atMs: 30, target: 'F', kind: 'configure', set: { reservedConcurrency: 0 } },
    ];
    const busy = events([0, 20], { timeoutMs: 900_000 }, turnedOff, 890_000);
    const last = logOf(busy, 8 * hourMs)
      .filter((line) => line.includes('reservedConcurrencyLimit'))
      .at(-1);
    expect(Number(last?.split(' ')[0])).toBeGreaterThan(5.8 * hourMs);
    expect(Number(last?.split(' ')[0])).toBeLessThan(6 * hourMs);
    expect(countersOf(busy)).toMatchObject({ eventsExpired: 1, eventsSucceeded: 1 });
  });
});

describe('destinations', () => {
  it('[L16] get the result of an event, or the event that was given up', () => {
    const eventInvoke = {
      maxRetryAttempts: 0,
      onSuccess: { to: 'done' },
      onFailure: { to: 'dlq' },
      deadLetterQueue: { to: 'dlq' },
    };
    expect(logOf(events([0], { eventInvoke })).filter((line) => /at (dlq|done)/.test(line))).toEqual([
      '50 #1 try 1 at done',
    ]);
    expect(logOf(events([0], { eventInvoke }, broken)).filter((line) => /at (dlq|done)/.test(line))).toEqual([
      '50 #1 try 1 at dlq',
      '50 #1 try 1 at dlq',
    ]);
  });

  it('[L16] count when they do not answer, and nobody else notices', () => {
    const run = events([0], { eventInvoke: { onSuccess: { to: 'done' } } }, [
      { atMs: 0, target: 'done', kind: 'crash' },
    ]);
    expect(countersOf(run)).toMatchObject({ eventsSucceeded: 1, eventsLost: 0, destinationsFailed: 1 });
  });

  it('[L16] get every event at once of a function that is turned off', () => {
    const run = events([0, 5], { reservedConcurrency: 0, eventInvoke: { onFailure: { to: 'dlq' } } });
    expect(logOf(run).filter((line) => line.includes('at'))).toEqual([
      '0 #1 try 1 at F',
      '0 #1 try 1 at dlq',
      '5 #2 try 1 at F',
      '5 #2 try 1 at dlq',
    ]);
    expect(countersOf(run)).toMatchObject({ eventsFailed: 2, eventsLost: 0, throttles: 0 });
  });

  it('[L12] [L16] leave nothing behind', () => {
    const engine = new Engine(events([0, 1, 2], { eventInvoke: { onFailure: { to: 'dlq' } } }, broken));
    engine.run(8 * hourMs);
    expect([engine.world.calls.live, engine.world.tries.live]).toEqual([0, 0]);
  });
});
