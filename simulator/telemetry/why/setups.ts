/**
 * Roots of failures that no fault of their kind explains: a deployment, a version with a bug, memory that leaks, and
 * limits that somebody has made tighter.
 */
import type { Plan } from '../../components/plan';
import type { Intervention } from '../../scenario/schema/intervention';
import type { ComponentConfig } from '../../scenario/schema/scenario';
import type { Reason } from '../outcome';
import type { WhyLink, WhyPlace } from './chain';
import { type Applied, lastSetBy } from './fault-log';
import { faultAt, faultAtService, link, rootOf, type Scene, type Window } from './roots';

type Done<K extends Intervention['kind']> = Extract<Intervention, { kind: K }>;

export interface Failed {
  readonly service: number;
  readonly replica: number;
  readonly atMs: number;
  readonly place: WhyPlace;
  readonly reason: Reason;
}

const configOf = ({ world }: Scene, service: number) =>
  (world.plan.services[service] as Plan['services'][number]).config;

/** A replica that is down or gives errors, without a fault that says so. */
export function withoutFault(scene: Scene, index: number, failed: Failed): WhyLink {
  const { service, replica, atMs, reason } = failed;
  const { id, memory, fleet } = configOf(scene, service);
  if (reason === 'injectedError') {
    const isBad = ({ version }: Done<'deploy'>) => (fleet?.versions[version]?.errorRate ?? 0) > 0;
    return rootOf(deployed(scene, id, atMs, isBad)) ?? setting(failed, reason);
  }
  // A process also goes down when its memory does not suffice.
  if (memory !== null && memory !== undefined) {
    return faultAt(scene, service, replica, { fromMs: atMs, toMs: atMs }, ['leak']) ?? setting(failed, 'outOfMemory');
  }
  // The caller was not told that the replica is gone.
  const untold = controlPlaneDown(scene, index, { fromMs: atMs, toMs: atMs });
  if (untold !== null) return untold;
  return rootOf(deployed(scene, id, atMs) ?? scaled(scene, id, atMs)) ?? setting(failed, reason);
}

/**
 * The crash of the control plane that the proxies of a connection's caller listen to: since then they know of no change,
 * and one that has started since knows of nobody. Null when it is up, or when nobody listens to one.
 */
export function controlPlaneDown(scene: Scene, index: number, window: Window): WhyLink | null {
  const { plan } = scene.world;
  const id = plan.scenario.mesh?.controlPlane ?? null;
  const { mesh } = plan.links[index] as Plan['links'][number];
  const plane = id === null || mesh === null ? undefined : plan.serviceIndex.get(id);
  return plane === undefined ? null : faultAtService(scene, plane, window, ['crash']);
}

/** Two versions do not understand each other: that of the caller or of the callee was deployed, or it was so at first. */
export function wrongContract(scene: Scene, caller: string, failed: Failed): WhyLink {
  const both = [caller, configOf(scene, failed.service).id].flatMap((id) => deployed(scene, id, failed.atMs) ?? []);
  const latest = both.sort((one, other) => other.atMs - one.atMs)[0];
  return rootOf(latest) ?? setting(failed, failed.reason);
}

/** The change that made a limit of a component tighter than the scenario has it; null without one. */
export function tightened({ world, history }: Scene, service: number, atMs: number): WhyLink | null {
  const { config, component } = world.plan.services[service] as Plan['services'][number];
  const set = lastSetBy(history.applied, config.id, ['reservedConcurrency', 'throttling', 'shedding'], atMs);
  const own = world.plan.scenario.components[component];
  if (set?.intervention.kind !== 'configure' || own === undefined) return null;
  return isTighter(set.intervention, own) ? rootOf(set) : null;
}

function isTighter({ set }: Done<'configure'>, own: ComponentConfig): boolean {
  const below = (value: number | null | undefined, limit: number | null | undefined) =>
    value !== null && value !== undefined && value < (limit ?? Number.POSITIVE_INFINITY);
  switch (own.kind) {
    case 'function':
      return below(set.reservedConcurrency, own.reservedConcurrency);
    case 'apiGateway':
      return below(set.throttling?.ratePerSecond, own.throttling?.ratePerSecond);
    default:
      return 'shedding' in own && own.shedding === null && (set.shedding ?? null) !== null;
  }
}

const setting = ({ atMs, place }: Failed, reason: Reason) =>
  link('setting', atMs, place, { reason, neededMs: null, limitMs: null });

function deployed(
  { history }: Scene,
  id: string,
  atMs: number,
  isMeant: (one: Done<'deploy'>) => boolean = () => true,
): Applied | undefined {
  return history.applied.findLast(
    ({ intervention: one, atMs: appliedMs }) =>
      one.kind === 'deploy' && one.target === id && appliedMs <= atMs && isMeant(one),
  );
}

const scaled = ({ history }: Scene, id: string, atMs: number): Applied | undefined =>
  history.applied.findLast(
    ({ intervention: one, atMs: appliedMs }) => one.kind === 'scale' && one.target === id && appliedMs <= atMs,
  );
