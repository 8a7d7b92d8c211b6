/**
 * Stops a run that uses more events than it may. That its clock moves on, the engine itself sees to.
 */
import { WorkLimitError } from '../components/world';
import { maxEvents } from '../scenario/limits';

/** What a guard looks at. */
export interface Progress {
  readonly nowMs: number;
  readonly events: number;
}

export class WorkGuard {
  private readonly mostEvents: number;

  /** `mostEvents` may tighten the limit that every run has, not widen it. */
  constructor(mostEvents: number | null = null) {
    this.mostEvents = Math.min(mostEvents ?? maxEvents, maxEvents);
  }

  /** How many events the next slice may have, at most `events`: one more than are left tells that they were too few. */
  slice({ events: before }: Progress, events: number): number {
    return Math.max(0, Math.min(events, this.mostEvents - before + 1));
  }

  /** Looks at a run between two slices; throws `WorkLimitError` when it goes too far. */
  check({ nowMs, events }: Progress): void {
    if (events <= this.mostEvents) return;
    throw new WorkLimitError(`The run needs more than ${this.mostEvents} events; it got to ${nowMs} ms.`);
  }
}
