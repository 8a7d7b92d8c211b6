/**
 * Each pack fills what the registries say it does, and the packs of a scenario are all that it needs. Modules are loaded
 * anew for each case, for what is once installed stays.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackName, Registry } from '../components/registry';
import type { CheckedScenario } from '../scenario';
import * as families from '../testing/scenarios';

const packNames: readonly PackName[] = ['functions', 'gateways', 'messaging', 'stores', 'transactions'];
const templates = new URL('../../content/templates/', import.meta.url);
const files = readdirSync(templates).filter((name) => name.endsWith('.json'));
const runMs = 5_000;

beforeEach(() => vi.resetModules());

const install: Readonly<Record<PackName, () => Promise<{ install(): void }>>> = {
  functions: () => import('./functions'),
  gateways: () => import('./gateways'),
  messaging: () => import('./messaging'),
  stores: () => import('./stores'),
  transactions: () => import('./transactions'),
};

/** Every registry of the engine as it is loaded at this moment. */
async function registries(): Promise<Registry<Record<string, unknown>>[]> {
  const modules = await Promise.all([
    import('../components/lower'),
    import('../components/runtimes'),
    import('../components/hosts'),
    import('../components/steps'),
    import('../components/plan/steps'),
    import('../components/plan/of-packs'),
    import('../components/interventions/special'),
    import('../components/messaging/feeds'),
    import('../components/sockets'),
    import('../components/gateway/call-limits'),
    import('../components/transactions/audits'),
    import('../components/lower/spell-out'),
    import('../components/work-time'),
    import('../experiment/costs'),
  ]);
  const isRegistry = (value: unknown): value is Registry<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && 'packs' in value && 'fill' in value;
  const found = modules.flatMap((module) => Object.values(module).filter(isRegistry));
  expect(found).toHaveLength(modules.length);
  return found;
}

describe('a pack', () => {
  it.each(packNames)('"%s" fills what is declared as its own, and nothing else', async (pack) => {
    (await install[pack]()).install();
    for (const { packs, find } of await registries()) {
      const there = Object.keys(packs).filter((name) => find(name) !== undefined);
      const declared = Object.entries(packs).filter(([, owner]) => owner === pack || owner === 'core');
      expect(there).toEqual(declared.map(([name]) => name));
    }
  });
});

async function hashOf(scenario: CheckedScenario): Promise<string> {
  const { runInSlices } = await import('../experiment/run');
  const slices = runInSlices(scenario, { durationMs: runMs, warmUpMs: 0 });
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value.hash;
  }
}

async function readTemplate(file: string): Promise<CheckedScenario> {
  const { readScenario } = await import('../scenario');
  const read = readScenario(JSON.parse(readFileSync(new URL(file, templates), 'utf8')));
  if (!read.ok) throw new Error(`${file} is wrong`);
  return read.value;
}

describe('[X4] loadPacks', () => {
  it.each(files)('loads all that %s needs: it runs as with everything at hand', async (file) => {
    const scenario = await readTemplate(file);
    const { loadPacks } = await import('./load');
    await loadPacks(scenario);
    const hash = await hashOf(scenario);
    await import('./all');
    expect(await hashOf(scenario)).toBe(hash);
  });

  it('takes every pack for some template, and none for services and clients alone', async () => {
    const { packsOf } = await import('./packs-of');
    const scenarios = await Promise.all(files.map(readTemplate));
    expect(new Set(scenarios.flatMap(packsOf))).toEqual(new Set(packNames));
    expect(packsOf(await readTemplate('slow-dependency.json'))).toEqual([]);
  });

  it('names the pack that a run misses', async () => {
    const scenario = families.scenario({
      connections: [families.link('client', 'F')],
      components: [families.trace('F', [0]), families.lambda('F', 1)],
    });
    await expect(hashOf(scenario as CheckedScenario)).rejects.toThrow(
      'The component kind "function" needs the pack "functions", which is not loaded.',
    );
  });
});
