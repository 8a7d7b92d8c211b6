import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import publishedSchema from '../../../public/scenario.schema.json' with { type: 'json' };
import { type PathPart, parsePath } from '../../experiment/paths/parse';
import { entryName } from '../../experiment/paths/resolve';
import { readScenario, type Scenario } from '../../scenario';
import { siteScenarios } from '../../testing/site-templates';
import { matcher } from '../common/listing';
import { exportSam } from '.';
import { anyServerless } from './testing/any-serverless';

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

interface Leaf {
  /** Where it stands in the JSON. */
  readonly keys: readonly PathPart[];
  /** How its path is written. */
  readonly parts: readonly PathPart[];
  readonly value: unknown;
}

function leavesOf(value: unknown, keys: readonly PathPart[] = [], parts: readonly PathPart[] = []): Leaf[] {
  if (!isObject(value)) return [{ keys, parts, value }];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key], [...parts, key]));
  }
  return value.flatMap((inner, index) => leavesOf(inner, [...keys, index], [...parts, entryName(value, index)]));
}

function withValue(scenario: Scenario, keys: readonly PathPart[], value: unknown): unknown {
  const root = structuredClone(scenario) as unknown as Data;
  let parent: Data = root;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Data;
  parent[keys.at(-1) as PathPart] = value;
  return root;
}

/** The texts that the schema allows for a field of a name, for settings that are one of several. */
const choices = new Map<string, string[]>();
function collectChoices(schema: unknown): void {
  if (!isObject(schema)) return;
  for (const [name, field] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const allowed = isObject(field) && Array.isArray(field.enum) ? field.enum.map(String) : [];
    choices.set(name, [...new Set([...(choices.get(name) ?? []), ...allowed])]);
  }
  Object.values(schema).forEach(collectChoices);
}
collectChoices(publishedSchema);

/** Other values of the same type, some of which the schema may allow. */
function othersOf({ keys, value }: Leaf, scenario: Scenario): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1_000, value + 1, value / 2, 0, 1, 60_000, 3_600_000];
  if (typeof value !== 'string') return [60_000, 7, true, { ratePerSecond: 7, burst: 7 }];
  const named = choices.get(String(keys.at(-1))) ?? [];
  return named.length > 0 ? named : ['other', ...scenario.components.map(({ id }) => id)];
}

/** What happened to a change: it made another template, it is listed, or neither. */
function traceOf(scenario: Scenario, leaf: Leaf): 'written' | 'listed' | 'neither' | 'not possible' {
  const before = exportSam(scenario);
  const isListed = matcher(before.unsupported.map(({ path }) => path));
  for (const other of othersOf(leaf, scenario)) {
    if (other === leaf.value) continue;
    const read = readScenario(withValue(scenario, leaf.keys, other));
    if (!read.ok) continue;
    const after = exportSam(read.value);
    if (after.text !== before.text) return 'written';
    return isListed(leaf.parts) || matcher(after.unsupported.map(({ path }) => path))(leaf.parts)
      ? 'listed'
      : 'neither';
  }
  return 'not possible';
}

/** Changes that make no difference to what is simulated: `null` and what it stands for, and the reader's own marks. */
const equal = /^(version|connections\..*\.filledIn|components\.[^.]*\.(id|kind))/;

describe('nothing is dropped', () => {
  it('[XS4] every setting that is changed changes the template, or is listed', () => {
    fc.assert(
      fc.property(anyServerless, fc.infiniteStream(fc.nat()), (scenario, draws) => {
        const leaves = leavesOf(scenario).filter(({ parts }) => !equal.test(parts.join('.')));
        for (let count = 0; count < 12; count += 1) {
          const leaf = leaves[draws.next().value % leaves.length] as Leaf;
          expect([leaf.parts.join('.'), leaf.value, traceOf(scenario, leaf)]).not.toContain('neither');
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(siteScenarios)('[XS4] every setting of the architecture %s is written or listed', (_, scenario) => {
    const { exported, unsupported } = exportSam(scenario);
    expect(exported.filter((path) => unsupported.some((one) => one.path === path))).toEqual([]);
    const leaves = leavesOf(scenario).filter(({ parts }) => !equal.test(parts.join('.')));
    const step = Math.ceil(leaves.length / 12);
    const lost = leaves.filter((leaf, index) => index % step === 0 && traceOf(scenario, leaf) === 'neither');
    expect(lost.map(({ parts }) => parts.join('.'))).toEqual([]);
  });

  it('[XS4] gives each reason in both languages', () => {
    for (const scenario of fc.sample(anyServerless, { numRuns: 20, seed: 1 })) {
      for (const { path, reason } of exportSam(scenario).unsupported) {
        expect(parsePath(path)).not.toBeNull();
        expect(reason.en).toMatch(/^[\x20-\x7e]+[^.]$/);
        expect(reason.ko).toMatch(/[가-힣]/);
      }
    }
  });
});
