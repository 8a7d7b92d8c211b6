/**
 * Lesson 11, "Mesh resilience": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as amplification } from './calculations/amplification';
import { calculation as ejectable } from './calculations/ejectable';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { allSick } from './figures/all-sick';
import { ejection } from './figures/ejection';
import { outage } from './figures/outage';
import { retries } from './figures/retries';
import { returns } from './figures/returns';
import { sick } from './figures/sick';
import { slow } from './figures/slow';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'mesh-resilience',
  claims,
  figures: [sick, ejection, returns, slow, allSick, retries, outage],
  runs,
  numbers,
  calculations: [ejectable, amplification],
  calculated: [
    { id: 'fewest-pods', calculation: 'ejectable', reading: 'fewest', format: 'count', holds: [10, 10] },
    {
      id: 'fewest-pods-at-20',
      calculation: 'ejectable',
      inputs: { percent: 0.2 },
      reading: 'fewest',
      format: 'count',
      holds: [5, 5],
    },
    { id: 'tries-in-layers', calculation: 'amplification', reading: 'tries', format: 'count', holds: [27, 27] },
    { id: 'tries-within-budget', calculation: 'amplification', reading: 'within', format: 'times', holds: [1.9, 2] },
  ],
  quiz,
  cards,
  challenge,
};
