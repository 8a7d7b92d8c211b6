/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S1',
    shownIn: [{ figure: 'together' }, { part: 'together' }, { part: 'additive' }, { part: 'recap' }],
    askedIn: ['test-of-services'],
  },
  { id: 'S2', shownIn: [{ figure: 'leak' }, { part: 'leak' }, { part: 'recap' }], askedIn: ['packaging'] },
  { id: 'S3', shownIn: [{ part: 'train' }, { part: 'recap' }], askedIn: ['faster-or-slower'] },
  {
    id: 'S4',
    shownIn: [{ figure: 'sale' }, { figure: 'scaled' }, { part: 'scale' }, { part: 'recap' }],
    askedIn: ['bottleneck', 'ceiling'],
  },
  {
    id: 'S6',
    shownIn: [{ figure: 'together' }, { figure: 'additive' }, { part: 'why' }, { part: 'recap' }],
    askedIn: ['which-lose-nothing', 'steps-in-order', 'why-it-failed', 'failed-in-all'],
  },
  { id: 'S7', shownIn: [{ part: 'edges' }, { part: 'recap' }], askedIn: ['more-parts'] },
  { id: 'S8', shownIn: [{ part: 'edges' }, { part: 'recap' }], askedIn: ['two-languages-more'] },
];
