/**
 * Rule 2: a function has memory / 1,769 MB of a vCPU, of which it uses at most its threads. INIT does not depend on the
 * memory; the first invocation does.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { measuredColdStarts } from '../../pricing/cold-start-table';
import type { ScenarioInput } from '../../scenario';
import { lambda, link, scenario, trace } from '../scenarios';

type LambdaFunction = Extract<ScenarioInput['components'][number], { kind: 'function' }>;
type Runtime = NonNullable<LambdaFunction['runtime']>;

/** Latency of the first and the second request, in ms, and INIT. */
function twoRequests(more: Partial<LambdaFunction>) {
  const run = scenario({
    components: [trace('F', [0, 10_000]), lambda('F', 0, { timeoutMs: 60_000, ...more })],
    connections: [link('client', 'F')],
    durationMs: 60_000,
  });
  const { classes, meters } = runScenario(run);
  const { maxMs = 0, meanMs = 0 } = classes[0]?.latency ?? {};
  return { firstMs: maxMs ?? 0, secondMs: 2 * (meanMs ?? 0) - (maxMs ?? 0), initMs: meters[0]?.counters.initMs ?? 0 };
}

const work = (cpuTime: number, cpuThreads = 1) => ({
  request: { steps: [{ kind: 'work' as const, cpuTime, cpuThreads }] },
});

describe('rule 2: memory is processor', () => {
  it.each([
    [128, 1_769 / 128],
    [512, 1_769 / 512],
    [1_769, 1],
    [3_538, 1],
    [10_240, 1],
  ])('[L9] [M5] one thread with %i MB takes %f times as long as with a whole vCPU', (memoryMb, times) => {
    const coldStart = { kind: 'distribution', init: 0 } as const;
    expect(twoRequests({ memoryMb, coldStart, endpoints: work(100) }).firstMs).toBeCloseTo(100 * times, 9);
  });

  it.each([128, 1_769, 10_240])('[L9] [M5] waiting for others takes as long with %i MB as with any', (memoryMb) => {
    const coldStart = { kind: 'distribution', init: 0 } as const;
    const endpoints = { request: { steps: [{ kind: 'work' as const, time: 70, cpuTime: 100, cpuThreads: 1 }] } };
    const processorMs = (100 * 1_769) / Math.min(memoryMb, 1_769);
    expect(twoRequests({ memoryMb, coldStart, endpoints }).firstMs).toBeCloseTo(70 + processorMs, 9);
  });

  it('[L9] [M5] uses as many vCPUs as it has threads, and no more', () => {
    const coldStart = { kind: 'distribution', init: 0 } as const;
    const lasting = (cpuThreads: number) =>
      twoRequests({ memoryMb: 5_307, coldStart, endpoints: work(300, cpuThreads) }).firstMs;
    expect([1, 2, 3, 4].map((threads) => Math.round(lasting(threads) * 1e6) / 1e6)).toEqual([300, 150, 100, 100]);
  });

  it.each(Object.keys(measuredColdStarts) as Runtime[])(
    '[L7] [L8] [M6] INIT of %s is the same with any memory',
    (runtime) => {
      const measured = { runtime, coldStart: { kind: 'measured' }, endpoints: work(0) } as const;
      const all = [128, 512, 1_024, 10_240].map((memoryMb) => twoRequests({ ...measured, memoryMb }));
      expect(new Set(all.map(({ initMs }) => initMs)).size).toBe(1);
      const [least, , most] = all;
      const firstInvoke = measuredColdStarts[runtime].firstInvokeMs;
      expect((least?.firstMs ?? 0) - (least?.initMs ?? 0)).toBeCloseTo(firstInvoke[0], 6);
      expect((most?.firstMs ?? 0) - (most?.initMs ?? 0)).toBeCloseTo(firstInvoke[1], 6);
      expect(least?.secondMs).toBeCloseTo(0, 6);
    },
  );
});
