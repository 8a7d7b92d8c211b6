import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { link, scenario } from '../../testing/scenarios';

type Service = Extract<ScenarioInput['components'][number], { kind: 'service' }>;
type Autoscaling = NonNullable<Service['autoscaling']>;

/** 100 ms of work for each request: 10 threads in use for 4 s, then 20 until 8 s, then 5. */
const arrivals = [
  ...Array.from({ length: 400 }, (_, i) => ({ atMs: i * 10 })),
  ...Array.from({ length: 800 }, (_, i) => ({ atMs: 4_000 + i * 5 })),
  ...Array.from({ length: 400 }, (_, i) => ({ atMs: 8_000 + i * 20 })),
];

const scaled = (autoscaling: Partial<Autoscaling>) =>
  scenario({
    durationMs: 16_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'trace', arrivals },
        classes: [{ name: 'request', to: 'B' }],
      },
      {
        id: 'B',
        kind: 'service',
        concurrency: 20,
        startUpMs: 500,
        autoscaling: { maxReplicas: 10, targetUtilization: 0.25, intervalMs: 1_000, ...autoscaling },
        endpoints: { request: { steps: [{ kind: 'work', time: 100 }] } },
      },
    ],
    connections: [link('client', 'B')],
  });

/** Replicas wanted, and those that serve, shortly after each second. */
function staircase(autoscaling: Partial<Autoscaling>, offsetMs = 1): { wanted: number[]; serving: number[] } {
  const engine = new Engine(scaled(autoscaling));
  const wanted: number[] = [];
  const serving: number[] = [];
  for (let second = 1; second < 16; second++) {
    engine.run(second * 1_000 + offsetMs);
    const { fleet, replicas } = engine.world.services[0] as (typeof engine.world.services)[number];
    wanted.push(fleet.desired);
    serving.push(replicas.filter(({ isMember }) => isMember).length);
  }
  return { wanted, serving };
}

describe('the autoscaler of replicas', () => {
  // One replica should have 5 threads in use: 10 need 2 replicas, 20 need 4, 5 need 1.
  it('[PL15] [PL16] wants replicas * use / target; down only after the stabilization window', () => {
    const { wanted, serving } = staircase({ scaleDownStabilizationMs: 3_000 });
    expect(wanted).toEqual([2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 2, 1, 1, 1]);
    expect(serving).toEqual([1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 2, 1, 1, 1]);
  });

  it('[PL8] [PL15] what it adds serves after startUpMs', () => {
    expect(staircase({ scaleDownStabilizationMs: 3_000 }, 499).serving.slice(0, 5)).toEqual([1, 2, 2, 2, 2]);
    expect(staircase({ scaleDownStabilizationMs: 3_000 }, 501).serving.slice(0, 5)).toEqual([2, 2, 2, 2, 4]);
  });

  it('[PL15] stays within its bounds, and still within its tolerance', () => {
    expect(Math.max(...staircase({ maxReplicas: 3 }).wanted)).toBe(3);
    expect(Math.min(...staircase({ minReplicas: 2, scaleDownStabilizationMs: 0 }).wanted)).toBe(2);
    expect(staircase({ tolerance: 1 }).wanted[3]).toBe(1);
  });

  it('[PL15] adds at most four, or as many as there were, in 15 s, however often it decides', () => {
    // 10 to 20 threads in use need 10 replicas and more; there was one.
    expect(staircase({ targetUtilization: 0.05 }).wanted).toEqual(new Array<number>(15).fill(5));
  });
});
