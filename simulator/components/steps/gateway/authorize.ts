/**
 * Authorizers. IAM, JWT and Cognito decide without a call. A Lambda authorizer is called unless a decision for the same
 * identity sources is kept; a request without credentials is turned away before. SPEC G4, G5.
 *
 * Answers as in the API Gateway developer guide, "Gateway response types" and "Use API Gateway Lambda authorizers",
 * 2026-10: 401 without valid token or identity source, 403 where a policy or IAM denies.
 */
import { readCache, writeCache } from '../../../resources/cache-store';
import { slotOf } from '../../../resources/keyed-slots';
import type { LambdaAuthorizer } from '../../../scenario/schema/api-gateway/authorizer';
import { reasonCode } from '../../../telemetry/codes';
import { callerOf, carriedBy } from '../../gateway/carried';
import { countAt } from '../../gateway/counters';
import { type DecisionCache, gatewayOf } from '../../gateway/state';
import type { DecideStep } from '../../plan/forms/gateway';
import type { AuthorizePlan } from '../../plan/steps/gateway';
import type { Try } from '../../records';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

export function authorize(world: World, id: number, step: AuthorizePlan): StepResult {
  const { credentials } = carriedBy(world, world.try(id));
  const { authorizer } = step;
  if (authorizer.kind === 'lambda') return authorizeByFunction(world, id, step, authorizer);
  if (credentials === 'valid') return grant(world, id, step);
  return authorizer.kind === 'iam' ? forbid(world, id) : refuse(world, id);
}

function authorizeByFunction(world: World, id: number, step: AuthorizePlan, authorizer: LambdaAuthorizer): StepResult {
  const holder = world.try(id);
  const { credentials } = carriedBy(world, holder);
  if (credentials === 'none' && authorizer.identitySources.includes('credentials')) return refuse(world, id);
  const kept = decisionsOf(world, holder, step.position);
  const key = kept === null ? 0 : keyOf(world, holder, authorizer, step.route);
  if (kept === null || !readCache(kept.store, key, world.nowMs)) {
    countAt(world, id, 'authorizerCalls');
    return stepResult.next;
  }
  countAt(world, id, 'authorizerCacheHits');
  const slot = slotOf(kept.store.entries, key);
  const covers = authorizer.policyCovers === 'api' || kept.routes[slot] === step.route;
  const allowed = kept.allows[slot] === 1 && covers;
  if (allowed && credentials !== 'valid') countAt(world, id, 'wronglyAllowed');
  if (!allowed && credentials === 'valid') countAt(world, id, 'wronglyDenied');
  return allowed ? grant(world, id, step) : forbid(world, id);
}

/** The function has answered: it allows those with valid credentials. */
export function decide(world: World, id: number, { authorizer, position, route }: DecideStep): StepResult {
  const holder = world.try(id);
  const allows = carriedBy(world, holder).credentials === 'valid';
  const kept = decisionsOf(world, holder, position);
  if (kept !== null && authorizer.kind === 'lambda') {
    const key = keyOf(world, holder, authorizer, route);
    writeCache(kept.store, key, world.nowMs);
    const slot = slotOf(kept.store.entries, key);
    kept.allows[slot] = allows ? 1 : 0;
    kept.routes[slot] = route;
  }
  return allows ? stepResult.next : forbid(world, id);
}

const decisionsOf = (world: World, holder: Try, position: number): DecisionCache | null =>
  gatewayOf(world, servicePlanOf(world, holder).component).authorizers[position] ?? null;

/** More than there can be routes. */
const routeSpan = 1_024;

/** What the identity sources are together; all callers send the same tenant. */
function keyOf(world: World, holder: Try, { identitySources }: LambdaAuthorizer, route: number): number {
  const caller = identitySources.includes('credentials') ? callerOf(world, holder) : 0;
  return caller * routeSpan + (identitySources.includes('route') ? route : 0);
}

function grant(world: World, id: number, step: AuthorizePlan): StepResult {
  world.try(id).step = step.granted;
  return stepResult.jump;
}

function refuse(world: World, id: number): StepResult {
  countAt(world, id, 'unauthorized');
  return failHere(world, id, reasonCode.unauthorized);
}

function forbid(world: World, id: number): StepResult {
  countAt(world, id, 'forbidden');
  return failHere(world, id, reasonCode.forbidden);
}
