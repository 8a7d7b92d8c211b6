import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePath } from '../../experiment/paths/resolve';
import { readScenario, type Scenario } from '../../scenario';
import { plainConnection } from '../../scenario/plain-connection';
import { matcher } from '../common/listing';
import { describeFileProblem, describePlace, type Exported } from '../common/result';
import { settingsOf } from '../common/settings';
import { exportIstio } from './export';
import { noLimit } from './export-values';
import { importIstio } from './import';
import { anyMeshedScenario } from './testing/any-meshed-scenario';

const read = (input: unknown): Scenario => {
  const result = readScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The same system without what Istio's resources could say. */
function stripped(scenario: Scenario): Scenario {
  const components = scenario.components.map((component) => {
    if (component.kind !== 'service') return component;
    const { mtls: _mtls, ...rest } = component;
    return { ...rest, authorization: [] };
  });
  const mesh = scenario.mesh && { ...scenario.mesh, mtls: {} };
  const connections = scenario.connections.map(({ from, to, latencyMs, eventSource, invocation }) => ({
    ...plainConnection(from, to),
    latencyMs,
    invocation,
    ...(eventSource !== undefined && { eventSource }),
  }));
  return read({ ...scenario, components, mesh, connections, tracing: {} });
}

function imported(text: string, base?: Scenario): Scenario {
  const { scenario, problems } = importIstio(text, base);
  if (scenario === null) throw new Error(problems.map(describeFileProblem).join('\n'));
  return scenario;
}

/** Settings that the export claims and that are other ones after the text was read into a system without them. */
function lost(scenario: Scenario, { text, exported }: Exported): string[] {
  const result = imported(text, stripped(scenario));
  const isClaimed = matcher(exported);
  return settingsOf(scenario)
    .filter(({ parts, value }) => isClaimed(parts) && !isTranslated(parts, value))
    .flatMap(({ parts, value }) => {
      const found = resolvePath(result, parts);
      const same = found.ok && JSON.stringify(found.value) === JSON.stringify(value);
      return same
        ? []
        : [`${parts.join(' ')}: ${JSON.stringify(value)}, found ${found.ok ? JSON.stringify(found.value) : 'nothing'}`];
    });
}

/**
 * Said in other words: conditions in Envoy's names and in any order; a budget of the kind `maxRetries` as the limit of
 * the same name; no limit by leaving the limits out.
 */
const isTranslated = (parts: readonly (string | number)[], value: unknown): boolean =>
  value === noLimit ||
  parts.includes('retryOn') ||
  parts.includes('retriableStatusCodes') ||
  (parts.includes('retryBudget') && [value, parts.at(-1)].includes('maxRetries'));

/** What is retried, as Istio says it: the same before and after. */
const retryOnOf = ({ documents }: Exported): string[][] =>
  (documents as { spec: { http?: { retries: { retryOn?: string } }[] } }[]).flatMap(({ spec }) =>
    (spec.http ?? []).map(({ retries }) => (retries.retryOn ?? '').split(',').sort()),
  );

const folder = 'content/templates';
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('importing what was exported', () => {
  it.each(templates)('[XP5] keeps what Istio can say of the template %s', (name) => {
    const scenario = read(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
    const exported = exportIstio(scenario);
    expect(lost(scenario, exported)).toEqual([]);
    expect(importIstio(exported.text, scenario).ignored).toEqual([]);
  });

  it('[XP5] keeps what Istio can say, whatever the policies', () => {
    fc.assert(
      fc.property(anyMeshedScenario, (scenario) => {
        const exported = exportIstio(scenario);
        expect(lost(scenario, exported)).toEqual([]);
        const again = exportIstio(imported(exported.text, stripped(scenario)));
        expect(retryOnOf(again)).toEqual(retryOnOf(exported));
        expect(exportIstio(imported(again.text, stripped(scenario))).text).toBe(again.text);
      }),
      { numRuns: 80 },
    );
  });

  it('[XP5] without the scenario gives one that can run, with the services of the file', () => {
    fc.assert(
      fc.property(anyMeshedScenario, (scenario) => {
        const { text } = exportIstio(scenario);
        const skeleton = imported(text);
        expect(skeleton.components.map(({ id }) => id)).toEqual(expect.arrayContaining(['client', 'ingress', 'web']));
      }),
      { numRuns: 25 },
    );
  });
});
