/**
 * Stops a run whose clock stands still: in which something takes no time and never ends.
 */
import { WorkLimitError } from '../components/world';
import { maxEventsOfOneInstant } from '../scenario/limits';

export class InstantGuard {
  private instantMs = -1;
  private eventsBefore = 0;

  /** How many events there may be before the next look. */
  readonly events = maxEventsOfOneInstant / 5;

  /** Looks at a run; throws `WorkLimitError` when too many events have been of the present instant. */
  check(nowMs: number, events: number): void {
    if (nowMs !== this.instantMs || events < this.eventsBefore) {
      this.instantMs = nowMs;
      this.eventsBefore = events;
    } else if (events - this.eventsBefore > maxEventsOfOneInstant) {
      throw new WorkLimitError(
        `More than ${maxEventsOfOneInstant} events happen at ${nowMs} ms, and the clock does not move on: something takes no time and never ends.`,
      );
    }
  }
}
