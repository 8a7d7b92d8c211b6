import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario, type ScenarioInput } from '../../scenario';
import { richScenario } from '../../testing/rich-scenario';
import { unsupportedSettings } from './listing';
import { settingsOf } from './settings';

const read = (input: ScenarioInput): Scenario => {
  const result = readScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const pair = (link: Partial<NonNullable<ScenarioInput['connections']>[number]>, more: object = {}) =>
  read({
    version: 1,
    components: [
      { id: 'client', kind: 'client', workload: { kind: 'open', ratePerSecond: 5 }, classes: [{ name: 'a', to: 'B' }] },
      { id: 'B', kind: 'service', endpoints: { a: { steps: [{ kind: 'work', time: 1 }] } }, ...more },
    ],
    connections: [{ from: 'client', to: 'B', ...link }],
  });

const words = (en: string) => ({ en, ko: en });

describe('the settings of a scenario', () => {
  it('[XP3] are those that differ from the defaults of the schema, by path', () => {
    const said = settingsOf(pair({ timeoutMs: 5, retryPolicy: { numRetries: 2 } }, { queue: { limit: 3 } }));
    const settings = said.filter(({ parts }) => !parts.includes('classes'));
    expect(settings.map(({ parts, value }) => [parts.join(' '), value])).toEqual([
      ['components client workload kind', 'open'],
      ['components client workload process', 'poisson'],
      ['components client workload ratePerSecond', 5],
      ['components client workload rateProfile', []],
      ['components B queue limit', 3],
      ['components B endpoints a priority', 0],
      ['components B endpoints a steps 0 kind', 'work'],
      ['components B endpoints a steps 0 time kind', 'constant'],
      ['components B endpoints a steps 0 time ms', 1],
      ['connections client->B timeoutMs', 5],
      ['connections client->B retryPolicy numRetries', 2],
    ]);
  });
});

describe('the list of what is not exported', () => {
  const scenario = pair({ timeoutMs: 5, hedging: { afterMs: 1 } }, { queue: { limit: 3 }, position: { x: 1, y: 2 } });

  it('[XP3] has every setting that is not claimed, with the reason of the first rule, and others without one', () => {
    const listed = unsupportedSettings(
      scenario,
      ['connections.client->B.timeoutMs'],
      [{ path: 'components.client', reason: words('a client') }],
      [
        { of: 'components.*.position', reason: words('a place'), once: true },
        { of: 'components.*.queue', reason: words('a queue') },
        { of: 'components.*.endpoints', reason: words('a program') },
      ],
    );
    expect(listed.map(({ path, reason }) => [path, reason.en])).toEqual([
      ['components.client', 'a client'],
      ['components.*.position', 'a place'],
      ['components.B.queue', 'a queue'],
      ['components.B.endpoints', 'a program'],
      ['connections.client->B.hedging.afterMs', 'the format has no such setting'],
      ['connections.client->B.hedging.maxHedges', 'the format has no such setting'],
      ['connections.client->B.hedging.onPerTryTimeout', 'the format has no such setting'],
      ['connections.client->B.hedging.cancelLoser', 'the format has no such setting'],
    ]);
  });

  it('[XP3] without claims and rules has everything that was written', () => {
    const all = unsupportedSettings(read(richScenario), [], [], []).map(({ path }) => path);
    expect(all).toEqual(expect.arrayContaining(['title.en', 'durationMs', 'faults[1].target', 'components.db.nodes']));
    expect(all).toEqual(expect.arrayContaining(['connections.shop->payment.retryPolicy.backOff.baseMs']));
    expect(all.length).toBe(new Set(all).size);
  });
});
