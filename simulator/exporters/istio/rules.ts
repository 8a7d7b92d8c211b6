/**
 * Which settings Istio's resources have no counterpart for, whatever their value.
 */
import type { ComponentConfig } from '../../scenario/schema/scenario';
import type { Rule } from '../common/listing';
import type { Words } from '../common/result';
import { reasons } from './reasons';

/** Kinds that Istio's resources do not configure at all; services and monoliths are workloads. */
const foreignKinds: Readonly<Record<Exclude<ComponentConfig['kind'], 'service' | 'monolith'>, Words>> = {
  client: reasons.client,
  controlPlane: reasons.controlPlane,
  apiGateway: reasons.serverless,
  function: reasons.serverless,
  queue: reasons.serverless,
  stream: reasons.serverless,
  topic: reasons.serverless,
  objectStore: reasons.serverless,
  table: reasons.dataStore,
  cache: reasons.dataStore,
  database: reasons.dataStore,
};

const each = (place: string, names: readonly string[], reason: Words): Rule[] =>
  names.map((name) => ({ of: `${place}.${name}`, reason }));

const everywhere: readonly Rule[] = [
  { of: 'title', reason: reasons.picture },
  ...each('components.*', ['role', 'position'], reasons.picture).map((rule) => ({ ...rule, once: true })),
  { of: 'seed', reason: reasons.simulation },
  { of: 'durationMs', reason: reasons.simulation },
  { of: 'warmUpMs', reason: reasons.simulation },
  { of: 'account', reason: reasons.serverless },
  { of: 'transactions', reason: reasons.program },
  { of: 'faults', reason: reasons.faults },
  { of: 'mesh.defaults', reason: reasons.meshDefaults },
  { of: 'mesh.controlPlane', reason: reasons.controlPlane },
  ...each('mesh.mtls', ['handshakeMs', 'perRequestMs', 'requestsPerConnection'], reasons.meshInstallation),
  ...each('mesh', ['dataPlane', 'proxy', 'ztunnel', 'waypoint'], reasons.meshInstallation),
];

const ofWorkloads: readonly Rule[] = [
  ...each(
    'components.*',
    ['replicas', 'maxReplicas', 'autoscaling', 'startUpMs', 'restartAfterMs'],
    reasons.deployment,
  ),
  ...each('components.*', ['memory', 'drainMs', 'preStopMs', 'version'], reasons.deployment),
  { of: 'components.*.zones', reason: reasons.zones },
  ...each('components.*', ['concurrency', 'threadHeldWhileWaiting', 'queue', 'shedding'], reasons.process),
  ...each('components.*', ['endpoints', 'modules', 'locks', 'pools'], reasons.program),
  { of: 'components.*.versions', reason: reasons.versions },
  ...each('components.*', ['sidecar', 'waypoint'], reasons.injection),
  { of: 'components.*.tracing', reason: reasons.propagation },
];

const ofConnections: readonly Rule[] = [
  ...each('connections.*', ['latencyMs', 'crossZoneMs', 'crossRegionMs'], reasons.network).map((rule) => ({
    ...rule,
    once: true,
  })),
  { of: 'connections.*.hedging', reason: reasons.hedging },
  { of: 'connections.*.deadline', reason: reasons.deadline },
  { of: 'connections.*.adaptiveThrottling', reason: reasons.adaptiveThrottling },
  { of: 'connections.*.breaker', reason: reasons.breaker },
  { of: 'connections.*.bulkhead', reason: reasons.bulkhead },
  ...each('connections.*', ['eventSource', 'invocation'], reasons.eventSource),
];

/** The rules for a scenario with these components, the most telling first. */
export function rulesFor(components: readonly ComponentConfig[]): Rule[] {
  const foreign = components.flatMap(({ id, kind }) =>
    kind === 'service' || kind === 'monolith' ? [] : [{ of: `components.${id}`, reason: foreignKinds[kind] }],
  );
  return [...everywhere, ...foreign, ...ofWorkloads, ...ofConnections];
}
