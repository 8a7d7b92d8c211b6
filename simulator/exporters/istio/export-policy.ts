/**
 * The part of a connection that Istio keeps in a DestinationRule: balancing, limits, outlier detection, retry budget.
 *
 * Source of the traps: istio/istio `cluster_traffic_policy.go` ("there isn't a way to distinguish between unset values
 * and zero values"); a retry budget without a percentage would become 0.2 %, so it is always written.
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { LoadBalancing } from '../../scenario/schema/policies/load-balancing';
import type { OutlierDetectionConfig } from '../../scenario/schema/policies/outlier-detection';
import { localityOf } from './export-locality';
import { durationOf, fieldsOf, limitOf, percentOf } from './export-values';
import { moot, type Place, said, unsaid } from './notes';
import { reasons } from './reasons';

/** The header that carries what a request is about, for consistent hashing. */
export const subjectHeader = 'x-subject';

/** What a policy depends on besides its connection. */
export interface Surroundings {
  /** After how many requests connections of the mesh are closed; null: never. */
  readonly maxRequestsPerConnection: number | null;
  /** Whether the replicas of the callee are in zones. */
  readonly zoned: boolean;
}

export function trafficPolicyOf(connection: ConnectionConfig, around: Surroundings, place: Place) {
  return fieldsOf({
    loadBalancer: {
      ...loadBalancerOf(connection.loadBalancing, place),
      ...fieldsOf({ localityLbSetting: localityOf(connection, around.zoned, place) }),
    },
    connectionPool: connectionPoolOf(connection, around.maxRequestsPerConnection, place),
    outlierDetection: outlierDetectionOf(connection.outlierDetection, place),
    retryBudget: retryBudgetOf(connection, place),
  });
}

export type TrafficPolicy = ReturnType<typeof trafficPolicyOf>;

function loadBalancerOf(balancing: LoadBalancing, place: Place) {
  said(place, 'loadBalancing.policy');
  moot(place, 'loadBalancing.weights', reasons.replicaWeights);
  moot(place, 'loadBalancing.choiceCount', reasons.leastRequestShape);
  moot(place, 'loadBalancing.selection', reasons.leastRequestShape);
  switch (balancing.policy) {
    case 'roundRobin':
      return { simple: 'ROUND_ROBIN' };
    case 'random':
      return { simple: 'RANDOM' };
    case 'leastRequest':
      noteLeastRequest(balancing, place);
      return { simple: 'LEAST_REQUEST' };
    case 'ringHash':
      said(place, 'loadBalancing.minimumRingSize');
      return {
        consistentHash: {
          httpHeaderName: subjectHeader,
          ringHash: { minimumRingSize: balancing.minimumRingSize },
        },
      };
  }
}

function noteLeastRequest(
  { choiceCount, selection }: Extract<LoadBalancing, { policy: 'leastRequest' }>,
  place: Place,
) {
  if (choiceCount === 2) said(place, 'loadBalancing.choiceCount');
  if (selection === 'withReplacement') said(place, 'loadBalancing.selection');
}

function connectionPoolOf(connection: ConnectionConfig, maxRequestsPerConnection: number | null, place: Place) {
  const { circuitBreaker, retryBudget, protocol } = connection;
  const limit = (name: 'maxConnections' | 'maxPendingRequests' | 'maxRequests') =>
    circuitBreaker === null ? undefined : limitOf(place, `circuitBreaker.${name}`, circuitBreaker[name]);
  if (protocol === 'http2') said(place, 'protocol');
  else moot(place, 'protocol', reasons.grpc);
  return fieldsOf({
    tcp: fieldsOf({ maxConnections: limit('maxConnections') }),
    http: fieldsOf({
      http1MaxPendingRequests: limit('maxPendingRequests'),
      http2MaxRequests: limit('maxRequests'),
      maxRetries: maxRetriesOf(circuitBreaker?.maxRetries ?? null, retryBudget, place),
      maxRequestsPerConnection: maxRequestsPerConnection ?? undefined,
      h2UpgradePolicy: protocol === 'http2' ? 'UPGRADE' : undefined,
    }),
  });
}

