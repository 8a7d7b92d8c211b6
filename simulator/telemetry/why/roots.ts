/**
 * Links of a chain made from what is known: places by name, faults and interventions as roots.
 */
import type { Plan } from '../../components/plan';
import type { World } from '../../components/world';
import type { Intervention, InterventionKind } from '../../scenario/schema/intervention';
import { zoneOfTarget } from '../../scenario/target-parts';
import { zoneOf } from '../../scenario/zones';
import type { WhyKind, WhyLink, WhyLinkOf, WhyParams, WhyPlace } from './chain';
import { type Applied, inForceAtReplica, inForceOnLink } from './fault-log';
import type { HistoryData } from './history';

/** A moment of a run: all that is so, and what is known of the past. */
export interface Scene {
  readonly world: World;
  readonly history: HistoryData;
  /** Say of a moment that what was done then cannot be the cause, for it was already so. */
  readonly excuses: readonly ((atMs: number) => boolean)[];
}

export function link<K extends WhyKind>(kind: K, atMs: number, place: WhyPlace, params: WhyParams[K]): WhyLink {
  const made: WhyLinkOf<K> = { kind, atMs, ...place, params };
  return made as WhyLink;
}

export const nowhere: WhyPlace = { component: null, replica: null, connection: null };

export function atReplica(plan: Plan, service: number, replica: number): WhyPlace {
  const { id, replicas } = (plan.services[service] as Plan['services'][number]).config;
  return { component: id, replica: replicas > 1 ? replica + 1 : null, connection: null };
}

export const atComponent = (plan: Plan, component: number): WhyPlace => ({
  ...nowhere,
  component: plan.scenario.components[component]?.id ?? null,
});

export const onLink = (plan: Plan, index: number): WhyPlace => ({
  ...nowhere,
  connection: plan.links[index]?.id ?? null,
});

/** Faults that make work at a replica take longer, or never end. */
export const slowing: readonly InterventionKind[] = ['slow', 'pause', 'errors'];
/** Faults that make messages on a link take longer, or never arrive. */
export const delaying: readonly InterventionKind[] = ['slow', 'loss', 'partition'];

export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The root that lies in a fault of these kinds at a replica during a time, the latest one; null without any. */
export function faultAt(
  scene: Scene,
  service: number,
  replica: number,
  window: Window,
  kinds: readonly InterventionKind[],
): WhyLink | null {
  const plan = scene.world.plan.services[service] as Plan['services'][number];
  const zone = zoneOf(scene.world.plan.scenario, plan.config.id, replica);
  const found = inForceAtReplica(scene.history.applied, plan.config.id, replica, zone, window);
  const isMeant = ({ intervention, atMs }: Applied) =>
    kinds.includes(intervention.kind) && !(kinds === slowing && isQuick(intervention, plan)) && !isExcused(scene, atMs);
  return rootOf(found.find(isMeant));
}

/** The same for any replica of a service. */
export function faultAtService(
  scene: Scene,
  service: number,
  window: Window,
  kinds: readonly InterventionKind[],
): WhyLink | null {
  const { replicas } = (scene.world.plan.services[service] as Plan['services'][number]).config;
  for (let replica = 0; replica < replicas; replica++) {
    const root = faultAt(scene, service, replica, window, kinds);
    if (root !== null) return root;
  }
  return null;
}

/** The same for a link. */
export function faultOn(
  scene: Scene,
  index: number,
  window: Window,
  kinds: readonly InterventionKind[],
): WhyLink | null {
  const { id } = scene.world.plan.links[index] as Plan['links'][number];
  const found = inForceOnLink(scene.history.applied, id, window);
  return rootOf(found.find(({ intervention, atMs }) => kinds.includes(intervention.kind) && !isExcused(scene, atMs)));
}

/** Errors that are answered no later than the usual work is done slow nothing down. */
function isQuick(intervention: Intervention, { endpoints }: Plan['services'][number]): boolean {
  if (intervention.kind !== 'errors' || intervention.answerAfterMs === null) return intervention.kind === 'errors';
  const usual = endpoints.map(({ steps }) =>
    steps.reduce((sum, step) => sum + (step.kind === 'work' ? step.time.medianMs : 0), 0),
  );
  return intervention.answerAfterMs <= Math.min(...usual);
}

export const isExcused = ({ excuses }: Scene, atMs: number): boolean => excuses.some((excuse) => excuse(atMs));

export function rootOf(applied: Applied | undefined | null): WhyLink | null {
  if (applied === undefined || applied === null) return null;
  const { intervention, source, scheduled, atMs } = applied;
  if (zoneOfTarget(intervention.target) !== null) {
    return link(scheduled ? 'fault' : 'intervention', atMs, nowhere, { intervention: source });
  }
  const [component = '', replica] = intervention.target.split('#');
  const isLink = intervention.target.includes('->');
  const place: WhyPlace = isLink
    ? { ...nowhere, connection: intervention.target }
    : { ...nowhere, component, replica: replica === undefined ? null : Number(replica) };
  return link(scheduled ? 'fault' : 'intervention', atMs, place, { intervention: source });
}
