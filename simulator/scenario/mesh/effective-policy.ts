/**
 * The policies in force on a connection, value by value, and where each comes from: for panels that explain them.
 */
import type { ConnectionConfig } from '../schema/connection';
import { isData } from './data';

export interface PolicyValue {
  /** Such as `retryPolicy.numRetries`. */
  readonly path: string;
  readonly value: unknown;
  /** Written in the scenario (or the simulator's own default), or the default of the mesh's profile. */
  readonly from: 'scenario' | 'istio' | 'envoy';
}

/** All values of a connection that `readScenario` has read. */
export function effectivePolicy(connection: ConnectionConfig): PolicyValue[] {
  const { from: _from, to: _to, latencyMs: _latency, filledIn, ...policies } = connection;
  const isFilled = (path: string) =>
    filledIn?.fields.some((field) => path === field || path.startsWith(`${field}.`)) === true;
  return Object.entries(policies)
    .flatMap(([name, value]) => leaves(name, value))
    .map(([path, value]) => ({
      path,
      value,
      from: filledIn !== undefined && isFilled(path) ? filledIn.by : 'scenario',
    }));
}

function leaves(path: string, value: unknown): [string, unknown][] {
  if (!isData(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
}
