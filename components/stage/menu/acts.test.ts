/**
 * The worker takes what the menu offers as checked; here it is.
 */
import { expect, it } from 'vitest';
import { Engine } from '@/simulator/experiment';
import { readInterventions, readScenario } from '@/simulator/scenario';
import { describeTopology } from '@/simulator/telemetry/describe-topology';
import { shop as shopFile } from '../../../content/lessons/cascading-failure/scenario';
import { allParts } from '../graph/parts';
import { stageMessages } from '../messages';
import { actsOn } from './acts';

const read = readScenario(shopFile);
if (!read.ok) throw new Error('wrong scenario');
const scenario = read.value;
const topology = describeTopology(new Engine(scenario).plan);

const offered = allParts(topology).flatMap((part) => actsOn(part, topology, [], stageMessages.en));

it('offers nothing that the checks refuse or complete', () => {
  expect(new Set(offered.flatMap(({ actions }) => actions.map(({ kind }) => kind))).size).toBeGreaterThan(5);
  for (const { actions } of offered) {
    const interventions = actions.map((action) => ({ ...action, atMs: 1_234.5 }));
    expect(readInterventions(interventions, scenario)).toEqual({ ok: true, value: interventions });
  }
});
