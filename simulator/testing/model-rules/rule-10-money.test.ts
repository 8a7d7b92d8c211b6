/**
 * Rule 10: GB-seconds are memory as configured times time; each invocation is rounded up to 1 ms, provisioned
 * concurrency to 5 minutes.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { lambda, link, scenario, trace } from '../scenarios';

type LambdaFunction = Extract<ScenarioInput['components'][number], { kind: 'function' }>;

/** GB-seconds by item of the bill, for one request each 10 ms. */
function billOf(requests: number, workMs: number, more: Partial<LambdaFunction>, durationMs = 1_000) {
  const times = Array.from({ length: requests }, (_, index) => 10 * index);
  const run = scenario({
    components: [
      trace('F', times),
      lambda('F', workMs, { coldStart: { kind: 'distribution', init: 0 }, memoryMb: 1_024, ...more }),
    ],
    connections: [link('client', 'F')],
  });
  const items = runScenario(run, { durationMs }).cost?.components[0]?.items ?? [];
  return Object.fromEntries(items.map(({ name, quantity }) => [name, quantity]));
}

describe('rule 10: money', () => {
  it('[L22] [M1] rounds each invocation up, not their sum', () => {
    expect(billOf(10, 1.0001, {}).duration).toBeCloseTo(10 * 0.002, 12);
    expect(billOf(10, 1, {}).duration).toBeCloseTo(10 * 0.001, 12);
    expect(billOf(10, 0.2, {}).duration).toBeCloseTo(10 * 0.001, 12);
  });

  it('[L22] [M1] charges the memory that is configured, whatever the work needs', () => {
    expect(billOf(1, 100, { memoryMb: 10_240 }).duration).toBeCloseTo(1, 12);
    expect(billOf(1, 100, { memoryMb: 128 }).duration).toBeCloseTo(0.0125, 12);
  });

  it('[L22] [M1] charges INIT with the invocation that caused it: 133.61 + 80 ms are 214 ms', () => {
    const { duration = 0, init = 0 } = billOf(1, 80, { coldStart: { kind: 'distribution', init: 133.61 } });
    expect(duration + init).toBeCloseTo(0.214, 12);
    expect(init).toBeCloseTo(0.13361, 12);
  });

  it('[L22] [M1] rounds INIT and handler up together, once: 133.4 + 80.4 ms are 214 ms, not 134 + 81', () => {
    const { duration = 0, init = 0 } = billOf(1, 80.4, { coldStart: { kind: 'distribution', init: 133.4 } });
    expect(duration + init).toBeCloseTo(0.214, 12);
  });

  it.each([
    [1_000, 300],
    [300_000, 300],
    [300_001, 600],
  ])('[L22] [M3] holds provisioned concurrency for %i ms as %i s', (durationMs, seconds) => {
    expect(billOf(1, 1, { provisionedConcurrency: 2 }, durationMs).provisionedConcurrency).toBeCloseTo(2 * seconds, 6);
  });
});
