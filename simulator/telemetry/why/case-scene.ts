/**
 * The scene in which a case is explained, and what is often looked up in it.
 */
import type { Plan } from '../../components/plan';
import { type Reason, reasons } from '../outcome';
import type { Scene } from './roots';

/** The scene of the moment at which the request ended, or of now if it has not. */
export interface CaseScene extends Scene {
  readonly request: number;
  readonly requestClass: string;
}

export const reasonOf = (code: number) => reasons[code] as Reason;

export const linkPlan = (scene: Scene, index: number) => scene.world.plan.links[index] as Plan['links'][number];

export const callerOf = ({ world }: CaseScene, index: number): string =>
  world.plan.scenario.components[(world.plan.links[index] as Plan['links'][number]).from]?.id ?? '';
