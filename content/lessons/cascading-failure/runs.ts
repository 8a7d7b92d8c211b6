/**
 * The runs that the text quotes. Each takes 60 s, and its numbers are those of the last 40 s: the time of the fault,
 * or in a run without a fault the same stretch of time.
 */
import type { LessonRun } from '@/content/model';
import { faultAtMs, seed } from './scenario';

function run(id: string, interventions?: string, scenario = 'shop.json'): LessonRun {
  return { id, scenario, seed, durationMs: 60_000, warmUpMs: faultAtMs, ...(interventions && { interventions }) };
}

export const runs: readonly LessonRun[] = [
  run('healthy'),
  run('errors', 'b-errors.json'),
  run('slow', 'b-slow.json'),
  run('slow-3', 'b-slow-3.json'),
  run('slow-5', 'b-slow-5.json'),
  run('slow-double-threads', 'b-slow.json', 'shop-double-threads.json'),
  run('timeout-2s', 'b-slow-timeout-2s.json'),
  run('timeout-1s', 'b-slow-timeout-1s.json'),
  run('timeout-250ms', 'b-slow-timeout-250ms.json'),
  run('healthy-timeout-250ms', 'timeout-250ms.json'),
  run('bulkhead-6', 'b-slow-bulkhead-6.json'),
  run('bulkhead-3', 'b-slow-bulkhead-3.json'),
  run('bulkhead-6-timeout-1s', 'b-slow-bulkhead-6-timeout-1s.json'),
  run('healthy-bulkhead-6', 'bulkhead-6.json'),
  run('healthy-bulkhead-3', 'bulkhead-3.json'),
  run('some-errors', 'b-some-errors.json'),
  run('some-errors-retries', 'b-some-errors-retries.json'),
  run('errors-retries-in-layers', 'b-errors-retries-in-layers.json'),
  run('slow-client-retries', 'b-slow-client-retries.json'),
];
