/**
 * The runs that the text quotes. The numbers are those after the fault or the deployment, or of the same stretch of time
 * in a run without one; where copies are added, those after the copies have started.
 */
import type { LessonRun } from '@/content/model';
import { faultAtMs, seed } from './scenario';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minutes: Stretch = { from: faultAtMs, to: 120_000 };
const fault: Stretch = { from: faultAtMs, to: 60_000 };
const afterCopies: Stretch = { from: 50_000, to: 90_000 };

function run(id: string, shape: string, { from, to }: Stretch, interventions?: string): LessonRun {
  const done = interventions && { interventions: `${interventions}.json` };
  return { id, scenario: `${shape}.json`, seed, durationMs: to, warmUpMs: from, ...done };
}

export const runs: readonly LessonRun[] = [
  run('healthy', 'monolith', minutes),
  run('services', 'services', minutes),
  run('leak', 'monolith', minutes, 'leak-reports'),
  run('leak-4', 'monolith', minutes, 'leak-reports-4'),
  run('services-leak', 'services', minutes, 'services-leak'),
  run('payment', 'monolith', minutes, 'payment-errors'),
  run('services-payment', 'services', minutes, 'services-payment-errors'),
  run('hot', 'monolith', fault, 'hot-search'),
  run('services-hot', 'services', fault, 'services-hot'),
  run('hot-3', 'monolith-copies', afterCopies, 'hot-search-3'),
  run('hot-4', 'monolith-copies', afterCopies, 'hot-search-4'),
  run('services-hot-4', 'services-copies', afterCopies, 'services-hot-scaled'),
  run('stop-start', 'monolith-deploy', fault, 'deploy-stop-start'),
  run('rolling', 'monolith-deploy', fault, 'deploy-rolling'),
  run('services-stop-start', 'services', fault, 'services-deploy'),
];
