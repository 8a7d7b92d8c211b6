import { describe, expect, it } from 'vitest';
import { describeProblem } from '../scenario';
import { link, poisson, scenario, service } from '../testing/scenarios';
import { conduct } from './experiment';
import { replicate } from './replicate';
import { type ExperimentRequest, planExperiment } from './request';

const shop = scenario({
  durationMs: 2_000,
  components: [poisson('B', 50), service('B', 5)],
  connections: [link('client', 'B')],
});

const problems = (request: unknown) => {
  const planned = planExperiment(request as ExperimentRequest);
  return planned.ok ? [] : planned.problems.map(describeProblem);
};

describe('planExperiment', () => {
  it('plans what the library would', () => {
    const asked = planExperiment({ kind: 'replicate', scenario: shop, replications: 2 });
    const called = replicate({ scenario: shop, interventions: [] }, { replications: 2 });
    expect(asked.ok && conduct(asked.value)).toEqual(called.ok && conduct(called.value));
    expect(asked.ok).toBe(true);
  });

  it('says what is wrong, and where', () => {
    const knobs = [{ path: 'components.B.replicas', values: [0] }];
    const crash = [{ atMs: 1, target: 'Z', kind: 'crash' }];
    expect(problems(7)).toEqual(['the input: expected an object, found 7']);
    expect(problems({ kind: 'guess' })).toEqual([expect.stringMatching(/^kind: expected .*, found "guess"/)]);
    expect(problems({ kind: 'sweep', scenario: { ...shop, seed: -1 }, knobs })).toEqual([
      'scenario.seed: expected a number of at least 0, found -1',
    ]);
    expect(problems({ kind: 'replicate', scenario: shop, interventions: crash })).toEqual([
      expect.stringMatching(/^interventions\[0\]\.target: expected a service/),
    ]);
    expect(problems({ kind: 'compare', a: { scenario: shop }, b: { scenario: shop, interventions: crash } })).toEqual([
      expect.stringMatching(/^b\.interventions\[0\]\.target: expected a service/),
    ]);
    expect(problems({ kind: 'compare', a: { scenario: shop }, b: { scenario: { ...shop, durationMs: 1 } } })).toEqual([
      'b.scenario.durationMs: expected the same as in a, 2000, found 1',
    ]);
    expect(problems({ kind: 'replicate', scenario: shop, replications: 'many' })).toEqual([
      'replications: expected a number, found "many"',
    ]);
    expect(problems({ kind: 'sweep', scenario: shop, knobs })).toEqual([
      'knobs: components.B.replicas = 0: expected a number of at least 1, found 0',
    ]);
  });
});
