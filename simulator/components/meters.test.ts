import { describe, expect, it } from 'vitest';
import { Engine } from '../experiment';
import { link, scenario, service, trace } from '../testing/scenarios';
import { changeGauge, count, integrateGauge, resetGauge, setAge } from './meters';
import type { GaugeState } from './records';

function engine(): Engine {
  const engine = new Engine(
    scenario({ components: [trace('A', [1_000]), service('A', 1)], connections: [link('client', 'A')] }),
  );
  engine.world.counters.push(0);
  engine.world.gauges.push({ value: 0, sinceMs: -1, area: 0, max: 0, areaFromMs: 0, areaToMs: 0 });
  return engine;
}

describe('meters', () => {
  it('[MT1] a counter counts from the start; the measurement remembers what it stood at', () => {
    const run = engine();
    count(run.world, 0);
    count(run.world, 0, 4);
    run.measureFromNow();
    count(run.world, 0, 2);
    expect([run.world.counters[0], run.countersBefore[0]]).toEqual([7, 5]);
  });

  it('[MT2] a gauge weighs each value with the time it lasted, and forgets what was before the measurement', () => {
    const run = engine();
    const gauge = run.world.gauges[0] as GaugeState;
    changeGauge(run.world, 0, 10);
    run.run(5);
    changeGauge(run.world, 0, -8);
    resetGauge(gauge, run.nowMs);
    run.run(8);
    changeGauge(run.world, 0, 1);
    run.run(10);
    integrateGauge(gauge, run.nowMs);
    expect(gauge).toEqual({ value: 3, sinceMs: -1, area: 3 * 2 + 2 * 3, max: 3, areaFromMs: 5, areaToMs: 10 });
  });

  it('[MT2] an age grows with time, until it is the age of something else or of nothing', () => {
    const run = engine();
    const gauge = run.world.gauges[0] as GaugeState;
    run.run(10);
    setAge(run.world, 0, 4);
    run.run(20);
    integrateGauge(gauge, run.nowMs);
    expect(gauge).toMatchObject({ value: 16, max: 16, area: 10 * ((6 + 16) / 2) });
    setAge(run.world, 0, 15);
    run.run(30);
    setAge(run.world, 0, null);
    run.run(40);
    integrateGauge(gauge, run.nowMs);
    expect(gauge).toMatchObject({ value: 0, max: 16, area: 110 + 10 * ((5 + 15) / 2) });
  });

  it('[K6] counters and gauges are part of a saved run', () => {
    const run = engine();
    count(run.world, 0, 3);
    changeGauge(run.world, 0, 2);
    const saved = run.save();
    count(run.world, 0);
    changeGauge(run.world, 0, 5);
    run.restore(saved);
    expect([run.world.counters[0], run.world.gauges[0]?.value]).toEqual([3, 2]);
  });
});
