/**
 * Messages pass the proxies of a connection: the caller's, the network, the callee's; answers the other way round.
 * SPEC MS1, MS3, MS4.
 */
import { mtlsOverheadMs } from '../../policies/mtls-cost';
import { reasonCode } from '../../telemetry/codes';
import { count } from '../meters';
import type { LinkPlan, ServicePlan } from '../plan';
import type { CallerState, LinkState, Try } from '../records';
import type { World } from '../world';
import { meshCounter } from './meters';
import type { HopPlan, MeshLinkPlan } from './plan';

/** Notes in a message what the proxies at both sides add to it, and counts it; returns the sum. */
export function crossProxies(
  world: World,
  plan: LinkPlan,
  mesh: MeshLinkPlan,
  message: Try,
  isRequest: boolean,
): number {
  message.callerProxyMs = 0;
  message.calleeProxyMs = 0;
  for (const hop of mesh.hops) {
    const stream = isRequest ? hop.there : hop.back;
    const ms = hop.latency.constantMs ?? hop.latency.sample(stream, message.key, message.lineage);
    if (hop.callersSide) message.callerProxyMs += ms;
    else message.calleeProxyMs += ms;
    if (isRequest) countRequest(world, hop);
  }
  if (isRequest && mesh.mtls !== null) message.callerProxyMs += secure(world, plan, message, mesh.mtls);
  return message.callerProxyMs + message.calleeProxyMs;
}

function countRequest(world: World, { owner, cpuMs }: HopPlan): void {
  const service = world.plan.services[world.plan.serviceIndex.get(owner) as number] as ServicePlan;
  count(world, service.firstMeshCounter + meshCounter.proxyRequests);
  count(world, service.firstMeshCounter + meshCounter.proxyCpuMs, cpuMs);
}

/** What mutual TLS adds to a request: the first on a connection pays the handshake. */
function secure(world: World, plan: LinkPlan, message: Try, cost: NonNullable<MeshLinkPlan['mtls']>): number {
  if (message.call < 0) return cost.perRequestMs;
  const { callers } = world.links[plan.index] as LinkState;
  const { secured } = callers[world.call(message.call).caller] as CallerState;
  const nth = secured[message.replica] as number;
  secured[message.replica] = nth + 1;
  return mtlsOverheadMs(cost, nth);
}

/** An instance is gone, and with it its connections: those that follow begin with a handshake. */
export function forgetConnections(world: World, component: number, replica: number): void {
  for (const [index, link] of world.links.entries()) {
    const plan = world.plan.links[index] as LinkPlan;
    if (plan.toComponent === component) for (const caller of link.callers) caller.secured[replica] = 0;
    if (plan.from === component) link.callers[replica]?.secured.fill(0);
  }
}

/** Why the callee's proxy does not let a request in, or `ok`. */
export function inboundRefusal(world: World, arrived: Try): number {
  const { mesh } = world.plan.links[arrived.link] as LinkPlan;
  if (mesh === null) return reasonCode.ok;
  if (mesh.refusesPlainText) return reasonCode.tlsRequired;
  return mesh.denied[arrived.endpoint] === true ? reasonCode.forbidden : reasonCode.ok;
}
