/**
 * Lesson 3, "Cascading failure": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as threadsHeld } from './calculations/threads-held';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { bulkhead } from './figures/bulkhead';
import { bFails, bHealthy, bSlow, stateOfB } from './figures/controls';
import { errors } from './figures/errors';
import { retries } from './figures/retries';
import { slow } from './figures/slow';
import { timeout } from './figures/timeout';
import { works } from './figures/works';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'cascading-failure',
  claims,
  figures: [works, errors, slow, timeout, bulkhead, retries],
  runs,
  numbers,
  calculations: [threadsHeld],
  calculated: [
    { id: 'longest-wait', calculation: 'threads-held', reading: 'longest', format: 'ms', holds: [450, 465] },
  ],
  quiz,
  cards,
  challenge,
  homeControl: stateOfB('slow-15', [bHealthy, bFails('errors', 1, 'errors', '오류'), bSlow(15)]),
};
