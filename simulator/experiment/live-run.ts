/**
 * A run that is watched while it goes on: recorded in chunks, and changed by interventions at any moment it has
 * passed. Snapshots on the way make going back cheap; going back and on again gives the same run to the bit.
 */
import type { WorldData } from '../components/world';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { bucketMs, type Chunk } from '../telemetry/chunk';
import { describeTopology } from '../telemetry/describe-topology';
import { Recorder, type RecorderData } from '../telemetry/recorder';
import { Tee } from '../telemetry/tee';
import type { Topology } from '../telemetry/topology';
import { History, type HistoryData } from '../telemetry/why/history';
import { type CostMeter, type CostMeterData, costMeterOf } from './costs';
import { Engine } from './engine';
import { WorkGuard } from './work-guard';

export interface LiveRunOptions {
  readonly seed?: number | null;
  readonly interventions?: readonly Intervention[];
}

/** What another engine must know to live through a part of a run again. */
export interface Past {
  readonly scenario: Scenario;
  readonly seed: number | null;
  readonly atMs: number;
  readonly world: WorldData;
  readonly history: HistoryData;
  /** All interventions that events of the world may speak of, by number. */
  readonly interventions: readonly Intervention[];
  /** What was done that the world does not know of. */
  readonly acts: readonly Intervention[];
}

interface Snapshot {
  readonly atMs: number;
  /** Acts that it knows of. */
  readonly acts: number;
  readonly world: WorldData;
  readonly recorder: RecorderData;
  readonly history: HistoryData;
  readonly costs: CostMeterData;
}

/** An intervention that was not planned from the start, and how many there had been before it. */
interface Act {
  readonly intervention: Intervention;
  readonly place: number;
}

const snapshotEveryMs = 1_000;
/** How far apart snapshots are kept, by how old they are: some 270 of a run of a day. */
const thinned = [
  { olderThanMs: 3_600_000, everyMs: 600_000 },
  { olderThanMs: 600_000, everyMs: 60_000 },
  { olderThanMs: 10_000, everyMs: 10_000 },
] as const;

export class LiveRun {
  readonly topology: Topology;
  private readonly seed: number | null;
  private readonly engine: Engine;
  private readonly recorder: Recorder;
  private readonly history: History;
  private readonly costs: CostMeter | null;
  private snapshots: Snapshot[] = [];
  /** In the order given; those of a future that was given up are gone. */
  private acts: Act[] = [];
  private actsSoFar = 0;
  private takenToMs = 0;

  constructor(
    private readonly scenario: Scenario,
    options: LiveRunOptions = {},
  ) {
    this.seed = options.seed ?? null;
    let recorder: Recorder | undefined;
    let history: History | undefined;
    this.engine = new Engine(scenario, {
      seed: options.seed,
      interventions: options.interventions,
      observe: (plan, engine) => {
        recorder = new Recorder(plan, () => engine().world);
        history = new History(plan, () => engine().world);
        return new Tee(recorder, history);
      },
    });
    this.recorder = recorder as Recorder;
    this.history = history as History;
    this.costs = costMeterOf(this.engine);
    this.topology = describeTopology(this.engine.plan);
    this.snapshots.push(this.snapshot());
  }

  get nowMs(): number {
    return this.engine.nowMs;
  }

  /** Events simulated so far, those that were simulated twice included. */
  get events(): number {
    return this.engine.events;
  }

  /** Client requests sent so far: the number of the last one. */
  get requests(): number {
    return this.engine.world.requests;
  }

  /**
   * Simulates up to `untilMs`, at most `budget` events of it, and hands out what happened since the last time. Throws
   * `WorkLimitError` when the run goes beyond what any run may use.
   */
  advance(untilMs: number, budget = Number.POSITIVE_INFINITY): Chunk {
    const guard = new WorkGuard();
    this.goTo(untilMs, guard.slice(this, budget));
    guard.check(this);
    const chunk = this.recorder.take(this.takenToMs, this.nowMs);
    this.takenToMs = this.nowMs;
    return chunk;
  }

