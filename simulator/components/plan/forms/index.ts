/**
 * The steps of a lowered endpoint: those that authors write, and those that kinds of components are made of. Each
 * form has a compilation in `plan/steps/` and, unless it is a call or work, a handler in `components/steps/`.
 */
import type { Step } from '../../../scenario/schema/service';
import type { EndStep } from './end';

/** Steps that only lowering makes. */
export type OwnStep = EndStep;

export type ServerStep = (Step | OwnStep) & Labels;

export interface Labels {
  /** Where jumps of other steps of this endpoint lead. */
  readonly label?: string;
  /** On calls: the step to go to when they fail; without it the request fails. */
  readonly onFailure?: string;
}
