/**
 * The worker takes what the menu offers as checked; here it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import '@/simulator/packs/all';
import { Engine } from '@/simulator/experiment';
import { describeProblem, readInterventions, readScenario } from '@/simulator/scenario';
import { describeTopology } from '@/simulator/telemetry/describe-topology';
import { shop as shopFile } from '../../../content/lessons/cascading-failure/scenario';
import { allParts } from '../graph/parts';
import { actsOn } from './acts';
import { menuMessages } from './messages';

const folder = new URL('../../../content/templates/', import.meta.url);
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** One of every kind that no template has. */
const others = {
  version: 1,
  components: [
    {
      id: 'C',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 1 },
      classes: [{ name: 'a', to: 'T', endpoint: 'publish' }],
    },
    { id: 'T', kind: 'topic' },
    { id: 'O', kind: 'objectStore' },
    { id: 'D', kind: 'table' },
    { id: 'P', kind: 'controlPlane' },
  ],
  connections: [{ from: 'C', to: 'T' }],
};

it.each([
  ...templates.map((name) => ({ name, file: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown })),
  { name: 'other kinds', file: others },
])('$name: offers nothing that the checks refuse', ({ file }) => {
  const own = readScenario(file);
  if (!own.ok) throw new Error(own.problems.map(describeProblem).join());
  const parts = describeTopology(new Engine(own.value).plan);
  for (const part of allParts(parts)) {
    const acts = actsOn(part, parts, [], menuMessages.en);
    const isClient = part.kind === 'component' && parts.components[part.index]?.kind === 'client';
    expect(acts.length > 0).toBe(!isClient);
    const interventions = acts.flatMap(({ actions }) => actions.map((action) => ({ ...action, atMs: 1_234.5 })));
    expect(readInterventions(interventions, own.value)).toEqual({ ok: true, value: interventions });
  }
});

const read = readScenario(shopFile);
if (!read.ok) throw new Error('wrong scenario');
const scenario = read.value;
const topology = describeTopology(new Engine(scenario).plan);

const offered = allParts(topology).flatMap((part) => actsOn(part, topology, [], menuMessages.en));

it('offers nothing that the checks refuse or complete', () => {
  expect(new Set(offered.flatMap(({ actions }) => actions.map(({ kind }) => kind))).size).toBeGreaterThan(5);
  for (const { actions } of offered) {
    const interventions = actions.map((action) => ({ ...action, atMs: 1_234.5 }));
    expect(readInterventions(interventions, scenario)).toEqual({ ok: true, value: interventions });
  }
});
