import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import '../../packs/all';
import { uncovered } from '../schema/coverage';
import { scenarioOf } from '../site-templates';
import { richScenarios } from '.';

/** Rows of tables of measured times and of prices: the code treats all of them alike. */
const rowOfTable = /\.(runtime|sizeGb) = /;

describe('the rich scenarios', () => {
  it('together have every property, every form and every word of the schema', () => {
    expect(uncovered(richScenarios).filter((part) => !rowOfTable.test(part))).toEqual([]);
  });

  it('lack what is taken away from them', () => {
    const [, meshed] = richScenarios;
    const without = { ...meshed, mesh: { ...meshed.mesh, defaults: 'envoy' } };
    expect(uncovered([without])).toContain('.mesh[object].defaults = istio');
    expect(uncovered([])).toContain('.components[][client].workload[trace]');
  });

  it.each(richScenarios.map((input) => [input.components[1]?.id, input] as const))(
    'are accepted and run, with good and bad ends (%s)',
    (_, input) => {
      const { classes } = runScenario(scenarioOf(input));
      const ends = classes.map(({ succeeded, offered }) => [succeeded > 0, succeeded < offered]);
      expect(ends.some(([good]) => good)).toBe(true);
      expect(ends.some(([, bad]) => bad)).toBe(true);
    },
  );
});
