/**
 * What the mesh does to the calls over one connection: the proxies that messages pass, mutual TLS, and who is let in.
 *
 * What it models, simplifies and leaves out: `fidelity/mesh.ts`.
 * Sources: Istio documentation, "Performance and Scalability" 1.24; `peer_authentication.proto`,
 * `authorization_policy.proto`.
 */
import type { MtlsCost } from '../../policies/mtls-cost';
import { createSampler, createStream, type Sampler, type Stream } from '../../random';
import { hasOutboundProxy, memberOf } from '../../scenario/mesh/membership';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { MeshConfig } from '../../scenario/schema/mesh';
import type { Scenario } from '../../scenario/schema/scenario';
import type { ServiceConfig } from '../../scenario/schema/service';

/** A proxy on the way of messages. */
export interface HopPlan {
  /** The service whose proxy it is; its instances' proxies for `sidecar` and `ztunnel`. */
  readonly owner: string;
  readonly kind: 'sidecar' | 'ztunnel' | 'waypoint';
  /** Whether it stands before the network, as requests see it. */
  readonly callersSide: boolean;
  readonly latency: Sampler;
  readonly there: Stream;
  readonly back: Stream;
  /** Time of a processor that a request takes: 0.20 processors for 1,000 requests per second are 0.2 ms. */
  readonly cpuMs: number;
}

export interface MeshLinkPlan {
  readonly hops: readonly HopPlan[];
  /** What mutual TLS costs; null: plain text. */
  readonly mtls: MtlsCost | null;
  /** The callee takes no plain text, and the caller sends nothing else. */
  readonly refusesPlainText: boolean;
  /** By endpoint of the callee: whether its authorization policies deny this caller. */
  readonly denied: readonly boolean[];
  /** The caller's proxy knows the instances of the callee that a control plane has told it of, and no others. */
  readonly isToldEndpoints: boolean;
}

/** Null where no proxy of the mesh has to do with a connection. */
export function planMeshLink(scenario: Scenario, config: ConnectionConfig, seed: number): MeshLinkPlan | null {
  const { mesh } = scenario;
  if (mesh === null) return null;
  const callee = memberOf(scenario, config.to);
  const caller = hasOutboundProxy(scenario, config.from, config.to) ? memberOf(scenario, config.from) : null;
  if (caller === null && callee === null) return null;
  const mode = callee?.mtls ?? mesh.mtls.mode;
  const isMutual = caller !== null && callee !== null && mode !== 'disable';
  return {
    hops: planHops(mesh, caller, callee, `${config.from}->${config.to}`, seed),
    mtls: isMutual ? costOf(mesh) : null,
    refusesPlainText: callee !== null && mode === 'strict' && !isMutual,
    denied:
      callee === null ? [] : Object.keys(callee.endpoints).map((name) => denies(callee, config.from, isMutual, name)),
    isToldEndpoints: mesh.controlPlane !== null && caller !== null && callee !== null,
  };
}

function planHops(
  mesh: MeshConfig,
  caller: ServiceConfig | null,
  callee: ServiceConfig | null,
  link: string,
  seed: number,
): HopPlan[] {
  const kind = mesh.dataPlane === 'ambient' ? 'ztunnel' : 'sidecar';
  const usual = mesh.dataPlane === 'ambient' ? mesh.ztunnel : mesh.proxy;
  const hop = (owner: string, of: HopPlan['kind'], callersSide: boolean, config: MeshConfig['proxy']): HopPlan => {
    const name = `${of} of ${callersSide ? 'caller' : 'callee'}`;
    return {
      ...{ owner, kind: of, callersSide },
      latency: createSampler(config.latencyMs),
      there: createStream(seed, `${name} there`, link),
      back: createStream(seed, `${name} back`, link),
      cpuMs: config.cpuPer1000Rps,
    };
  };
  const hops: HopPlan[] = [];
  if (caller !== null) hops.push(hop(caller.id, kind, true, usual));
  if (callee === null) return hops;
  if (mesh.dataPlane === 'ambient' && callee.waypoint) hops.push(hop(callee.id, 'waypoint', false, mesh.waypoint));
  hops.push(hop(callee.id, kind, false, usual));
  return hops;
}

const costOf = ({ mtls }: MeshConfig): MtlsCost => ({
  handshakeMs: mtls.handshakeMs,
  perRequestMs: mtls.perRequestMs,
  requestsPerConnection: mtls.requestsPerConnection ?? Number.POSITIVE_INFINITY,
});

/** Istio's order: a deny policy that means the request; then, if there are allow policies, that none does. */
function denies({ authorization }: ServiceConfig, from: string, isKnown: boolean, endpoint: string): boolean {
  const meaning = authorization.filter(
    (policy) =>
      (policy.from === null || (isKnown && policy.from.includes(from))) &&
      (policy.endpoints === null || policy.endpoints.includes(endpoint)),
  );
  if (meaning.some(({ action }) => action === 'deny')) return true;
  const allows = authorization.some(({ action }) => action === 'allow');
  return allows && !meaning.some(({ action }) => action === 'allow');
}
