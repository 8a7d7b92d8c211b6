import { describe, expect, it } from 'vitest';
import { conduct, type ExperimentRequest, planExperiment, runScenario } from '../experiment';
import { explain } from '../experiment/explain';
import { traceRun } from '../experiment/trace-run';
import { type CheckedIntervention, type Read, readInterventions, readScenario } from '../scenario';
import { listTraces } from '../telemetry/traces/list-traces';
import type { FromWorker, ToWorker } from './protocol';
import { Sessions } from './session';

const input = {
  version: 1,
  durationMs: 20_000,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 50 },
      classes: [{ name: 'request', to: 'B' }],
    },
    {
      id: 'B',
      kind: 'service',
      concurrency: 4,
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 50 } }] } },
    },
  ],
  connections: [{ from: 'client', to: 'B', latencyMs: 5 }],
};

const crash = { atMs: 5_000, target: 'B', kind: 'crash' };

function check<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const checkedInput = check(readScenario(input));
const checkedCrash = check(readInterventions([crash], checkedInput))[0] as CheckedIntervention;

/** Sessions that keep what they send; `between` runs whenever a long task lets others have their turn. */
function workerLike(between: (sessions: Sessions) => void = () => undefined) {
  const sent: FromWorker[] = [];
  const sessions: Sessions = new Sessions(
    (message) => sent.push(message),
    async () => between(sessions),
  );
  const ask = async (...messages: ToWorker[]) => {
    for (const message of messages) await sessions.receive(message);
    return sent;
  };
  return { sent, ask };
}

const outside = (scenario: unknown, interventions: unknown = []) => ({ unchecked: { scenario, interventions } });
const open: ToWorker = { type: 'open', session: 1, input: outside(input), seed: 7 };
const wholeRun: ToWorker = {
  type: 'run',
  session: 2,
  input: outside(input),
  seed: 7,
  durationMs: null,
  warmUpMs: null,
};

