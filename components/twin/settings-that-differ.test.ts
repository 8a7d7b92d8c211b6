import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatUsd } from '@/components/charts/format-usd';
import { readScenario } from '@/simulator/scenario';
import { settingsThatDiffer } from './settings-that-differ';
import { fewTicks } from './ticks';

function scenarioOf(file: string): unknown {
  const read = readScenario(
    JSON.parse(readFileSync(new URL(`../../content/twins/${file}.json`, import.meta.url), 'utf8')),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the settings in which two architectures differ', () => {
  it('are none of one and itself, whatever it is called', () => {
    const one = scenarioOf('time-out/none');
    expect(settingsThatDiffer(one, { ...(one as object), title: 'another' })).toEqual([]);
  });

  it('are named by where they stand, in either order', () => {
    const [one, other] = [scenarioOf('time-out/none'), scenarioOf('time-out/250ms')];
    expect(settingsThatDiffer(one, other)).toEqual(['connections[orders->payment].timeoutMs']);
    expect(settingsThatDiffer(other, one)).toEqual(['connections[orders->payment].timeoutMs']);
    expect(settingsThatDiffer(scenarioOf('cold-starts/on-demand'), scenarioOf('cold-starts/provisioned'))).toEqual([
      'components[resize].provisionedConcurrency',
    ]);
  });

  it('count a part that only one has once', () => {
    const differences = settingsThatDiffer(scenarioOf('sick-replica/no-mesh'), scenarioOf('sick-replica/mesh'));
    expect(differences).toEqual(expect.arrayContaining(['mesh', 'connections[web->api].outlierDetection']));
    expect(settingsThatDiffer({ components: [{ id: 'a', x: 1, y: 2 }] }, { components: [] })).toEqual([
      'components[a]',
    ]);
  });
});

describe('small charts', () => {
  it('have two or three round ticks whatever the unit', () => {
    expect(fewTicks(0)).toEqual({ to: 1, ticks: [0] });
    expect(fewTicks(128).ticks).toEqual([0, 50, 100]);
    for (const most of [0.000_31, 0.17, 1, 9, 47, 1_834, 20_000]) {
      const { ticks, to } = fewTicks(most);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(3);
      expect(ticks.at(-1)).toBeGreaterThan(most / 3);
      expect(to).toBeGreaterThan(most);
    }
  });

  it('write money with two digits that say something', () => {
    expect([0, 0.004_12, 0.099_85, 101.4, 1_234].map((usd) => formatUsd(usd, 'en'))).toEqual([
      '$0.00',
      '$0.0041',
      '$0.100',
      '$101.40',
      '$1,234.00',
    ]);
    expect(formatUsd(-0.5, 'ko')).toBe('−$0.50');
  });
});
