/**
 * Writes a scenario as Istio's resources: VirtualService, DestinationRule, PeerAuthentication, AuthorizationPolicy and
 * Telemetry (Istio 1.27 or later). Each value is written out, so that the resources say the same under other defaults.
 *
 * Sources: Istio API 1.30 (`virtual_service.proto`, `destination_rule.proto`, `security/v1beta1`, `telemetry.proto`);
 * istio/istio `retry.go`, `cluster_traffic_policy.go`. Left out, being in no release: `zoneAwareLbSetting`,
 * `outlierDetectionHttpErrorCodes`, `budgetInterval`.
 */
import type { Scenario } from '../../scenario';
import { unsupportedSettings } from '../common/listing';
import type { Exported } from '../common/result';
import { writeYaml } from '../common/yaml-write';
import { securityResources, telemetryResource } from './export-security';
import { trafficResources } from './export-traffic';
import { newNotes } from './notes';
import { rulesFor } from './rules';
import { workloadsOf } from './workloads';

export interface IstioExportOptions {
  /** The namespace of everything. */
  readonly namespace?: string;
}

export function exportIstio(scenario: Scenario, { namespace = 'default' }: IstioExportOptions = {}): Exported {
  const notes = newNotes();
  const workloads = workloadsOf(scenario);
  const documents = [
    ...trafficResources(scenario, workloads, namespace, notes),
    ...securityResources(scenario, workloads, namespace, notes),
    telemetryResource(scenario, namespace, notes),
  ];
  const exported = [...new Set(notes.exported)];
  const rules = [...notes.rules, ...rulesFor(scenario.components)];
  const unsupported = unsupportedSettings(scenario, exported, notes.unsupported, rules);
  return { documents, text: writeYaml(documents), exported, unsupported };
}