describe('Sessions', () => {
  it('[X1] gives the same summary as a direct run', async () => {
    const { ask } = workerLike();
    const summary = (await ask(wholeRun)).find((message) => message.type === 'finished');
    expect(summary).toMatchObject({ summary: runScenario(checkedInput, { seed: 7 }) });
  });

  it('hands out chunks without gaps', async () => {
    const { ask } = workerLike();
    const sent = await ask(
      open,
      { type: 'advance', session: 1, untilMs: 1_000 },
      { type: 'advance', session: 1, untilMs: 2_500 },
    );
    const chunks = sent.filter((message) => message.type === 'chunk').map(({ chunk }) => [chunk.fromMs, chunk.toMs]);
    expect(chunks).toEqual([
      [0, 1_000],
      [1_000, 2_500],
    ]);
  });

  it('goes back for an intervention in the past and on from there', async () => {
    const { ask } = workerLike();
    const sent = await ask(
      open,
      { type: 'advance', session: 1, untilMs: 5_000 },
      { type: 'intervene', session: 1, intervention: { unchecked: { ...crash, atMs: 3_200 } } },
      { type: 'advance', session: 1, untilMs: 6_000 },
    );
    expect(sent.slice(2, 3)).toEqual([{ type: 'rewound', session: 1, toMs: 3_200 }]);
    expect(sent.at(-1)).toMatchObject({ type: 'chunk', chunk: { fromMs: 3_200, toMs: 6_000 } });
  });

  it('forks a run: the new one goes on from its moment, the old one from where it was', async () => {
    const { ask } = workerLike();
    const sent = await ask(
      open,
      { type: 'advance', session: 1, untilMs: 5_000 },
      { type: 'fork', session: 3, from: 1, atMs: 3_200 },
      { type: 'intervene', session: 3, intervention: { unchecked: { ...crash, atMs: 3_200 } } },
      { type: 'advance', session: 3, untilMs: 6_000 },
      { type: 'advance', session: 1, untilMs: 6_000 },
    );
    expect(sent.slice(2)).toMatchObject([
      { type: 'opened', session: 3, durationMs: 20_000 },
      { type: 'rewound', session: 3, toMs: 3_200 },
      { type: 'chunk', session: 3, chunk: { fromMs: 3_200, toMs: 6_000 } },
      { type: 'chunk', session: 1, chunk: { fromMs: 5_000, toMs: 6_000 } },
    ]);
    expect(await ask({ type: 'fork', session: 4, from: 1, atMs: 7_000 })).toContainEqual(
      expect.objectContaining({ type: 'failed', session: 4 }),
    );
  });

  it('forgets what it had simulated when an intervention overtakes it', async () => {
    let acted = false;
    const { ask } = workerLike((sessions) => {
      if (acted) return;
      acted = true;
      void sessions.receive({ type: 'intervene', session: 1, intervention: { checked: { ...checkedCrash, atMs: 0 } } });
    });
    const sent = await ask(open, { type: 'advance', session: 1, untilMs: 3_600_000 });
    const [, rewound, ...chunks] = sent;
    expect(acted).toBe(true);
    expect(rewound).toEqual({ type: 'rewound', session: 1, toMs: 0 });
    const ends = chunks.map((message) => (message.type === 'chunk' ? [message.chunk.fromMs, message.chunk.toMs] : []));
    expect(ends[0]?.[0]).toBe(0);
    expect(ends.every(([fromMs], index) => index === 0 || fromMs === ends[index - 1]?.[1])).toBe(true);
    const successes = chunks.flatMap((message) => (message.type === 'chunk' ? [...message.chunk.endings.outcome] : []));
    expect(successes.filter((outcome) => outcome === 0)).toEqual([]);
  });

  it('[X2] answers a wrong scenario with its problems', async () => {
    const { ask } = workerLike();
    const [failed] = await ask({ ...open, input: outside({ version: 1 }) });
    expect(failed).toMatchObject({ type: 'failed', session: 1, problems: [{ path: 'components' }] });
  });

  it('[X2] checks what it is handed unless that has passed the checks', async () => {
    const checked = { checked: { scenario: checkedInput, interventions: [checkedCrash] } };
    let loads = 0;
    const sent: FromWorker[] = [];
    const loadChecks = () => {
      loads++;
      return import('../scenario');
    };
    const sessions = new Sessions(
      (message) => sent.push(message),
      async () => undefined,
      { checks: loadChecks },
    );
    await sessions.receive({ ...wholeRun, input: checked });
    expect(loads).toBe(0);
    await sessions.receive({ ...wholeRun, input: outside(input, [crash]) });
    expect(loads).toBe(1);
    expect(sent.filter(({ type }) => type === 'finished')).toEqual([sent.at(-1), sent.at(-1)]);
    for (const wrong of [outside(input, [{ ...crash, target: 'C' }]), outside(input, 'none'), { unchecked: null }]) {
      await sessions.receive({ ...wholeRun, input: wrong });
      expect(sent.at(-1)).toMatchObject({ type: 'failed' });
    }
  });

  it('[X3] opens nothing for a session that was canceled while the checks were loading', async () => {
    const { sent, ask } = workerLike();
    await Promise.all([ask(open), ask({ type: 'cancel', session: 1 })]);
    expect(sent).toEqual([]);
  });

  it('[X2] answers a wrong intervention with its problems', async () => {
    const { ask } = workerLike();
    const wrong = { unchecked: { ...crash, target: 'C' } };
    const sent = await ask(open, { type: 'intervene', session: 1, intervention: wrong });
    expect(sent.at(-1)).toMatchObject({ type: 'failed', session: 1, problems: [{ code: 'reference' }] });
  });

  it('[X2] [S3] answers a run that gets out of hand', async () => {
    const call = { kind: 'parallel', calls: [{ to: 'B', copies: 100 }] };
    const endless = {
      ...input,
      components: [input.components[0], { id: 'B', kind: 'service', endpoints: { request: { steps: [call] } } }],
      connections: [...input.connections, { from: 'B', to: 'B' }],
    };
    const { ask } = workerLike();
    const sent = await ask({ ...open, input: outside(endless) }, { type: 'advance', session: 1, untilMs: 5_000 });
    expect(sent.at(-1)).toMatchObject({ type: 'failed', problems: [{ code: 'limit' }] });
  });

  it('[X3] hears a cancel during a long run and sends nothing more', async () => {
    let pauses = 0;
    const worker = workerLike((sessions) => {
      pauses++;
      void sessions.receive({ type: 'cancel', session: 2 });
    });
    const sent = await worker.ask({ ...wholeRun, durationMs: 3_600_000 });
    expect(pauses).toBe(1);
    expect(sent.every((message) => message.type === 'progress')).toBe(true);
  });

  it('[E7] concludes what the library does, and tells how far it is', async () => {
    const requests: ExperimentRequest[] = [
      { kind: 'replicate', scenario: input, replications: 2 },
      { kind: 'sweep', scenario: input, knobs: [{ path: 'components.B.concurrency', values: [1, 4] }] },
      { kind: 'compare', a: { scenario: input }, b: { scenario: { ...input, faults: [crash] } } },
      {
        kind: 'grade',
        submission: input,
        challenge: {
          version: 1,
          scenario: input,
          mayChange: [],
          objectives: [{ measure: 'failedShare', atMost: 0.5 }],
          seeds: [3],
        },
      },
    ];
    for (const request of requests) {
      const { ask } = workerLike();
      const sent = await ask({ type: 'experiment', session: 5, request });
      const planned = planExperiment(request);
      expect(sent.at(-1)).toEqual({ type: 'concluded', session: 5, report: planned.ok && conduct(planned.value) });
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.slice(0, -1).every((message) => message.type === 'conducting')).toBe(true);
    }
  });

  it('[X2] answers an experiment that makes no sense with its problems', async () => {
    const { ask } = workerLike();
    const request = {
      kind: 'sweep',
      scenario: input,
      knobs: [{ path: 'components.B.replicas', values: [0] }],
    } as const;
    expect(await ask({ type: 'experiment', session: 5, request })).toMatchObject([
      { type: 'failed', session: 5, problems: [{ path: 'knobs: components.B.replicas = 0' }] },
    ]);
  });

  it('[X3] [E8] hears a cancel during an experiment and sends nothing more', async () => {
    let pauses = 0;
    const worker = workerLike((sessions) => {
      pauses++;
      void sessions.receive({ type: 'cancel', session: 5 });
    });
    const request = { kind: 'replicate', scenario: input, replications: 1_000, durationMs: 3_600_000 } as const;
    const sent = await worker.ask({ type: 'experiment', session: 5, request });
    expect(pauses).toBe(1);
    expect(sent.map((message) => message.type)).toEqual(['conducting']);
  });

  const slow: CheckedIntervention[] = check(
    readInterventions([{ atMs: 2_000, target: 'B', kind: 'slow', factor: 4 }], checkedInput),
  ).slice();

  it('[T14] answers what is asked about a request of a run under way, and the run goes on as it would have', async () => {
    const { ask } = workerLike();
    const sent = await ask(
      open,
      { type: 'advance', session: 1, untilMs: 2_000 },
      { type: 'intervene', session: 1, intervention: { checked: slow[0] as CheckedIntervention } },
      { type: 'advance', session: 1, untilMs: 6_000 },
      { type: 'trace', session: 8, from: 1, request: 250, untilMs: 6_000 },
      { type: 'why', session: 9, from: 1, request: 250, untilMs: 6_000 },
      { type: 'why', session: 9, from: 1, request: 1_000_000, untilMs: 6_000 },
      { type: 'advance', session: 1, untilMs: 8_000 },
    );
    const alone = { seed: 7, interventions: slow, untilMs: 6_000 };
    const { recorder } = traceRun(checkedInput, { ...alone, onlyRequest: 250 });
    expect(sent.filter(({ session }) => session > 1)).toEqual([
      { type: 'traced', session: 8, traces: listTraces(recorder) },
      { type: 'explained', session: 9, explanation: explain(checkedInput, 250, alone) },
      { type: 'explained', session: 9, explanation: null },
    ]);
    const undisturbed = await workerLike().ask(
      open,
      { type: 'advance', session: 1, untilMs: 2_000 },
      { type: 'intervene', session: 1, intervention: { checked: slow[0] as CheckedIntervention } },
      { type: 'advance', session: 1, untilMs: 6_000 },
      { type: 'advance', session: 1, untilMs: 8_000 },
    );
    expect(sent.at(-1)).toEqual(undisturbed.at(-1));
  });

  it('[X3] [T14] forgets a question that is canceled, and answers one about no run with its problem', async () => {
    const { ask, sent } = workerLike();
    await ask(open, { type: 'advance', session: 1, untilMs: 2_000 });
    const question = { type: 'trace', session: 8, from: 1, request: 3, untilMs: 2_000 } as const;
    await Promise.all([ask(question), ask({ type: 'cancel', session: 8 })]);
    expect(sent.filter(({ session }) => session === 8)).toEqual([]);
    await ask({ ...question, from: 5 });
    expect(sent.at(-1)).toMatchObject({ type: 'failed', session: 8 });
  });
});
