/**
 * What a plan reserves for state and numbers of components beyond calls and threads.
 */

/** The state of a step that outlives a request; `create` makes it anew, as plain data. */
export interface CellPlan {
  readonly create: () => object;
}

/** A named number of one component. */
export interface MeterPlan {
  readonly component: number;
  readonly name: string;
}

export interface Meters {
  /** State of steps, see `World.cells`. */
  readonly cells: CellPlan[];
  /** What is counted, and what is averaged over time. */
  readonly counters: MeterPlan[];
  readonly gauges: MeterPlan[];
}
