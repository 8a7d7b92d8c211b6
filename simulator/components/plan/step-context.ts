/**
 * What the compilation of a step may ask for.
 */
import type { Stream } from '../../random';
import type { CellPlan } from './meters';
import type { Names } from './names';
import type { ServerConfig } from './server';

export interface EndpointContext {
  readonly names: Names;
  readonly server: ServerConfig;
  /** Name of the endpoint. */
  readonly endpoint: string;
  /** Reserves state that outlives a request; returns its index in `World.cells`. */
  readonly takeCell: (cell: CellPlan) => number;
  /** The cell of this name that all steps of the component share; made by the first who asks. */
  readonly sharedCell: (name: string, create: () => object) => number;
}

export interface StepContext extends EndpointContext {
  /** A stream of random draws for this purpose of this step alone. */
  readonly stream: (purpose: string) => Stream;
  /** Tells the calls of one endpoint apart in the keys of random draws. */
  readonly siteOf: (to: string) => number;
  /** Index of the step with this label; null without one. */
  readonly labelled: (label: string | undefined) => number | null;
}
