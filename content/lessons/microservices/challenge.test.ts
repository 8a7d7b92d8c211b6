/**
 * What the brief of the challenge says of the system that is given.
 */
import { expect, it } from 'vitest';
import { runScenario } from '@/simulator/experiment';
import { readScenario } from '@/simulator/scenario';
import { challenge } from './challenge';

it.each(challenge.trySeeds)('one request in forty fails as it stands (seed %i)', (seed) => {
  const read = readScenario((challenge.file as { readonly scenario: unknown }).scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { durationMs, warmUpMs } = read.value;
  const { failedShare } = runScenario(read.value, { seed, interventions: [], durationMs, warmUpMs });
  expect(1 / failedShare).toBeGreaterThan(34);
  expect(1 / failedShare).toBeLessThan(46);
});
