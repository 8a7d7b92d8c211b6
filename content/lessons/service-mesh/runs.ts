/**
 * The runs that the text quotes. Each takes 60 s; its numbers are those after the warm-up.
 */
import type { LessonRun } from '@/content/model';
import { seed } from './scenario';

function run(id: string, scenario: string, interventions?: string, warmUpMs = 20_000): LessonRun {
  const done = interventions === undefined ? {} : { interventions: `${interventions}.json` };
  return { id, scenario: `${scenario}.json`, seed, durationMs: 60_000, warmUpMs, ...done };
}

export const runs: readonly LessonRun[] = [
  run('works', 'shop', 'no-control-plane'),
  run('no-proxies', 'shop-no-proxies'),
  run('sidecars', 'shop-sidecars'),
  run('ambient', 'shop-ambient'),
  run('waypoint', 'shop-waypoint'),
  run('bad-time-out', 'six-proxies', 'bad-time-out', 30_000),
  run('bad-time-out-undone', 'six-proxies', 'bad-time-out-undone'),
  run('scaled', 'rush', 'scale-b', 30_000),
  run('dead-scaled', 'rush', 'dead-scale-b', 30_000),
  run('dead-scaled-back', 'rush', 'dead-scale-b-back', 50_000),
  run('crash-known', 'shop', 'live-b-crashes-no-retries'),
  run('crash-unknown', 'shop', 'dead-b-crashes-no-retries'),
  run('crash-unknown-retries', 'shop', 'dead-b-crashes'),
  run('limits-healthy', 'limits'),
  run('limits-healthy-8', 'limits', 'limit-8'),
  run('limits-healthy-2', 'limits', 'limit-2'),
  run('limits-slow', 'limits', 'b-slow'),
  run('limits-slow-scaled', 'limits', 'b-slow-scale-a', 35_000),
  run('strict', 'strict'),
];
