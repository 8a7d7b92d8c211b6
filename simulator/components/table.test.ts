import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../experiment';
import type { ScenarioInput } from '../scenario';
import { logOf } from '../testing/log';
import { link, scenario, trace } from '../testing/scenarios';

type Steps = Extract<ScenarioInput['components'][number], { kind: 'service' }>['endpoints'][string]['steps'];
type Link = NonNullable<ScenarioInput['connections']>[number];

const read = { kind: 'call', to: 'T', endpoint: 'read' } as const;
const write = { kind: 'call', to: 'T', endpoint: 'conditionalWrite' } as const;
const work = (time: number) => ({ kind: 'work', time }) as const;

/** Requests of a service that does these steps with a table; a read or a write takes 1 ms. */
const run = (timesMs: readonly number[], steps: Steps, client: Partial<Link> = {}, keys = 1) =>
  scenario({
    components: [
      {
        ...trace('S', timesMs),
        classes: [{ name: 'request', to: 'S', keys: { count: keys } }],
      },
      { id: 'S', kind: 'service', endpoints: { request: { steps } } },
      { id: 'T', kind: 'table', readTime: 1, writeTime: 1 },
    ],
    connections: [link('client', 'S', client), link('S', 'T')],
  });

const ends = (log: readonly string[]) =>
  log.filter((line) => /#\d+ (ok|error|refused)/.test(line) && !line.includes(' at '));
const conflicts = (of: ReturnType<typeof run>) => runScenario(of, { durationMs: 1_000 }).meters[0]?.counters.conflicts;

describe('a conditional write', () => {
  it('[Q31] fails when another request has changed the item since this one read it', () => {
    const both = run([0, 1, 20], [read, work(5), write]);
    expect(ends(logOf(both))).toEqual(['7 #1 ok', '8 #2 error conflict', '27 #3 ok']);
    expect(conflicts(both)).toBe(1);
    // What was not written is no record of the table's stream.
    expect(runScenario(both, { durationMs: 1_000 }).meters[0]?.counters.sent).toBe(2);
  });

  it('[Q31] of several at one instant lets the first through', () => {
    expect(ends(logOf(run([0, 0, 0], [read, write])))).toEqual([
      '2 #1 ok',
      '2 #2 error conflict',
      '2 #3 error conflict',
    ]);
  });

  it('[Q31] does not mind changes of other items', () => {
    const log = ends(logOf(run([0, 0, 0, 0, 0, 0], [read, write], {}, 1_000_000)));
    expect(log.every((line) => line.endsWith('ok'))).toBe(true);
  });

  it('[Q31] minds plain writes of others too, and none of its own when it reads again', () => {
    const plain = { ...write, endpoint: 'write' } as const;
    expect(ends(logOf(run([0], [read, write, read, write])))).toEqual(['4 #1 ok']);
    expect(ends(logOf(run([0], [read, plain, write])))).toEqual(['3 #1 error conflict']);
    expect(ends(logOf(run([0], [write, write])))).toEqual(['2 #1 ok']);
  });

  it('[Q31] goes through when the request is tried again and reads anew', () => {
    const retryPolicy = { numRetries: 1, backOff: { baseMs: 3, jitter: 'none' } } as const;
    expect(ends(logOf(run([0, 0], [read, write], { retryPolicy })))).toEqual(['2 #1 ok', '7 #2 ok']);
  });

  it('[Q31] knows what was read in parallel, the earliest of it, and in an attempt that goes on after a conflict', () => {
    const late = { to: 'T', endpoint: 'read' } as const;
    expect(ends(logOf(run([0, 1], [{ kind: 'parallel', calls: [late, late] }, work(3), write])))).toEqual([
      '5 #1 ok',
      '6 #2 error conflict',
    ]);
    const both = [read, write];
    expect(ends(logOf(run([0, 0], [{ kind: 'attempt', steps: both, otherwise: both }])))).toEqual([
      '2 #1 ok',
      '4 #2 ok',
    ]);
  });

  it('[Q31] [K6] goes on from a snapshot as if there had been none', () => {
    const busy = run(
      Array.from({ length: 200 }, (_, index) => index),
      [read, work(2), write],
      { retryPolicy: { numRetries: 5, backOff: { baseMs: 4, jitter: 'full' } } },
      5,
    );
    const whole = new Engine(busy);
    whole.run(1_000);
    const cut = new Engine(busy);
    cut.run(77);
    const saved = cut.save();
    const other = new Engine(busy);
    other.run(500);
    other.restore(saved);
    other.run(1_000);
    expect(other.save()).toEqual(whole.save());
    expect(whole.statistics.classes[0]?.tries).toBeGreaterThan(250);
  });
});
