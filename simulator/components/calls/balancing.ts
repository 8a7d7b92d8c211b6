/**
 * Which replica a caller sends a try to; each replica of the caller chooses alone. SPEC C9, C14.
 */
import { type Choosing, chooseEndpoint, drawsOfPick } from '../../policies/choose-endpoint';
import { createEndpointSet, type EndpointSet } from '../../policies/endpoint-set';
import { hashInteger } from '../../policies/hash';
import { uniform } from '../../random';
import type { LocalityConfig } from '../../scenario/schema/policies/locality';
import type { LinkPlan, ServicePlan } from '../plan';
import { versionNames } from '../plan/versions';
import { primaryOf } from '../primary';
import { type Call, type CallerState, type ServiceState, type Try, unnamedVersion } from '../records';
import type { World } from '../world';
import { linkPlanOf } from './access';
import { chooseByLocality } from './locality';

/** One record serves all choices: it means something within one call of `chooseReplica` only. */
const choosing: Choosing = { draws: new Float64Array(1_200), hash: 0, tried: new Int32Array(1_000), triedCount: 0 };

/** The same: the hosts of one version. */
const ofVersion: EndpointSet = createEndpointSet(1_000);

/**
 * The replica for a try, or `noEndpoint` when none may be chosen. A hedge keeps away from the replicas that its call has
 * tried, a retry only where the policy says so.
 */
export function chooseReplica(world: World, caller: CallerState, call: Call, sent: Try): number {
  const plan = linkPlanOf(world, call.link);
  const pinned = pinnedReplica(world, plan, call);
  if (pinned !== null) return pinned;
  if (caller.settings.locality !== null) return amongZones(world, plan, caller, call, sent, caller.settings.locality);
  if (call.version === unnamedVersion.any) return balance(plan, caller, call, sent, caller.hosts);
  const { turn } = caller;
  caller.turn = caller.turns[call.version] ?? turn;
  const chosen = balance(plan, caller, call, sent, hostsFor(world, plan, caller, call));
  caller.turns[call.version] = caller.turn;
  caller.turn = turn;
  return chosen;
}

/** The replica that a call must go to, of itself or by its endpoint; null where load balancing decides. */
function pinnedReplica(world: World, plan: LinkPlan, call: Call): number | null {
  if (call.pinned >= 0) return call.pinned;
  const pinned = world.plan.services[plan.to]?.endpoints[call.endpoint]?.pinned;
  return pinned ? primaryOf(world, plan.toComponent) : null;
}

/** The eligible hosts of the version that a call goes to. */
function hostsFor(world: World, plan: LinkPlan, { hosts }: CallerState, call: Call): EndpointSet {
  const { replicas } = world.services[plan.to] as ServiceState;
  const isMeant = versionTest(world, plan.to, call.version);
  ofVersion.count = 0;
  ofVersion.isEligible.fill(0);
  for (const [host, { version }] of replicas.entries()) {
    if (!isMeant(version) || hosts.isEligible[host] === 0) continue;
    ofVersion.isEligible[host] = 1;
    ofVersion.eligible[ofVersion.count++] = host;
  }
  return ofVersion;
}

/** Which versions a call may go to. A canary that is over is no more told from the version beside it. */
function versionTest(world: World, service: number, version: number): (name: string) => boolean {
  const { fleet } = world.services[service] as ServiceState;
  if (version >= 0) {
    const { config } = world.plan.services[service] as ServicePlan;
    const meant = config.fleet === undefined ? undefined : versionNames(config.fleet)[version];
    return (name) => name === meant;
  }
  if (version === unnamedVersion.any || fleet.deployment.canary === null) return () => true;
  return (name) => (name === fleet.version) === (version === unnamedVersion.canary);
}

function amongZones(
  world: World,
  plan: LinkPlan,
  caller: CallerState,
  call: Call,
  sent: Try,
  config: LocalityConfig,
): number {
  const reselections = reselectionsOf(caller, call, sent);
  const isMeant = versionTest(world, plan.to, call.version);
  return chooseByLocality(world, plan, caller, call, sent, config, choosing, reselections, isMeant);
}

/** Notes in `choosing` what a choice depends on; how often it is made anew when its result has been tried. */
function reselectionsOf(caller: CallerState, call: Call, sent: Try): number {
  const { avoidPreviousHosts, hostSelectionAttempts } = caller.settings.retryPolicy;
  const tried = avoidPreviousHosts || sent.hedge === 1 ? caller.tried[call.id] : undefined;
  choosing.triedCount = 0;
  if (tried !== undefined) for (const host of tried) choosing.tried[choosing.triedCount++] = host;
  if (caller.derived.balancing.kind === 'ringHash') choosing.hash = hashInteger(sent.subject);
  return tried === undefined ? 0 : hostSelectionAttempts;
}

function balance(plan: LinkPlan, caller: CallerState, call: Call, sent: Try, hosts: EndpointSet): number {
  const { balancing } = caller.derived;
  const reselections = reselectionsOf(caller, call, sent);
  const draws = hosts.count > 1 ? drawsOfPick(balancing) * (reselections + 1) : 0;
  for (let draw = 0; draw < draws; draw++) {
    choosing.draws[draw] = uniform(plan.balance, sent.key, sent.lineage, draw);
  }
  return chooseEndpoint(balancing, caller, hosts, choosing, reselections);
}

/** Notes where a try goes, for those that follow it. */
export function noteChoice(caller: CallerState, call: Call, replica: number): void {
  const { settings } = caller;
  if (!settings.retryPolicy.avoidPreviousHosts && settings.hedging === null) return;
  const tried = caller.tried[call.id] ?? [];
  if (!tried.includes(replica)) tried.push(replica);
  caller.tried[call.id] = tried;
}

export function forgetChoices(caller: CallerState, call: Call): void {
  if (caller.tried[call.id] !== undefined) delete caller.tried[call.id];
}
