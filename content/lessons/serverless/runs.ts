/**
 * The runs that the text quotes, each measured over one stretch of time.
 */
import type { LessonRun } from '@/content/model';
import { seed } from './scenario';

function run(id: string, scenario: string, fromS: number, toS: number, interventions?: string): LessonRun {
  const times = { durationMs: toS * 1_000, warmUpMs: fromS * 1_000 };
  return { id, scenario, seed, ...times, ...(interventions && { interventions }) };
}

export const runs: readonly LessonRun[] = [
  run('kept-day', 'shop-kept.json', 10, 60),
  run('kept-quiet', 'shop-kept.json', 122, 180),
  run('kept-return', 'shop-kept.json', 180, 190),
  run('day', 'shop.json', 10, 60),
  run('quiet', 'shop.json', 122, 180),
  run('return', 'shop.json', 180, 190),
  run('before-burst', 'burst.json', 5, 20),
  run('burst', 'burst.json', 20, 60),
  run('burst-half', 'burst.json', 20, 60, 'preview-half.json'),
  run('burst-double', 'burst.json', 20, 60, 'preview-double.json'),
  run('raised-growing', 'burst-raised.json', 20, 40),
  run('raised-grown', 'burst-raised.json', 40, 60),
  run('orders', 'database.json', 20, 60),
  run('orders-reserved', 'database.json', 20, 60, 'orders-at-most-10.json'),
  run('packages', 'packages.json', 20, 60),
  run('beside-quiet', 'beside.json', 0, 20),
  run('beside-busy', 'beside.json', 20, 60),
  run('beside-rush', 'beside.json', 80, 90),
];
