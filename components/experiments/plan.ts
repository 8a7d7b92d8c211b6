/**
 * The plan of a metastability map: which architectures to run, at which loads, and from when to when. A trigger that
 * begins and is over must be part of the scenario: the map asks what is left of it.
 */
import type { CheckedScenario } from '@/simulator/scenario/checked';

type Connection = CheckedScenario['connections'][number];

export interface Row {
  readonly id: string;
  readonly retries: number;
  readonly budget: boolean;
}

/** What is tried on the connection, from nothing to much. */
export const rows: readonly Row[] = [
  { id: 'none', retries: 0, budget: false },
  { id: 'one', retries: 1, budget: false },
  { id: 'two', retries: 2, budget: false },
  { id: 'three', retries: 3, budget: false },
  { id: 'budget', retries: 3, budget: true },
];

/** Of the load that the scenario has. */
export const loadShares: readonly number[] = [0.4, 0.6, 0.8, 0.9, 1, 1.1];

export interface Plan {
  readonly client: string;
  readonly connection: string;
  /** Requests per second, the least first. */
  readonly loads: readonly number[];
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Measured from the end of the warm-up to the end of the run. */
interface Stretch {
  readonly warmUpMs: number;
  readonly durationMs: number;
}

export type NoPlan = 'noTrigger' | 'noLoad' | 'noConnection';

/** The plan of a scenario, or what it lacks for one. */
export function planOf(scenario: CheckedScenario): Plan | NoPlan {
  const client = scenario.components.find((one) => one.kind === 'client' && one.workload.kind === 'open');
  if (client?.kind !== 'client' || client.workload.kind !== 'open') return 'noLoad';
  const { ratePerSecond } = client.workload;
  const connection = scenario.connections.find((one) => one.retryPolicy.numRetries > 0) ?? scenario.connections[0];
  if (connection === undefined) return 'noConnection';
  const trigger = triggerOf(scenario);
  if (trigger === null) return 'noTrigger';
  const { durationMs } = scenario;
  return {
    client: client.id,
    connection: `${connection.from}->${connection.to}`,
    loads: [...new Set(loadShares.map((share) => Number((share * ratePerSecond).toPrecision(3))))],
    before: { warmUpMs: Math.floor(trigger.fromMs / 3), durationMs: trigger.fromMs },
    // The first half of what is left is there to recover in.
    after: { warmUpMs: Math.floor((trigger.toMs + durationMs) / 2), durationMs },
  };
}

/** From the first fault to the last recovery. */
function triggerOf({ faults, durationMs }: CheckedScenario): { fromMs: number; toMs: number } | null {
  const begins = faults.filter(({ kind }) => kind !== 'recover').map(({ atMs }) => atMs);
  const ends = faults.filter(({ kind }) => kind === 'recover').map(({ atMs }) => atMs);
  const [fromMs, toMs] = [Math.min(...begins), Math.max(...ends)];
  return fromMs > 0 && fromMs < toMs && toMs < durationMs * 0.9 ? { fromMs, toMs } : null;
}

/** The document with a row's retries on the connection, and with a load where one is given. */
export function documentOf(
  document: Readonly<Record<string, unknown>>,
  plan: Plan,
  row: Row,
  load: number | null = null,
): Readonly<Record<string, unknown>> {
  const connections = (document.connections as readonly Connection[]).map((one) =>
    `${one.from}->${one.to}` === plan.connection ? withRetries(one, row) : one,
  );
  const components = (document.components as CheckedScenario['components']).map((one) =>
    load !== null && one.id === plan.client && one.kind === 'client' && one.workload.kind === 'open'
      ? { ...one, workload: { ...one.workload, ratePerSecond: load } }
      : one,
  );
  return { ...document, components, connections };
}

function withRetries(connection: Connection, { retries, budget }: Row): object {
  const { retryPolicy, retryBudget: _, ...rest } = connection;
  const withBudget = budget
    ? { retryBudget: { kind: 'budgetPercent', budgetPercent: 20, minRetryConcurrency: 3 } }
    : {};
  return { ...rest, retryPolicy: { ...retryPolicy, numRetries: retries }, ...withBudget };
}

/** Where the load stands, as a knob. */
export const loadPath = ({ client }: Plan): string => `components.${client}.workload.ratePerSecond`;
