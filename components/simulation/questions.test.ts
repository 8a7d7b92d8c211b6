import { describe, expect, it } from 'vitest';
import { explain } from '@/simulator/experiment/explain';
import { traceRun } from '@/simulator/experiment/trace-run';
import { listTraces } from '@/simulator/telemetry/traces/list-traces';
import { link, poisson, scenario, service } from '@/simulator/testing/scenarios';
import { Sessions } from '@/simulator/worker/session';
import { Channel } from './channel';
import type { OpenPort } from './port';
import { askTraces, askWhy } from './questions';

const run = scenario({
  durationMs: 30_000,
  components: [poisson('A', 60), service('A', 20, { concurrency: 4 }, ['B']), service('B', 30, { concurrency: 3 })],
  connections: [link('client', 'A', { timeoutMs: 500 }), link('A', 'B')],
  faults: [{ atMs: 2_000, target: 'B', kind: 'slow', factor: 5 }],
});

/** The simulation itself, without a worker around it. */
const openHere: OpenPort = (listener) => {
  const sessions = new Sessions(listener.message, () => new Promise((resolve) => setTimeout(resolve)));
  return { post: (message) => void sessions.receive(message), close: () => undefined };
};

async function opened(): Promise<{ channel: Channel; from: number }> {
  const channel = new Channel(openHere, () => undefined);
  const input = { checked: { scenario: run, interventions: [] } } as never;
  const from = await new Promise<number>((resolve) => {
    const session = channel.begin(
      (message) => {
        if (message.type === 'opened') channel.ask(session, { type: 'advance', untilMs: 6_000 });
        if (message.type === 'chunk') resolve(session);
      },
      { type: 'open', input, seed: 3 },
    );
  });
  return { channel, from };
}

describe('Questions about a request', () => {
  it('are answered as the engine answers them in a run of its own', async () => {
    const { channel, from } = await opened();
    const about = { from, request: 200, untilMs: 5_000 };
    const { recorder } = traceRun(run, { seed: 3, untilMs: 5_000, onlyRequest: 200 });
    expect(await askTraces(channel, about, {})).toEqual({ kind: 'answered', value: listTraces(recorder) });
    expect(await askWhy(channel, about, {})).toEqual({
      kind: 'answered',
      value: explain(run, 200, { seed: 3, untilMs: 5_000 }),
    });
  });

  it('that nobody waits for any more are canceled, and one about no run fails with its problem', async () => {
    const { channel, from } = await opened();
    const waiting = new AbortController();
    const asked = askWhy(channel, { from, request: 200, untilMs: 5_000 }, { signal: waiting.signal });
    waiting.abort();
    expect(await asked).toEqual({ kind: 'canceled' });
    expect(await askWhy(channel, { from, request: 1, untilMs: 1 }, { signal: waiting.signal })).toEqual({
      kind: 'canceled',
    });
    expect(await askTraces(channel, { from: 99, request: 1, untilMs: 1 }, {})).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'limit' }],
    });
  });
});
