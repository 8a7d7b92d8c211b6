/**
 * The traffic policy of a DestinationRule as settings of a connection. Blocks that are there get Istio's defaults for
 * what they leave out; what the policy does not mention stays as it is.
 */
import type { Scenario } from '../../scenario';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import { ignore, type Path, type Reading } from '../common/reading';
import { noLimit } from './export-values';
import { localityFrom } from './import-locality';
import { importReasons } from './import-reasons';
import type { ConnectionChanges } from './import-route';
import type { TrafficPolicyResource } from './schema';

type Block<Name extends keyof TrafficPolicyResource> = NonNullable<TrafficPolicyResource[Name]>;

export function settingsOfPolicy(
  policy: TrafficPolicyResource,
  scenario: Scenario,
  connection: ConnectionConfig,
  reading: Reading,
  path: Path,
): ConnectionChanges {
  const { loadBalancer, connectionPool, retryBudget, tls } = policy;
  if (tls) ignore(reading, [...path, 'tls'], importReasons.automaticTls);
  const outlierDetection = policy.outlierDetection
    ? detectionFrom(policy.outlierDetection, reading, [...path, 'outlierDetection'])
    : connection.outlierDetection;
  const { localityLbSetting } = loadBalancer ?? {};
  const at = [...path, 'loadBalancer', 'localityLbSetting'];
  return {
    ...(loadBalancer && balancingFrom(loadBalancer, reading, [...path, 'loadBalancer'])),
    ...(localityLbSetting &&
      localityFrom(localityLbSetting, scenario, { from: connection.from, outlierDetection }, reading, at)),
    ...(connectionPool && limitsFrom(connectionPool)),
    ...(policy.outlierDetection && { outlierDetection }),
    ...(retryBudget && {
      retryBudget: {
        kind: 'budgetPercent' as const,
        budgetPercent: retryBudget.percent ?? 20,
        minRetryConcurrency: retryBudget.minRetryConcurrency || 3,
      },
    }),
  };
}

function balancingFrom(
  { simple, consistentHash }: Block<'loadBalancer'>,
  reading: Reading,
  path: Path,
): ConnectionChanges {
  if (consistentHash?.httpHeaderName !== undefined) {
    const minimumRingSize = consistentHash.ringHash?.minimumRingSize || consistentHash.minimumRingSize || 1_024;
    return { loadBalancing: { policy: 'ringHash', minimumRingSize, weights: null } };
  }
  if (consistentHash) ignore(reading, [...path, 'consistentHash'], importReasons.balancing);
  switch (simple) {
    case 'ROUND_ROBIN':
      return { loadBalancing: { policy: 'roundRobin', weights: null } };
    case 'RANDOM':
      return { loadBalancing: { policy: 'random' } };
    case 'LEAST_REQUEST':
    case 'LEAST_CONN':
    case 'UNSPECIFIED':
      return { loadBalancing: leastRequest };
    case 'PASSTHROUGH':
      ignore(reading, [...path, 'simple'], importReasons.balancing);
      return {};
    case undefined:
      return {};
  }
}

const leastRequest = {
  policy: 'leastRequest' as const,
  choiceCount: 2,
  selection: 'withReplacement' as const,
  weights: null,
};

/** For Istio 0 and nothing are the same: no limit. */
function limitsFrom({ tcp, http }: Block<'connectionPool'>): ConnectionChanges {
  const circuitBreaker = {
    maxConnections: tcp?.maxConnections || noLimit,
    maxPendingRequests: http?.http1MaxPendingRequests || noLimit,
    maxRequests: http?.http2MaxRequests || noLimit,
    maxRetries: http?.maxRetries || noLimit,
  };
  const isLimited = Object.values(circuitBreaker).some((limit) => limit !== noLimit);
  return {
    ...(http?.h2UpgradePolicy === 'UPGRADE' && { protocol: 'http2' as const }),
    ...(http?.h2UpgradePolicy === 'DO_NOT_UPGRADE' && { protocol: 'http1' as const }),
    ...(isLimited && { circuitBreaker }),
  };
}

function detectionFrom(
  detection: Block<'outlierDetection'>,
  reading: Reading,
  path: Path,
): ConnectionConfig['outlierDetection'] {
  const splits = detection.splitExternalLocalOriginErrors ?? false;
  const { consecutiveLocalOriginFailures: local } = detection;
  if (local && !splits) ignore(reading, [...path, 'consecutiveLocalOriginFailures'], importReasons.localFailures);
  return {
    consecutive5xx: detection.consecutive5xxErrors ?? 5,
    consecutiveGatewayErrors: detection.consecutiveGatewayErrors ?? 0,
    splitExternalLocalOriginErrors: splits,
    consecutiveLocalOriginFailures: (splits && local) || 5,
    intervalMs: detection.interval || 10_000,
    baseEjectionTimeMs: detection.baseEjectionTime || 30_000,
    maxEjectionTimeMs: null,
    maxEjectionPercent: detection.maxEjectionPercent || 10,
    alwaysEjectOneHost: false,
    ejectionTimeDecays: true,
    successRate: null,
    panicThresholdPercent: detection.minHealthPercent ?? 0,
  };
}