/** A budget of the kind `maxRetries` is the same limit under another name. */
function maxRetriesOf(limit: number | null, budget: ConnectionConfig['retryBudget'], place: Place): number | undefined {
  if (budget?.kind === 'maxRetries') {
    if (limit !== null) moot(place, 'circuitBreaker.maxRetries', reasons.budgetReplaces);
    said(place, 'retryBudget.kind');
    return limitOf(place, 'retryBudget.maxRetries', budget.maxRetries);
  }
  return limit === null ? undefined : limitOf(place, 'circuitBreaker.maxRetries', limit);
}

function retryBudgetOf({ retryBudget }: ConnectionConfig, place: Place) {
  if (retryBudget === null || retryBudget.kind === 'maxRetries') return undefined;
  if (retryBudget.kind !== 'budgetPercent') {
    unsaid(place, 'retryBudget', reasons.budgetKind);
    return undefined;
  }
  const { budgetPercent, minRetryConcurrency } = retryBudget;
  said(place, 'retryBudget.kind');
  said(place, 'retryBudget.budgetPercent');
  if (minRetryConcurrency === 0) unsaid(place, 'retryBudget.minRetryConcurrency', reasons.zeroMeansDefault);
  else said(place, 'retryBudget.minRetryConcurrency');
  return { percent: budgetPercent, ...fieldsOf({ minRetryConcurrency: minRetryConcurrency || undefined }) };
}

function outlierDetectionOf(detection: OutlierDetectionConfig | null, place: Place) {
  if (detection === null) return undefined;
  const at = (setting: string) => `outlierDetection.${setting}`;
  for (const setting of ['consecutive5xx', 'consecutiveGatewayErrors', 'splitExternalLocalOriginErrors']) {
    said(place, at(setting));
  }
  noteEjection(detection, place);
  return fieldsOf({
    consecutive5xxErrors: detection.consecutive5xx,
    consecutiveGatewayErrors: detection.consecutiveGatewayErrors || undefined,
    splitExternalLocalOriginErrors: detection.splitExternalLocalOriginErrors || undefined,
    consecutiveLocalOriginFailures: localFailuresOf(detection, place),
    interval: durationOf(place, at('intervalMs'), detection.intervalMs),
    baseEjectionTime: durationOf(place, at('baseEjectionTimeMs'), detection.baseEjectionTimeMs),
    maxEjectionPercent: percentOf(place, at('maxEjectionPercent'), detection.maxEjectionPercent, true),
    minHealthPercent: percentOf(place, at('panicThresholdPercent'), detection.panicThresholdPercent, false),
  });
}

function localFailuresOf(detection: OutlierDetectionConfig, place: Place): number | undefined {
  const { splitExternalLocalOriginErrors, consecutiveLocalOriginFailures } = detection;
  const counts = splitExternalLocalOriginErrors && consecutiveLocalOriginFailures > 0;
  const setting = 'outlierDetection.consecutiveLocalOriginFailures';
  if (counts) said(place, setting);
  else if (splitExternalLocalOriginErrors || consecutiveLocalOriginFailures !== 5)
    unsaid(place, setting, reasons.splitFailures);
  else said(place, setting);
  return counts ? consecutiveLocalOriginFailures : undefined;
}

/** What Istio leaves as Envoy has it, or switches off. */
function noteEjection(detection: OutlierDetectionConfig, place: Place): void {
  const note = (setting: string, isUsual: boolean, reason: (typeof reasons)[keyof typeof reasons]) => {
    if (isUsual) said(place, `outlierDetection.${setting}`);
    else unsaid(place, `outlierDetection.${setting}`, reason);
  };
  note('maxEjectionTimeMs', detection.maxEjectionTimeMs === null, reasons.maxEjectionTime);
  note('alwaysEjectOneHost', !detection.alwaysEjectOneHost, reasons.ejectionShape);
  note('ejectionTimeDecays', detection.ejectionTimeDecays, reasons.ejectionShape);
  note('successRate', detection.successRate === null, reasons.ejectionShape);
}
