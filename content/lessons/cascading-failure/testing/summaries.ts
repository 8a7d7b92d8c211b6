/**
 * Runs all runs of the lesson with a seed of choice.
 */

import { loadRun } from '@/content/load/runs';
import type { LessonRun } from '@/content/model';
import type { ClassSummary, RunSummary, ServiceSummary } from '@/simulator';
import { runs } from '../runs';

export type Summaries = ReadonlyMap<string, RunSummary>;

export async function summariesOf(seed: number): Promise<Summaries> {
  const one = async (run: LessonRun) =>
    [run.id, (await loadRun('cascading-failure', { ...run, seed })).summary] as const;
  return new Map(await Promise.all(runs.map(one)));
}

export function summary(of: Summaries, run: string): RunSummary {
  const found = of.get(run);
  if (found === undefined) throw new Error(`no run "${run}"`);
  return found;
}

function named<T>(items: readonly T[], is: (item: T) => boolean): T {
  const found = items.find(is);
  if (found === undefined) throw new Error('the summary lacks it');
  return found;
}

export const requestClass = (run: RunSummary, name: string): ClassSummary =>
  named(run.classes, (one) => one.name === name);
export const service = (run: RunSummary, id: string): ServiceSummary => named(run.services, (one) => one.id === id);
export const connection = (run: RunSummary, id: string) => named(run.connections, (one) => one.id === id);
