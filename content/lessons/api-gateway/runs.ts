/**
 * The runs that the text quotes. Unless they are of a single burst, their numbers are those after the first 20 s: the
 * time of the trouble, or in a run without trouble the same stretch of time.
 */
import type { LessonRun } from '@/content/model';
import { faultAtMs, seed } from './scenario';

function run(id: string, scenario: string, interventions?: string, durationMs = 60_000): LessonRun {
  const file = `${scenario}.json`;
  return { id, scenario: file, seed, durationMs, warmUpMs: faultAtMs, ...(interventions && { interventions }) };
}

const burst = (id: string): LessonRun => ({ id, scenario: `${id}.json`, seed, durationMs: 30_000, warmUpMs: 0 });

export const runs: readonly LessonRun[] = [
  run('calm', 'calm'),
  run('flood', 'flood'),
  run('stage-limit', 'flood', 'stage-limit.json'),
  run('plans', 'flood-plans'),
  burst('burst-20-40'),
  burst('burst-instant'),
  burst('burst-20-80'),
  burst('burst-20-40-again'),
  burst('burst-30-25'),
  run('console-bare', 'console'),
  run('console', 'console-set'),
  run('console-canary', 'console-set', 'canary-10.json'),
  run('late', 'late', 'report-slow.json', 120_000),
  run('socket', 'socket'),
  run('socket-all', 'socket-all'),
];
