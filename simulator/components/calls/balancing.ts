/**
 * Which replica a caller sends a try to; each replica of the caller chooses alone. SPEC C9.
 */
import { leastRequest, random, roundRobin } from '../../policies/load-balancing';
import { uniform } from '../../random';
import type { LinkPlan } from '../plan';
import type { CallerState, Try } from '../records';

export function chooseReplica(plan: LinkPlan, caller: CallerState, sent: Try): number {
  const replicas = caller.active.length;
  if (replicas === 1) return 0;
  if (plan.config.loadBalancing === 'roundRobin') return roundRobin(caller, replicas);
  const draw = uniform(plan.balance, sent.key, sent.lineage, 0);
  if (plan.config.loadBalancing === 'random') return random(replicas, draw);
  return leastRequest(caller, replicas, draw, uniform(plan.balance, sent.key, sent.lineage, 1));
}
