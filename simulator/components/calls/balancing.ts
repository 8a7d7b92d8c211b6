/**
 * Which replica a caller sends a try to; each replica of the caller chooses alone. SPEC C9, C14.
 */
import { type Choosing, chooseEndpoint, drawsOfPick } from '../../policies/choose-endpoint';
import { hashInteger } from '../../policies/hash';
import { uniform } from '../../random';
import type { LinkPlan } from '../plan';
import { primaryOf } from '../primary';
import type { Call, CallerState, LinkState, Try } from '../records';
import type { World } from '../world';
import { linkPlanOf, linkStateOf } from './access';

/** One record serves all choices: it means something within one call of `chooseReplica` only. */
const choosing: Choosing = { draws: new Float64Array(1_200), hash: 0, tried: new Int32Array(1_000), triedCount: 0 };

/**
 * The replica for a try, or `noEndpoint` when none may be chosen. A hedge keeps away from the replicas that its call has
 * tried, a retry only where the policy says so.
 */
export function chooseReplica(world: World, caller: CallerState, call: Call, sent: Try): number {
  const plan = linkPlanOf(world, call.link);
  const link = linkStateOf(world, call.link);
  return pinnedReplica(world, plan, call) ?? balance(plan, link, caller, call, sent);
}

/** The replica that a call must go to, of itself or by its endpoint; null where load balancing decides. */
function pinnedReplica(world: World, plan: LinkPlan, call: Call): number | null {
  if (call.pinned >= 0) return call.pinned;
  const pinned = world.plan.services[plan.to]?.endpoints[call.endpoint]?.pinned;
  return pinned ? primaryOf(world, plan.toComponent) : null;
}

function balance(plan: LinkPlan, link: LinkState, caller: CallerState, call: Call, sent: Try): number {
  const { balancing } = link.derived;
  const { avoidPreviousHosts, hostSelectionAttempts } = link.settings.retryPolicy;
  const tried = avoidPreviousHosts || sent.hedge === 1 ? caller.tried[call.id] : undefined;
  const reselections = tried === undefined ? 0 : hostSelectionAttempts;
  choosing.triedCount = 0;
  if (tried !== undefined) for (const host of tried) choosing.tried[choosing.triedCount++] = host;
  if (balancing.kind === 'ringHash') choosing.hash = hashInteger(sent.subject);
  const draws = caller.hosts.count > 1 ? drawsOfPick(balancing) * (reselections + 1) : 0;
  for (let draw = 0; draw < draws; draw++) {
    choosing.draws[draw] = uniform(plan.balance, sent.key, sent.lineage, draw);
  }
  return chooseEndpoint(balancing, caller, caller.hosts, choosing, reselections);
}

/** Notes where a try goes, for those that follow it. */
export function noteChoice(link: LinkState, caller: CallerState, call: Call, replica: number): void {
  const { settings } = link;
  if (!settings.retryPolicy.avoidPreviousHosts && settings.hedging === null) return;
  const tried = caller.tried[call.id] ?? [];
  if (!tried.includes(replica)) tried.push(replica);
  caller.tried[call.id] = tried;
}

export function forgetChoices(caller: CallerState, call: Call): void {
  if (caller.tried[call.id] !== undefined) delete caller.tried[call.id];
}
