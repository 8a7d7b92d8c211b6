/**
 * Short ways to the plan and the state of a call's link, and of the caller on it.
 */
import type { LinkPlan } from '../plan';
import type { Call, CallerState, LinkState } from '../records';
import type { World } from '../world';

export const linkPlanOf = (world: World, link: number) => world.plan.links[link] as LinkPlan;
export const linkStateOf = (world: World, link: number) => world.links[link] as LinkState;
export const callerOf = (world: World, call: Call) => linkStateOf(world, call.link).callers[call.caller] as CallerState;
