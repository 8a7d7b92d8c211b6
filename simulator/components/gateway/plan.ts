/**
 * An API gateway compiled: the link by which a WebSocket API calls its own `$disconnect` route.
 */
import { createStream, type Stream } from '../../random';
import { plainConnection } from '../../scenario/plain-connection';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { Scenario } from '../../scenario/schema/scenario';

export interface GatewayRuntimePlan {
  /** Link from the gateway to itself and endpoint of `$disconnect`; -1 where there is no such route. */
  readonly ownLink: number;
  readonly disconnect: number;
  /** Draws the connection that a callback goes to. */
  readonly targets: Stream;
}

/** The gateways of a scenario by component, and the links that lead from them to themselves. */
export function planGateways(
  seed: number,
  { components }: Scenario,
  firstLink: number,
): { gateways: (GatewayRuntimePlan | null)[]; ownLinks: ConnectionConfig[] } {
  const ownLinks: ConnectionConfig[] = [];
  const gateways = components.map((config) => {
    if (config.kind !== 'apiGateway') return null;
    const disconnect = Object.keys(config.routes).indexOf('$disconnect');
    const ownLink = disconnect < 0 ? -1 : firstLink + ownLinks.length;
    if (disconnect >= 0) ownLinks.push(plainConnection(config.id, config.id));
    return { ownLink, disconnect, targets: createStream(seed, 'callback target', config.id) };
  });
  return { gateways, ownLinks };
}
