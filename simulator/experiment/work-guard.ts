/**
 * Stops a run that uses more than it may: too many events in all, or too many without the clock moving on.
 */
import { WorkLimitError } from '../components/world';
import { maxEvents, maxEventsOfOneInstant } from '../scenario/limits';

/** What a guard looks at. */
export interface Progress {
  readonly nowMs: number;
  readonly events: number;
}

export class WorkGuard {
  private instantMs = -1;
  private eventsBefore = 0;

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
    if (events > this.mostEvents) {
      throw new WorkLimitError(`The run needs more than ${this.mostEvents} events; it got to ${nowMs} ms.`);
    }
    if (nowMs !== this.instantMs) {
      this.instantMs = nowMs;
      this.eventsBefore = events;
    } else if (events - this.eventsBefore > maxEventsOfOneInstant) {
      throw new WorkLimitError(
        `More than ${maxEventsOfOneInstant} events happen at ${nowMs} ms, and the clock does not move on: something takes no time and never ends.`,
      );
    }
  }
}
