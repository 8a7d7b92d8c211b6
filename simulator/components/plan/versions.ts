/**
 * Versions of a service that run side by side.
 */
import type { FleetConfig } from './server';

/** The version of a replica when a run begins: the first of those that claim replicas has the first ones, and so on. */
export function versionOfReplica({ version, versions }: FleetConfig, replica: number): string {
  let end = 0;
  for (const [name, { replicas }] of Object.entries(versions)) {
    end += replicas;
    if (replica < end) return name;
  }
  return version;
}

/** All versions that rules may name, in an order that stays. */
export const versionNames = ({ version, versions }: Pick<FleetConfig, 'version' | 'versions'>): readonly string[] => [
  ...new Set([version, ...Object.keys(versions)]),
];
