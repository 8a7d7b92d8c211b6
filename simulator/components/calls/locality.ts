/**
 * The choice of a replica by zones: first the zone, then a replica there. SPEC C24-C26.
 *
 * Models: Istio's localityLbSetting on Envoy's priorities and weighted localities, see `policies/locality.ts`.
 * Simplifies: each version of the callee has zones of its own, but limits and ejections count over all versions.
 */
import { type Choosing, chooseEndpoint, drawsOfPick } from '../../policies/choose-endpoint';
import { noEndpoint } from '../../policies/endpoint-set';
import { chooseLocality, createLocality, type LocalityState } from '../../policies/locality';
import { uniform } from '../../random';
import type { LocalityConfig } from '../../scenario/schema/policies/locality';
import type { LinkPlan } from '../plan';
import type { Call, CallerState, ServiceState, Try } from '../records';
import type { World } from '../world';

/** The replica for a try of a caller that minds zones; each new choice begins with the zone. */
export function chooseByLocality(
  world: World,
  plan: LinkPlan,
  caller: CallerState,
  call: Call,
  sent: Try,
  config: LocalityConfig,
  choosing: Choosing,
  reselections: number,
  isMeant: (version: string) => boolean,
): number {
  caller.localities[call.version] ??= localityOf(world, plan, caller, call, config, isMeant);
  const state = caller.localities[call.version] as LocalityState;
  const { balancing } = caller.derived;
  const draws = drawsOfPick(balancing);
  for (let attempt = 0; ; attempt++) {
    const locality = chooseLocality(state, uniform(plan.locality, sent.key, sent.lineage, attempt));
    if (locality === null) return noEndpoint;
    for (let draw = 0; draw < draws; draw++) {
      choosing.draws[draw] = uniform(plan.balance, sent.key, sent.lineage, attempt * draws + draw);
    }
    const { turn } = caller;
    caller.turn = locality.turns[locality.turn] as number;
    const chosen = chooseEndpoint(balancing, caller, locality.set, choosing, 0);
    locality.turns[locality.turn] = caller.turn;
    caller.turn = turn;
    if (attempt >= reselections || chosen === noEndpoint || !isTried(choosing, chosen)) return chosen;
  }
}

function isTried({ tried, triedCount }: Choosing, endpoint: number): boolean {
  for (let place = 0; place < triedCount; place++) if (tried[place] === endpoint) return true;
  return false;
}

/** What the caller knows of the replicas of the version that a call goes to. */
function localityOf(
  world: World,
  plan: LinkPlan,
  caller: CallerState,
  call: Call,
  config: LocalityConfig,
  isMeant: (version: string) => boolean,
): LocalityState {
  const { replicas } = world.services[plan.to] as ServiceState;
  const isTold = plan.mesh?.isToldEndpoints === true;
  const known = replicas.flatMap(({ isMember, version }, endpoint) => {
    if (!(isMember || isTold) || caller.removed[endpoint] === 1 || !isMeant(version)) return [];
    return [{ endpoint, zone: plan.zones?.ofHosts[endpoint] ?? null, isHealthy: caller.ejected[endpoint] === 0 }];
  });
  const zone = plan.zones?.ofCallers[call.caller] ?? null;
  const panics = caller.settings.outlierDetection?.panicThresholdPercent ?? 0;
  return createLocality(config, zone, known, replicas.length, panics);
}
