/**
 * What the worker does for each message, apart from the worker itself: a message in, messages out through `send`.
 * Long work goes on in slices, so that a `cancel` gets through.
 */
import { LiveRun } from '../experiment/live-run';
import { runInSlices } from '../experiment/run';
import { WorkGuard } from '../experiment/work-guard';
import { readInterventions, readScenario, type Scenario, type ScenarioProblem } from '../scenario';
import type { Chunk } from '../telemetry/chunk';
import type { FromWorker, ToWorker } from './protocol';

export type Send = (message: FromWorker, transfer?: ArrayBuffer[]) => void;
/** Resolves when other messages have had their turn. */
export type Pause = () => Promise<void>;

/** Events simulated between two moments at which a `cancel` is heard. */
const sliceEvents = 100_000;

interface OpenRun {
  readonly live: LiveRun;
  readonly scenario: Scenario;
  /** Interventions so far: what was simulated before the last one may be void. */
  turn: number;
}

export class Sessions {
  private readonly open = new Map<number, OpenRun>();
  private readonly busy = new Set<number>();

  constructor(
    private readonly send: Send,
    private readonly pause: Pause,
    private readonly loadExperiments = () => import('./experiments'),
  ) {}

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
        this.start(message);
        return;
      case 'advance':
        await this.advance(message.session, message.untilMs);
        return;
      case 'intervene':
        this.intervene(message);
        return;
      case 'run':
        await this.runWhole(message);
        return;
      case 'experiment':
        await this.experiment(message);
        return;
      case 'cancel':
        this.forget(message.session);
    }
  }

  private start({ session, scenario: input, seed, interventions: given }: Extract<ToWorker, { type: 'open' }>): void {
    const scenario = readScenario(input);
    if (!scenario.ok) {
      this.fail(session, scenario.problems);
      return;
    }
    const interventions = readInterventions(given, scenario.value);
    if (!interventions.ok) {
      this.fail(session, interventions.problems);
      return;
    }
    const live = new LiveRun(scenario.value, { seed, interventions: interventions.value });
    this.open.set(session, { live, scenario: scenario.value, turn: 0 });
    this.send({ type: 'opened', session, topology: live.topology, durationMs: scenario.value.durationMs });
  }

  private async advance(session: number, untilMs: number): Promise<void> {
    const run = this.open.get(session);
    if (run === undefined) return;
    let { turn } = run;
    const guard = new WorkGuard();
    let chunks = [run.live.advance(untilMs, sliceEvents)];
    while (run.live.nowMs < untilMs) {
      guard.check(run.live);
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

  private intervene({ session, intervention }: Extract<ToWorker, { type: 'intervene' }>): void {
    const run = this.open.get(session);
    if (run === undefined) return;
    const checked = readInterventions([intervention], run.scenario);
    if (!checked.ok) {
      this.fail(session, checked.problems);
      return;
    }
    run.turn++;
    for (const accepted of checked.value) this.send({ type: 'rewound', session, toMs: run.live.intervene(accepted) });
  }

  private async runWhole(message: Extract<ToWorker, { type: 'run' }>): Promise<void> {
    const { session, seed, durationMs, warmUpMs } = message;
    const scenario = readScenario(message.scenario);
    if (!scenario.ok) {
      this.fail(session, scenario.problems);
      return;
    }
    const interventions = readInterventions(message.interventions, scenario.value);
    if (!interventions.ok) {
      this.fail(session, interventions.problems);
      return;
    }
    this.busy.add(session);
    const slices = runInSlices(scenario.value, { seed, durationMs, warmUpMs, interventions: interventions.value });
    for (;;) {
      const slice = slices.next();
      if (!this.busy.has(session)) return;
      if (slice.done) {
        this.busy.delete(session);
        this.send({ type: 'finished', session, summary: slice.value });
        return;
      }
      const whole = durationMs ?? scenario.value.durationMs;
      this.send({ type: 'progress', session, atMs: slice.value, durationMs: whole });
      await this.pause();
    }
  }

  private async experiment({ session, request }: Extract<ToWorker, { type: 'experiment' }>): Promise<void> {
    this.busy.add(session);
    const { conductRequest } = await this.loadExperiments();
    const { send, pause } = this;
    await conductRequest(request, { session, send, pause, canceled: () => !this.busy.has(session) });
    this.busy.delete(session);
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
