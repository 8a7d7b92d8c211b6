/**
 * A run of which clients are asked window by window what they saw.
 */
import type { Plan } from '../components/plan';
import type { Call } from '../components/records';
import { Bystander } from '../telemetry/bystander';
import { outcomeCode } from '../telemetry/codes';
import { ClientReading, type Reading } from './client-reading';
import { Engine } from './engine';
import { advance } from './run';
import type { Variant } from './variant';
import type { WorkGuard } from './work-guard';

class Watcher extends Bystander {
  readonly reading = new ClientReading();

  constructor(private readonly nowMs: () => number) {
    super();
  }

  override requestStarted(): void {
    this.reading.requestStarted();
  }

  override requestEnded({ startMs, outcome }: Call): void {
    this.reading.requestEnded(outcome === outcomeCode.success, this.nowMs() - startMs);
  }
}

export class WatchedRun {
  readonly engine: Engine;
  /** From the start of the run, warm-up included; the last one may be shorter. */
  readonly windows: Reading[] = [];
  private readonly watcher: Watcher;

  constructor(
    private readonly variant: Variant,
    seed: number,
    private readonly windowMs: number,
  ) {
    const { scenario, interventions } = variant;
    let watcher: Watcher | undefined;
    const observe = (_: Plan, engine: () => Engine) => {
      watcher = new Watcher(() => engine().nowMs);
      return watcher;
    };
    this.engine = new Engine(scenario, { seed, interventions, observe });
    this.watcher = watcher as unknown as Watcher;
  }

  /** Through warm-up and measurement to the end; yields the simulated time after each slice. */
  *inSlices(guard: WorkGuard): Generator<number> {
    const { engine, windows, windowMs } = this;
    const { warmUpMs, durationMs } = this.variant.scenario;
    if (warmUpMs === 0) engine.measureFromNow();
    for (let fromMs = 0; fromMs < durationMs; fromMs += windowMs) {
      const toMs = Math.min(fromMs + windowMs, durationMs);
      if (fromMs < warmUpMs && warmUpMs <= toMs) {
        yield* advance(engine, warmUpMs, guard);
        engine.measureFromNow();
      }
      yield* advance(engine, toMs, guard);
      windows.push(this.watcher.reading.take(toMs - fromMs));
    }
  }
}
