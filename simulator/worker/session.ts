/**
 * What the worker does for each message, apart from the worker itself: a message in, messages out through `send`.
 * Long work goes on in slices, so that a `cancel` gets through.
 */
import { LiveRun } from '../experiment/live-run';
import { runInSlices } from '../experiment/run';
import type { CheckedScenario, Given } from '../scenario/checked';
import type { Read, ScenarioProblem } from '../scenario/problem';
import type { Chunk } from '../telemetry/chunk';
import { acceptIntervention, acceptRun } from './accept';
import { type Loaders, onDemand } from './on-demand';
import type { FromWorker, RunInput, ToWorker } from './protocol';
import type { Question } from './replays';

export type Send = (message: FromWorker, transfer?: ArrayBuffer[]) => void;
/** Resolves when other messages have had their turn. */
export type Pause = () => Promise<void>;

/** Events simulated between two moments at which a `cancel` is heard. */
const sliceEvents = 100_000;

interface OpenRun {
  readonly live: LiveRun;
  readonly scenario: CheckedScenario;
  /** Interventions so far: what was simulated before the last one may be void. */
  turn: number;
}

export class Sessions {
  private readonly load: Loaders;
  private readonly open = new Map<number, OpenRun>();
  /** Sessions that wait for code, or run without a view; `cancel` takes them out. */
  private readonly busy = new Set<number>();

  constructor(
    private readonly send: Send,
    private readonly pause: Pause,
    loaders: Partial<Loaders> = {},
  ) {
    this.load = { ...onDemand, ...loaders };
  }

  /** Answers one message; what goes wrong is answered as `failed`. */
  async receive(message: ToWorker): Promise<void> {
    const { session } = message;
    try {
      await this.answer(message);
    } catch (error) {
      this.forget(session);
      this.fail(session, [problemOf(error)]);
    }
  }

  private async answer(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'open':
        await this.start(message);
        return;
      case 'advance':
        await this.advance(message.session, message.untilMs);
        return;
      case 'intervene':
        await this.intervene(message);
        return;
      case 'fork':
        this.fork(message);
        return;
      case 'run':
        await this.runWhole(message);
        return;
      case 'experiment':
        await this.experiment(message);
        return;
      case 'trace':
      case 'why':
        await this.replay(message);
        return;
      case 'cancel':
        this.forget(message.session);
    }
  }

  private async start({ session, input, seed }: Extract<ToWorker, { type: 'open' }>): Promise<void> {
    const accepted = await this.whileBusy(session, this.prepare(input));
    if (accepted === null) return;
    if (!accepted.ok) {
      this.fail(session, accepted.problems);
      return;
    }
    const { scenario, interventions } = accepted.value;
    const live = new LiveRun(scenario, { seed, interventions });
    this.open.set(session, { live, scenario, turn: 0 });
    this.send({ type: 'opened', session, topology: live.topology, durationMs: scenario.durationMs });
  }

  private async advance(session: number, untilMs: number): Promise<void> {
    const run = this.open.get(session);
    if (run === undefined) return;
    let { turn } = run;
    let chunks = [run.live.advance(untilMs, sliceEvents)];
    while (run.live.nowMs < untilMs) {
      await this.pause();
      if (!this.open.has(session)) return;
      if (run.turn !== turn) {
        turn = run.turn;
        chunks = [];
      }
      chunks.push(run.live.advance(untilMs, sliceEvents));
    }
    for (const chunk of chunks) this.send({ type: 'chunk', session, chunk }, buffersOf(chunk));
  }

  private async intervene({ session, intervention }: Extract<ToWorker, { type: 'intervene' }>): Promise<void> {
    const run = this.open.get(session);
    if (run === undefined) return;
    const accepted = await acceptIntervention(intervention, run.scenario, this.load.checks);
    if (this.open.get(session) !== run) return;
    if (!accepted.ok) {
      this.fail(session, accepted.problems);
      return;
    }
    run.turn++;
    for (const one of accepted.value) this.send({ type: 'rewound', session, toMs: run.live.intervene(one) });
  }

  private fork({ session, from, atMs }: Extract<ToWorker, { type: 'fork' }>): void {
    const run = this.open.get(from);
    if (run === undefined) return;
    const { scenario } = run;
    const live = run.live.fork(atMs);
    this.open.set(session, { live, scenario, turn: 0 });
    this.send({ type: 'opened', session, topology: live.topology, durationMs: scenario.durationMs });
  }

  private async runWhole(message: Extract<ToWorker, { type: 'run' }>): Promise<void> {
    const { session, seed, durationMs, warmUpMs } = message;
    const accepted = await this.whileBusy(session, this.prepare(message.input));
    if (accepted === null) return;
    if (!accepted.ok) {
      this.fail(session, accepted.problems);
      return;
    }
    const { scenario, interventions } = accepted.value;
    this.busy.add(session);
    const slices = runInSlices(scenario, { seed, durationMs, warmUpMs, interventions });
    for (;;) {
      const slice = slices.next();
      if (!this.busy.has(session)) return;
      if (slice.done) {
        this.busy.delete(session);
        this.send({ type: 'finished', session, summary: slice.value });
        return;
      }
      const whole = durationMs ?? scenario.durationMs;
      this.send({ type: 'progress', session, atMs: slice.value, durationMs: whole });
      await this.pause();
    }
  }

  private async experiment({ session, request }: Extract<ToWorker, { type: 'experiment' }>): Promise<void> {
    this.busy.add(session);
    const { conductRequest } = await this.load.experiments();
    const { send, pause } = this;
    await conductRequest(request, { session, send, pause, canceled: () => !this.busy.has(session) });
    this.busy.delete(session);
  }

  private async replay(question: Question): Promise<void> {
    const { session } = question;
    const run = this.open.get(question.from);
    if (run === undefined) throw new RangeError(`There is no run ${question.from} to ask about.`);
    // What is done to the run from now on is not asked about.
    const past = run.live.before(question.request);
    const untilMs = Math.min(question.untilMs, run.live.nowMs);
    this.busy.add(session);
    const { answer } = await this.load.replays();
    const { send, pause } = this;
    await answer({ ...question, untilMs }, past, { send, pause, canceled: () => !this.busy.has(session) });
    this.busy.delete(session);
  }

  /** What is to run, with the code that it needs. */
  private async prepare(input: Given<RunInput>): Promise<Read<RunInput>> {
    const accepted = await acceptRun(input, this.load.checks);
    if (accepted.ok) await this.load.packs(accepted.value.scenario);
    return accepted;
  }

  /** Waits for something on behalf of a session; null when the session was canceled meanwhile. */
  private async whileBusy<T>(session: number, coming: Promise<T>): Promise<T | null> {
    this.busy.add(session);
    const come = await coming;
    return this.busy.delete(session) ? come : null;
  }

  private forget(session: number): void {
    this.open.delete(session);
    this.busy.delete(session);
  }

  private fail(session: number, problems: readonly ScenarioProblem[]): void {
    this.send({ type: 'failed', session, problems });
  }
}

function problemOf(error: unknown): ScenarioProblem {
  const found = error instanceof Error ? error.message : String(error);
  return { path: '', code: 'limit', expected: 'a run that the engine can finish', found };
}

/** The buffers of a chunk, to be moved instead of copied. */
function buffersOf(chunk: Chunk): ArrayBuffer[] {
  const tables = [chunk.flights, chunk.slots, chunk.queues, chunk.refusals, chunk.endings];
  return tables.flatMap((columns) =>
    Object.values(columns).flatMap((column: unknown) =>
      ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
    ),
  );
}
