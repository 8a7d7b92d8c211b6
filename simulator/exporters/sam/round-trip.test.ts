import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario } from '../../scenario';
import { imported, siteScenarios } from '../../testing/site-templates';
import { exportSam, importSam } from '.';
import { anyServerless } from './testing/any-serverless';

/** The same components with the settings of AWS by default, and nothing of what connections say. */
function plain(scenario: Scenario): Scenario {
  const components = scenario.components.map((one) => {
    const { id, kind } = one;
    switch (one.kind) {
      case 'function':
        return { id, kind, endpoints: one.endpoints };
      case 'apiGateway':
        return { id, kind, type: one.type, routes: { [firstRoute[one.type]]: { integration: mock(one.type) } } };
      case 'queue':
      case 'stream':
      case 'table':
      case 'objectStore':
      case 'topic':
        return { id, kind };
      default:
        return one;
    }
  });
  const read = readScenario({
    version: 1,
    components,
    connections: [
      ...scenario.connections.filter(({ from }) => from === 'client'),
      ...scenario.components.flatMap(({ id, kind }) => (kind === 'apiGateway' ? [{ from: id, to: 'web' }] : [])),
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const firstRoute = { rest: 'GET /', http: 'GET /', webSocket: '$connect' } as const;
const mock = (type: 'rest' | 'http' | 'webSocket') =>
  type === 'http' ? { kind: 'http', to: 'web', endpoint: 'page' } : { kind: 'mock' };

describe('what is exported comes back', () => {
  it.each(siteScenarios)('[XS5] into the architecture %s itself, which stays as it is', (_, scenario) => {
    const { text, documents } = exportSam(scenario);
    if (documents.length === 0) return;
    expect(imported(importSam(text, scenario))).toEqual(scenario);
    expect(exportSam(imported(importSam(text))).text).toBe(text);
  });

  it('[XS5] into the same scenario: it makes the same template again, and keeps what no template says', () => {
    fc.assert(
      fc.property(anyServerless, (scenario) => {
        const { text, documents } = exportSam(scenario);
        const again = imported(importSam(text, scenario));
        expect(exportSam(again).documents).toEqual(documents);
        expect(again.components.map(({ id }) => id)).toEqual(scenario.components.map(({ id }) => id));
        expect(again.connections.map(({ from, to }) => [from, to])).toEqual(
          scenario.connections.map(({ from, to }) => [from, to]),
        );
        expect(again.account).toEqual(scenario.account);
      }),
      { numRuns: 60 },
    );
  });

  it('[XS5] into a scenario of other settings, and into none at all', () => {
    fc.assert(
      fc.property(anyServerless, (scenario) => {
        const { text, documents } = exportSam(scenario);
        const alone = exportSam(imported(importSam(text)));
        expect(alone.documents).toEqual(documents);
        const settingsOf = (result: unknown) => JSON.parse(JSON.stringify(result)) as object;
        const other = exportSam(imported(importSam(text, plain(scenario))));
        expect(settingsOf(other.documents)).toMatchObject(settingsOf(documents));
      }),
      { numRuns: 60 },
    );
  });
});
