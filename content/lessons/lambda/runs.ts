/**
 * The runs that the text quotes. Those of the sale and of a slow store take 60 s and are measured from 0:20 on; those of
 * mail take 7 minutes, because a failed event is tried again after minutes.
 */
import type { LessonRun } from '@/content/model';
import { changeAtMs, seed } from './scenario';

interface Change {
  readonly interventions?: string;
  readonly durationMs?: number;
  readonly warmUpMs?: number;
}

function run(id: string, scenario: string, change: Change = {}): LessonRun {
  return { id, scenario, seed, durationMs: 60_000, warmUpMs: changeAtMs, ...change };
}

const mail = { durationMs: 420_000, warmUpMs: 0 };

export const runs: readonly LessonRun[] = [
  run('quiet', 'quiet.json', { warmUpMs: 0 }),
  run('quiet-warm', 'quiet.json', { warmUpMs: 3_000 }),
  run('quiet-forgotten', 'quiet.json', { warmUpMs: 0, interventions: 'kept-one-second.json' }),
  run('sale', 'sale.json'),
  run('sale-opening', 'sale.json', { durationMs: 25_000 }),
  run('sale-later', 'sale.json', { warmUpMs: 25_000 }),
  run('sale-256', 'sale.json', { interventions: 'memory-256.json' }),
  run('sale-1769', 'sale.json', { interventions: 'memory-1769.json' }),
  run('sale-reserved-20', 'sale.json', { interventions: 'reserved-20.json' }),
  run('ready-10', 'sale-provisioned-10.json'),
  run('ready-20', 'sale-provisioned-20.json'),
  run('ready-40', 'sale-provisioned-40.json'),
  run('steady', 'steady.json'),
  run('seats-slow-5', 'steady.json', { interventions: 'seats-slow-5.json' }),
  run('seats-slow-10', 'steady.json', { interventions: 'seats-slow-10.json' }),
  run('mail-calls', 'mail-calls.json', { ...mail, interventions: 'mail-fails-30s.json' }),
  run('mail-events', 'mail-events.json', { ...mail, interventions: 'mail-fails-30s.json' }),
  run('mail-events-long', 'mail-events.json', { ...mail, interventions: 'mail-fails-240s.json' }),
  run('mail-events-throttled', 'mail-events.json', { ...mail, interventions: 'mail-throttled-60s.json' }),
  run('shared', 'shared-auth.json', { interventions: 'users-slow-10.json' }),
  run('shared-cached', 'shared-auth-cached.json', { interventions: 'users-slow-10.json' }),
];
