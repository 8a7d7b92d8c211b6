/**
 * Components that act of their own: what they do at the start of a run, at their own events, and when a call that
 * they made themselves has ended.
 */
import type { Call } from './records';
import type { World } from './world';

export interface OwnRuntime {
  /** The run begins: makes the state in `World.components` and schedules first events. */
  start?(world: World, component: number): void;
  /** A `componentWakes` event; `a` means what the component wrote there. */
  wake?(world: World, component: number, a: number): void;
  /** A call with purpose `own` has ended; its record is given back afterwards. */
  callEnded?(world: World, component: number, call: Call): void;
  /** One of its replicas has crashed. */
  crashed?(world: World, component: number, replica: number): void;
  /** One of its replicas is up again. */
  recovered?(world: World, component: number, replica: number): void;
}
