/**
 * Where the lesson shows the three claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S23',
    shownIn: [{ figure: 'stage-limit' }, { figure: 'socket' }, { part: 'three-products' }, { part: 'recap' }],
    askedIn: ['which-product', 'push-to-all', 'burst-of-100', 'who-is-refused'],
  },
  {
    id: 'S24',
    shownIn: [{ figure: 'late' }, { part: 'late' }, { part: 'recap' }],
    askedIn: ['after-29-seconds', 'without-a-function'],
  },
  {
    id: 'S25',
    shownIn: [{ figure: 'console' }, { part: 'console' }, { part: 'real-life' }, { part: 'recap' }],
    askedIn: ['order-of-checks', 'status-codes', 'where-the-time-went', 'what-is-full', 'authorizer-cache'],
  },
];
