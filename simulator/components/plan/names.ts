/**
 * Names of a scenario turned into indices while its plan is made.
 */
import { apiEndpointIndex } from '../../scenario/api-gateway/routes';
import type { ServerConfig } from './server';

export interface Names {
  readonly seed: number;
  readonly servers: readonly ServerConfig[];
  readonly serviceIndex: ReadonlyMap<string, number>;
  readonly linkIndex: ReadonlyMap<string, number>;
  readonly componentIndex: ReadonlyMap<string, number>;
  /** Effects of a business transaction, in the order of the audit. */
  readonly effects: readonly string[];
}

export const linkOf = (names: Names, from: string, to: string) => names.linkIndex.get(`${from}->${to}`) as number;

/** The endpoint a call means: the one it names, else the one named like the caller's, else the only one. */
export function endpointOf(names: Names, to: string, endpoint: string | undefined, callerName: string): number {
  const server = names.servers[names.serviceIndex.get(to) as number] as ServerConfig;
  return server.api === undefined
    ? endpointIndex(Object.keys(server.endpoints), endpoint, callerName)
    : apiEndpointIndex(server.api, endpoint, callerName);
}

/** Index of the endpoint meant, or -1 when none fits. */
export function endpointIndex(offered: readonly string[], endpoint: string | undefined, callerName: string): number {
  if (endpoint !== undefined) return offered.indexOf(endpoint);
  const like = offered.indexOf(callerName);
  return like >= 0 ? like : offered.length === 1 ? 0 : -1;
}
