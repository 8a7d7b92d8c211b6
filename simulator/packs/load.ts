/**
 * Loads the packs that a scenario needs, in a browser.
 */
import type { PackName } from '../components/registry';
import type { Scenario } from '../scenario/schema/scenario';
import { packsOf } from './packs-of';

const loaders: Readonly<Record<PackName, () => Promise<{ install(): void }>>> = {
  functions: () => import('./functions'),
  gateways: () => import('./gateways'),
  messaging: () => import('./messaging'),
  stores: () => import('./stores'),
  transactions: () => import('./transactions'),
};

/** Afterwards the scenario can run. Rejects when a pack cannot be had. */
export async function loadPacks(scenario: Scenario): Promise<void> {
  const packs = await Promise.all(packsOf(scenario).map((name) => loaders[name]()));
  for (const { install } of packs) install();
}
