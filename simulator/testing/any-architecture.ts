/**
 * Random small systems made of every kind of component, step, policy and intervention: a client, an entrance `A`, what
 * it calls, and what that calls. Fields and policies come from the schema, so that none can be forgotten.
 */
import fc from 'fast-check';
import { describeProblem, readInterventions, readScenario, type Scenario, type ScenarioProblem } from '../scenario';
import type { Intervention } from '../scenario/schema/intervention';
import { anyFault } from './architecture/faults';
import { anyAccount, anyClient, anyMesh, type Json, links, type Part, parts } from './architecture/parts';
import { effects } from './architecture/steps';

interface Draft {
  readonly components: Part[];
  readonly connections: Part[];
  mesh: Json | null;
  account: Json;
  readonly seed: number;
}

const anyDraft = fc.record({
  client: anyClient,
  all: fc.record(parts),
  between: fc.tuple(...links),
  mesh: anyMesh,
  account: anyAccount,
  seed: fc.nat(1_000_000),
  faults: fc.array(anyFault, { maxLength: 20, size: 'max' }),
});

/** Any system, with faults on its schedule. */
export const anyArchitecture: fc.Arbitrary<Scenario> = anyDraft.map((draft) => {
  const { client, all, between, mesh, account, seed, faults } = draft;
  const components = [client, ...reached(client, all, between, mesh)];
  const ids = components.map(({ bare }) => bare.id);
  const connections = between.filter(({ bare }) => ids.includes(bare.from) && ids.includes(bare.to));
  const copy = (list: readonly Part[]) => list.map((one) => ({ ...one }));
  const [input, scenario] = repaired({
    components: copy(components),
    connections: copy(connections),
    mesh,
    account,
    seed,
  });
  const fitting = faults.filter((fault) => readInterventions([fault], scenario).ok);
  return accepted({ ...input, faults: fitting });
});

/** Interventions on it, for one who looks on: those of the list that mean something to a scenario. */
export const anyFaults = fc.array(anyFault, { minLength: 1, maxLength: 10, size: 'max' });
export const fittingFaults = (scenario: Scenario, faults: readonly Json[]): Intervention[] =>
  faults.flatMap((fault) => {
    const read = readInterventions([fault], scenario);
    return read.ok ? read.value : [];
  });

function accepted(input: Json): Scenario {
  const read = readScenario(input);
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

/** What is named by what is reached, beginning with the client. */
function reached(client: Part, all: Record<string, Part>, between: readonly Part[], mesh: Json | null): Part[] {
  const found = new Map<string, Part>();
  const ahead: unknown[] = [client, mesh];
  for (const one of ahead) {
    for (const name of namesIn(one)) {
      const next = all[name];
      if (next === undefined || found.has(name)) continue;
      found.set(name, next);
      ahead.push(next, ...between.filter(({ bare }) => isFeed(name, bare)));
    }
  }
  return [...found.values()];
}

/** Whether a keeper needs this connection to be emptied. */
const isFeed = (id: string, { from, to, eventSource }: Json) =>
  from === id && (eventSource !== undefined || 'ON'.includes(id)) && to !== undefined;

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

const inputOf = ({ components, connections, mesh, account, seed }: Draft): Json => ({
  version: 1,
  durationMs: 1_500,
  seed,
  account,
  components: components.map(({ bare, options }) => ({ ...options, ...bare })),
  connections: connections.map(({ bare, options }) => ({ ...options, ...bare })),
  mesh,
  transactions: { effects, settleMs: 300, relayPollMs: 50 },
});

/** Takes away what does not go together with the rest. */
function repaired(draft: Draft): [Json, Scenario] {
  for (let round = 0; round < 20; round++) {
    const input = inputOf(draft);
    const read = readScenario(input);
    if (read.ok) return [input, read.value];
    const repairedParts = new Set<unknown>();
    for (const problem of read.problems) repair(draft, problem, repairedParts);
  }
  throw new Error(JSON.stringify(readScenario(inputOf(draft))));
}

function repair(draft: Draft, problem: ScenarioProblem, done: Set<unknown>): void {
  const [, list, index, field] = /^(components|connections)\[(\d+)\]\.?([A-Za-z0-9]*)/.exec(problem.path) ?? [];
  if (problem.path.startsWith('mesh')) draft.mesh = null;
  else if (problem.path.startsWith('account')) draft.account = {};
  else if (list === 'components' || list === 'connections') {
    const one = draft[list][Number(index)] as Part;
    const { [field ?? '']: taken, ...left } = one.options;
    if (done.has(one)) return;
    done.add(one);
    if (field === 'eventSource') {
      one.bare = { ...one.bare, eventSource: { kind: (one.bare.eventSource as Json).kind } };
      return;
    }
    if (Object.keys(one.options).length === 0) throw new Error(`${describeProblem(problem)} in ${JSON.stringify(one)}`);
    one.options = taken === undefined ? {} : left;
  } else throw new Error(describeProblem(problem));
}
