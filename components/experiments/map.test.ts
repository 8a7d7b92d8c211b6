import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenPort } from '@/components/simulation/port';
import { type CheckedScenario, readScenario } from '@/simulator/scenario';
import { Sessions } from '@/simulator/worker/session';
import { type Cell, runMap } from './map-run';
import { documentOf, loadPath, type Plan, planOf, rows } from './plan';
import { verdictOf } from './verdict';

const documentIn = (template: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../content/templates/${template}.json`, import.meta.url), 'utf8'));

function checked(document: unknown): CheckedScenario {
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function planned(template: string): Plan {
  const plan = planOf(checked(documentIn(template)));
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

/** A worker in the same thread. */
const openHere: OpenPort = (listener) => {
  let open = true;
  const sessions = new Sessions(
    (message) => open && listener.message(message),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  const close = () => {
    open = false;
  };
  return { post: (message) => void sessions.receive(message), close };
};

describe('the plan of a map', () => {
  it('measures before the trigger, and long after it', () => {
    expect(planned('metastable-failure')).toEqual({
      client: 'client',
      connection: 'client->database',
      loads: [112, 168, 224, 252, 280, 308],
      before: { warmUpMs: 10_000, durationMs: 30_000 },
      after: { warmUpMs: 110_000, durationMs: 180_000 },
    });
  });

  it('says what a scenario lacks', () => {
    const document = documentIn('metastable-failure');
    expect(planOf(checked({ ...document, faults: [] }))).toBe('noTrigger');
    const [client, database] = document.components as { workload: object }[];
    const closed = { ...client, workload: { kind: 'closed', users: 5, thinkTime: 100 } };
    expect(planOf(checked({ ...document, components: [closed, database] }))).toBe('noLoad');
  });

  it('makes documents that pass the checks, for every row and load', () => {
    const document = documentIn('metastable-failure');
    const plan = planned('metastable-failure');
    for (const row of rows) {
      const scenario = checked(documentOf(document, plan, row, 168));
      expect(scenario.connections[0]?.retryPolicy.numRetries).toBe(row.retries);
      expect(scenario.connections[0]?.retryBudget).toEqual(
        row.budget ? { kind: 'budgetPercent', budgetPercent: 20, minRetryConcurrency: 3 } : null,
      );
      expect(scenario.components[0]).toMatchObject({ workload: { ratePerSecond: 168 } });
    }
    expect(loadPath(plan)).toBe('components.client.workload.ratePerSecond');
  });
});

describe('a verdict', () => {
  const served = { offered: 100, goodput: 95, halfWidth: null };
  const lost = { offered: 100, goodput: 40, halfWidth: null };
  it('is about before and after', () => {
    expect(verdictOf(served, served)).toBe('recovers');
    expect(verdictOf(served, lost)).toBe('stuck');
    expect(verdictOf(lost, served)).toBe('collapses');
  });
});

describe('the map of the metastable failure', () => {
  it('stays stuck with a retry, recovers without, and at a lower load', {
    timeout: 120_000,
  }, async () => {
    const cells: Cell[] = [];
    const shares: number[] = [];
    const ended = await runMap({
      document: documentIn('metastable-failure'),
      plan: { ...planned('metastable-failure'), loads: [112, 224] },
      seed: 11,
      replications: 1,
      openPort: openHere,
      onProgress: (share) => shares.push(share),
      onRow: (more) => cells.push(...more),
    });
    expect(ended).toBeNull();
    const verdict = (row: string, load: number) =>
      cells.find((cell) => cell.row.id === row && cell.load === load)?.verdict;
    expect(cells).toHaveLength(10);
    expect([verdict('one', 112), verdict('one', 224)]).toEqual(['recovers', 'stuck']);
    expect(verdict('none', 224)).toBe('recovers');
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('ends at once when it is called off', async () => {
    const asking = new AbortController();
    const ended = runMap({
      document: documentIn('metastable-failure'),
      plan: planned('metastable-failure'),
      seed: 11,
      replications: 1,
      signal: asking.signal,
      openPort: openHere,
      onProgress: () => asking.abort(),
      onRow: () => undefined,
    });
    expect(await ended).toEqual({ kind: 'canceled' });
  });
});
