/**
 * The runs that the text quotes.
 */
import type { LessonRun } from '@/content/model';
import { seed } from './scenario';

export const runs: readonly LessonRun[] = [
  { id: 'healthy', scenario: 'system.json', seed, durationMs: 60_000, warmUpMs: 20_000 },
];
