/**
 * The runs that the text quotes. Their numbers are those from the fault on, or of the stretch that their name says.
 */
import type { LessonRun } from '@/content/model';
import { faultAtMs, seed } from './scenario';

type Stretch = Pick<LessonRun, 'durationMs' | 'warmUpMs'>;

/** The first 40 s of a fault. */
const sinceFault: Stretch = { durationMs: 60_000, warmUpMs: faultAtMs };

/** Long enough for an ejected pod to return and be ejected again. */
const withRelapse: Stretch = { durationMs: 90_000, warmUpMs: faultAtMs };

function pages(id: string, stretch = sinceFault, interventions = id): LessonRun {
  return { id, scenario: 'shop.json', seed, interventions: `${interventions}.json`, ...stretch };
}

function jobs(
  id: string,
  stretch: Stretch = { durationMs: 70_000, warmUpMs: faultAtMs },
  interventions = id,
): LessonRun {
  return { id, scenario: 'jobs.json', seed, interventions: `${interventions}.json`, ...stretch };
}

/** The first second in which the service is up again, and a second some time later. */
const firstSecond: Stretch = { durationMs: 31_000, warmUpMs: 30_000 };

export const runs: readonly LessonRun[] = [
  { id: 'healthy', scenario: 'shop.json', seed, ...sinceFault },
  pages('sick'),
  pages('sick-round-robin'),
  pages('sick-eject-10'),
  pages('sick-eject-33'),
  pages('sick-eject-34'),
  pages('sick-eject-50', withRelapse),
  pages('sick-retries-5xx'),
  pages('sick-retries-5xx-eject-50'),
  pages('gone'),
  pages('gone-no-retries'),
  pages('slow'),
  pages('slow-round-robin'),
  pages('slow-eject-50'),
  pages('slow-timeout-400ms'),
  pages('slow-eject-50-timeout-400ms'),
  pages('timeout-400ms'),
  pages('all-half'),
  pages('all-half-eject-100'),
  pages('all-half-eject-50'),
  pages('all-half-eject-100-panic-50'),
  pages('after-all-half-eject-100', { durationMs: 60_000, warmUpMs: 40_000 }, 'all-half-eject-100'),
  pages('after-all-half', { durationMs: 60_000, warmUpMs: 40_000 }, 'all-half'),
  jobs('down'),
  jobs('down-no-retries'),
  jobs('down-fixed-250ms'),
  jobs('down-fixed-1s'),
  jobs('down-exponential'),
  jobs('down-full-jitter'),
  jobs('down-full-jitter-budget'),
  jobs('up-fixed-250ms', firstSecond, 'down-fixed-250ms'),
  jobs('up-fixed-1s', firstSecond, 'down-fixed-1s'),
  jobs('up-exponential', firstSecond, 'down-exponential'),
  jobs('up-full-jitter', firstSecond, 'down-full-jitter'),
  jobs('up-full-jitter-budget', firstSecond, 'down-full-jitter-budget'),
];
