/**
 * PeerAuthentication, AuthorizationPolicy and Telemetry.
 */
import type { AuthorizationPolicy } from '../../scenario/schema/mesh';
import type { Scenario } from '../../scenario/schema/scenario';
import type { ServiceConfig } from '../../scenario/schema/service';
import type { Notes } from './notes';
import { reasons } from './reasons';
import { principalOf, type Resource, resource } from './resource';
import { isAtWaypoint, type Workloads } from './workloads';

export function securityResources(
  scenario: Scenario,
  workloads: Workloads,
  namespace: string,
  notes: Notes,
): Resource[] {
  const services = scenario.components.filter((component) => component.kind === 'service');
  return [
    ...meshAuthentication(scenario, namespace, notes),
    ...services.flatMap((service) => ownAuthentication(service, workloads, namespace, notes)),
    ...services.flatMap((service) => authorization(scenario, service, workloads, namespace, notes)),
  ];
}

function meshAuthentication({ mesh }: Scenario, namespace: string, notes: Notes): Resource[] {
  if (mesh === null) return [];
  notes.exported.push('mesh.mtls.mode');
  return [resource('PeerAuthentication', 'default', namespace, { mtls: { mode: mesh.mtls.mode.toUpperCase() } })];
}

function ownAuthentication({ id, mtls }: ServiceConfig, { names }: Workloads, namespace: string, notes: Notes) {
  if (mtls === undefined) return [];
  notes.exported.push(`components.${id}.mtls`);
  const name = names.get(id) ?? id;
  const spec = { selector: { matchLabels: { app: name } }, mtls: { mode: mtls.toUpperCase() } };
  return [resource('PeerAuthentication', name, namespace, spec)];
}

function authorization(
  scenario: Scenario,
  { id, authorization: policies }: ServiceConfig,
  { names }: Workloads,
  namespace: string,
  notes: Notes,
): Resource[] {
  const name = names.get(id) ?? id;
  const place = isAtWaypoint(scenario, id)
    ? { targetRefs: [{ kind: 'Service', group: '', name }] }
    : { selector: { matchLabels: { app: name } } };
  return policies.map((policy, index) => {
    const path = `components.${id}.authorization[${index}]`;
    if (isNobody(policy)) notes.unsupported.push({ path, reason: reasons.emptyList });
    else notes.exported.push(path);
    const principals = policy.from?.map((caller) => principalOf(names.get(caller) ?? caller, namespace)) ?? null;
    const spec = { ...place, action: policy.action.toUpperCase(), ...rulesOf(policy, principals) };
    return resource('AuthorizationPolicy', `${name}-${policy.action}-${index + 1}`, namespace, spec);
  });
}

const isNobody = ({ from, endpoints }: AuthorizationPolicy): boolean => from?.length === 0 || endpoints?.length === 0;

/** A policy without rules means no request, one with an empty rule all of them. An endpoint `buy` is served at `/buy`. */
function rulesOf(policy: AuthorizationPolicy, principals: readonly string[] | null) {
  if (isNobody(policy)) return {};
  const { endpoints } = policy;
  const rule = {
    ...(principals !== null && { from: [{ source: { principals } }] }),
    ...(endpoints !== null && { to: [{ operation: { paths: endpoints.map((endpoint) => `/${endpoint}`) } }] }),
  };
  return { rules: [rule] };
}

/** Sampling is always written: Istio's default is 1 %, and that of a Telemetry resource without a number 0. */
export function telemetryResource({ tracing }: Scenario, namespace: string, notes: Notes): Resource {
  const percent = Number((tracing.sampling * 100).toFixed(2));
  const isExact = Math.abs(percent - tracing.sampling * 100) < 1e-9;
  if (isExact) notes.exported.push('tracing.sampling');
  else notes.unsupported.push({ path: 'tracing.sampling', reason: reasons.samplingStep });
  return resource('Telemetry', 'default', namespace, { tracing: [{ randomSamplingPercentage: percent }] });
}
