/**
 * What a kind of step does when a request comes to it. Work and calls are the service's own; see `service.ts`.
 */
import type { StepPlan } from '../plan/steps';
import type { World } from '../world';

/**
 * What becomes of the request: `next` it goes on with the following step, `jump` with the step that the handler has
 * written into `Try.step`, `waits` until a `stepWakes` event of the try, `ends` as `Try.outcome`, `reason` and
 * `origin` say, which the handler has written.
 */
export const stepResult = { next: 0, jump: 1, waits: 2, ends: 3 } as const;
export type StepResult = (typeof stepResult)[keyof typeof stepResult];

export interface StepHandler<S extends StepPlan> {
  run(world: World, id: number, step: S): StepResult;
  /** A `stepWakes` event of a request that waits at this step. */
  wake?(world: World, id: number, step: S): StepResult;
  /** The request ends, in whatever way, while `Try.holding` is this step. */
  release?(world: World, id: number, step: S): void;
}
