/**
 * Where the lesson shows the claim that it answers, and where it asks about it.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S39',
    shownIn: [
      { figure: 'one-process' },
      { part: 'one-process' },
      { figure: 'leak' },
      { figure: 'hot' },
      { figure: 'deploy' },
      { figure: 'services' },
      { part: 'real-life' },
      { part: 'recap' },
    ],
    askedIn: [
      'hot-module',
      'half-done',
      'leak-events',
      'less-memory',
      'what-ran-out',
      'downtime',
      'where-the-time-went',
      'what-belongs',
      'walls-in-the-code',
      'five-parts',
    ],
  },
];
