/**
 * Where the lesson shows the two claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S5',
    shownIn: [{ figure: 'slow' }, { part: 'b-is-slow' }, { figure: 'bulkhead' }, { part: 'recap' }],
    askedIn: [
      'isolation',
      'which-is-full',
      'threads-and-time',
      'where-the-time-went',
      'more-threads',
      'bulkhead-price',
      'bulkhead-size',
    ],
  },
  {
    id: 'S28',
    shownIn: [{ figure: 'errors' }, { part: 'b-fails' }, { figure: 'retries' }, { part: 'why' }, { part: 'recap' }],
    askedIn: ['error-or-slow', 'chain-of-events', 'timeout-effects', 'when-retries-help', 'multiplied-tries'],
  },
];