  /**
   * Adds an intervention at its moment. When that lies in the past, the run goes back to it and what came after is
   * forgotten; interventions that were planned from the start stay. Returns the moment from which the run goes on.
   */
  intervene(intervention: Intervention): number {
    const { atMs } = intervention;
    if (atMs < this.nowMs) {
      this.acts = this.acts.filter((act) => act.intervention.atMs <= atMs);
      this.goBack(atMs);
    }
    this.acts.push({ intervention, place: this.actsSoFar++ });
    this.engine.intervene(intervention);
    return this.nowMs;
  }

  /**
   * Another run with the same past before a moment, which must not lie beyond what was simulated; the two go their own
   * ways from there. It hands out what happens after that moment.
   */
  fork(atMs: number): LiveRun {
    if (atMs > this.nowMs) throw new RangeError(`A run at ${this.nowMs} ms cannot fork at ${atMs} ms.`);
    const other = new LiveRun(this.scenario, { seed: this.seed });
    // Events name what is to be done by its place in this list.
    const { interventions } = other.engine.world;
    interventions.splice(0, interventions.length, ...this.engine.world.interventions);
    other.snapshots = [...this.snapshots];
    other.acts = this.acts.filter((act) => act.intervention.atMs < atMs);
    other.actsSoFar = this.actsSoFar;
    other.goBack(atMs);
    return other;
  }

  /** The latest known past of a client request, by its number; null when none such has been sent. */
  before(request: number): Past | null {
    if (request > this.requests) return null;
    const snapshot = this.snapshots.findLast(({ world }) => world.requests < request);
    if (snapshot === undefined) return null;
    const { atMs, world, history } = snapshot;
    const { scenario, seed } = this;
    const interventions = [...this.engine.world.interventions];
    return { scenario, seed, atMs, world, history, interventions, acts: this.actsSince(snapshot) };
  }

  private goBack(atMs: number): void {
    this.snapshots = this.snapshots.filter((candidate) => candidate.atMs <= atMs);
    const snapshot = this.snapshots.at(-1) as Snapshot;
    this.engine.world.restore(snapshot.world);
    this.recorder.restore(snapshot.recorder);
    this.history.restore(snapshot.history);
    this.costs?.restore(snapshot.costs);
    for (const act of this.actsSince(snapshot)) this.engine.intervene(act);
    this.recorder.take(0, 0);
    this.goTo(atMs);
    this.recorder.take(0, 0);
    this.takenToMs = atMs;
  }

  private goTo(untilMs: number, budget = Number.POSITIVE_INFINITY): void {
    const bound = this.engine.events + budget;
    for (;;) {
      const bucketEnd = (Math.floor(this.nowMs / bucketMs) + 1) * bucketMs;
      const target = Math.min(bucketEnd, untilMs);
      if (!this.engine.run(target, bound - this.engine.events)) return;
      if (target === bucketEnd) this.endBucket();
      if (target === untilMs) return;
    }
  }

  private endBucket(): void {
    this.recorder.closeBucket(this.costs?.read());
    const last = this.snapshots.at(-1)?.atMs ?? 0;
    if (this.nowMs - last < snapshotEveryMs) return;
    this.snapshots = this.snapshots.filter((kept) => isKept(kept.atMs, this.nowMs));
    this.snapshots.push(this.snapshot());
  }

  private actsSince({ acts }: Snapshot): Intervention[] {
    return this.acts.flatMap(({ intervention, place }) => (place >= acts ? [intervention] : []));
  }

  private snapshot(): Snapshot {
    const { nowMs: atMs, actsSoFar: acts, engine, recorder, history, costs } = this;
    return {
      atMs,
      acts,
      world: engine.world.save(),
      recorder: recorder.save(),
      history: history.save(),
      costs: costs?.save() ?? [],
    };
  }
}

function isKept(atMs: number, nowMs: number): boolean {
  const everyMs = thinned.find(({ olderThanMs }) => nowMs - atMs >= olderThanMs)?.everyMs;
  return everyMs === undefined || atMs % everyMs === 0;
}
