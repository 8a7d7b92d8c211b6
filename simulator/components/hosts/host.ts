/**
 * What gives a request the capacity to run at a server, and takes it back.
 */
import type { OnThread } from '../threads';
import type { World } from '../world';

export interface Host {
  /**
   * Lets an arrived request run now or later (`onCapacity`), or returns why not, as an index into `reasons`; or
   * `answered`.
   */
  admit(world: World, id: number, onCapacity: OnThread): number;
  /** Asks again for a request that gave its capacity back while its calls were under way. */
  readmit(world: World, id: number, onCapacity: OnThread): void;
  /** Takes the capacity back, if the request has it, and gives it to others. */
  release(world: World, id: number, onCapacity: OnThread): void;
  /** A `hostWakes` event of a request that was let in and does not run yet. */
  wake?(world: World, id: number, onCapacity: OnThread): void;
}

/** `admit`: the request is answered well at once, without running here. */
export const answered = -1;
