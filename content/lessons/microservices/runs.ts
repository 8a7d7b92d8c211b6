/**
 * The runs that the text quotes. Those of the sale are measured from 0:24 on, when the added servers have started; the
 * others from 0:20 on, when the fault or the release begins.
 */
import type { LessonRun } from '@/content/model';
import { changeAtMs, seed } from './scenario';

const measured = { sale: { durationMs: 60_000, warmUpMs: 24_000 }, shop: { durationMs: 90_000, warmUpMs: changeAtMs } };

function run(kind: keyof typeof measured, id: string, scenario: string, interventions?: string): LessonRun {
  const done = interventions === undefined ? {} : { interventions: `${interventions}.json` };
  return { id, scenario: `${scenario}.json`, seed, ...measured[kind], ...done };
}

const slowB = { durationMs: 60_000, warmUpMs: changeAtMs };

export const runs: readonly LessonRun[] = [
  { id: 'before', scenario: 'sale.json', seed, durationMs: 10_000, warmUpMs: 0 },
  run('sale', 'sale', 'sale'),
  run('sale', 'scaled', 'sale', 'scale-a-4'),
  run('sale', 'scaled-both', 'sale', 'scale-a-4-b-4'),
  run('sale', 'monolith', 'sale-monolith'),
  run('sale', 'monolith-scaled', 'sale-monolith', 'scale-shop-4'),
  run('shop', 'leak', 'leak-container', 'leak-c'),
  run('shop', 'leak-process', 'leak-process', 'leak-c'),
  run('shop', 'leak-vm', 'leak-vm', 'leak-c'),
  run('shop', 'leak-monolith', 'leak-monolith', 'leak-shop'),
  { ...run('shop', 'slow-container', 'prices-container', 'slow-b'), ...slowB },
  { ...run('shop', 'slow-function', 'prices-function', 'slow-b'), ...slowB },
  run('shop', 'together', 'rollout', 'together'),
  run('shop', 'b-first', 'rollout', 'b-first'),
  run('shop', 'additive', 'rollout', 'additive'),
  run('shop', 'additive-a-first', 'rollout', 'additive-a-first'),
  run('shop', 'additive-together', 'rollout', 'additive-together'),
  run('shop', 'either-first', 'rollout', 'either-first'),
  run('shop', 'stop-start', 'rollout', 'stop-start'),
  run('shop', 'rolled-back', 'rollout', 'rolled-back'),
  run('shop', 'rolled-back-b', 'rollout', 'rolled-back-b'),
  run('shop', 'third-step', 'rollout', 'third-step'),
  run('shop', 'third-too-early', 'rollout', 'third-too-early'),
];
