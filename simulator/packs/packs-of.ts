/**
 * Which packs a scenario needs, by the kinds of its components, workloads and steps.
 */
import { type PackName, packNames } from '../components/registry';
import type { Workload } from '../scenario/schema/client';
import type { Scenario } from '../scenario/schema/scenario';
import type { Step } from '../scenario/schema/step';

type Kind = Scenario['components'][number]['kind'] | Workload['kind'] | Step['kind'];

/** Null: the core has it. */
const packOf: Readonly<Record<Kind, PackName | null>> = {
  client: null,
  open: null,
  closed: null,
  trace: null,
  webSocket: 'gateways',
  service: null,
  controlPlane: null,
  function: 'functions',
  apiGateway: 'gateways',
  queue: 'messaging',
  stream: 'messaging',
  table: 'messaging',
  objectStore: 'messaging',
  topic: 'messaging',
  cache: 'stores',
  database: 'stores',
  monolith: 'stores',
  work: null,
  call: null,
  parallel: null,
  choose: null,
  lookup: null,
  attempt: 'transactions',
  saga: 'transactions',
  twoPhaseCommit: 'transactions',
  apply: 'transactions',
  undo: 'transactions',
  reject: 'transactions',
  crash: 'transactions',
  prepare: 'transactions',
  settle: 'transactions',
};

/** In the order of `packNames`. */
export function packsOf({ components }: Pick<Scenario, 'components'>): readonly PackName[] {
  const kinds = new Set<unknown>();
  collectKinds(components, kinds);
  return packNames.filter((name) =>
    (Object.keys(packOf) as Kind[]).some((kind) => packOf[kind] === name && kinds.has(kind)),
  );
}

/** Whatever is called `kind`, at any depth: a distribution of the same name as a step loads a pack too many at worst. */
function collectKinds(value: unknown, kinds: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'kind') kinds.add(part);
    collectKinds(part, kinds);
  }
}
