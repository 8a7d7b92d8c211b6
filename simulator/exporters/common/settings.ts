/**
 * What a scenario says: each setting that is not as the schema has it by default, with its path, such as
 * `connections.web->api.retryPolicy.numRetries`. Lists of numbers and texts are one setting.
 */
import * as z from 'zod/mini';
import type { PathPart } from '../../experiment/paths/parse';
import { entryName } from '../../experiment/paths/resolve';
import type { Scenario } from '../../scenario';
import { plainConnection } from '../../scenario/plain-connection';
import { type ComponentConfig, component as componentSchema, scenarioSchema } from '../../scenario/schema/scenario';

export interface Setting {
  readonly parts: readonly PathPart[];
  readonly value: unknown;
}

type Data = Readonly<Record<string, unknown>>;

export function settingsOf(scenario: Scenario): Setting[] {
  const { $schema: _schema, version: _version, components, connections, ...rest } = scenario;
  return [
    ...differing(rest, plainScenario(), []),
    ...components.flatMap((one) => differing(one, plainComponent(one), ['components', one.id])),
    ...connections.flatMap((one, index) => {
      const { filledIn: _filledIn, ...said } = one;
      return differing(said, plainConnection(one.from, one.to), ['connections', entryName(connections, index)]);
    }),
  ];
}

/** Leaves of `value` that the plain value does not have; entries of lists always count. */
function differing(value: unknown, plain: unknown, parts: readonly PathPart[]): Setting[] {
  if (value === undefined || JSON.stringify(value) === JSON.stringify(plain)) return [];
  if (Array.isArray(value)) {
    const leaves = value.flatMap((entry, index) => differing(entry, undefined, [...parts, entryName(value, index)]));
    return leaves.length > 0 && value.some(isData) ? leaves : [{ parts, value }];
  }
  if (!isData(value)) return [{ parts, value }];
  const base = isData(plain) ? plain : {};
  const leaves = Object.entries(value).flatMap(([key, inner]) => differing(inner, base[key], [...parts, key]));
  return Object.keys(value).length === 0 ? [{ parts, value }] : leaves;
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

function plainScenario(): Data {
  const least = {
    id: 'client',
    kind: 'client',
    workload: { kind: 'open', ratePerSecond: 0 },
    classes: [{ name: 'a', to: 'b' }],
  };
  return z.parse(scenarioSchema, { version: 1, components: [least] });
}

/** A component with nothing but what it must have: of the fields, those without which it is no component. */
function plainComponent(config: ComponentConfig): Data {
  let least: Data = config;
  for (const key of Object.keys(config)) {
    const { [key]: _left, ...rest } = least;
    if (z.safeParse(componentSchema, rest).success) least = rest;
  }
  const { id, kind } = config;
  const parsed = z.safeParse(componentSchema, least);
  const filled: Data = parsed.success ? parsed.data : {};
  return { ...Object.fromEntries(Object.entries(filled).filter(([key]) => !(key in least))), id, kind };
}
