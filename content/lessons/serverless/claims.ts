/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  { id: 'S9', shownIn: [{ part: 'break' }, { part: 'work' }, { part: 'recap' }], askedIn: ['who-decides'] },
  { id: 'S10', shownIn: [{ figure: 'packages' }, { part: 'package' }], askedIn: ['needs-a-container'] },
  {
    id: 'S11',
    shownIn: [
      { figure: 'zero' },
      { figure: 'limit' },
      { figure: 'staircase' },
      { figure: 'database' },
      { part: 'limits' },
      { part: 'why' },
    ],
    askedIn: [
      'what-the-charts-show',
      'half-the-time',
      'who-refuses',
      'order-of-a-burst',
      'raised-limit',
      'where-the-time-went',
    ],
  },
  { id: 'S12', shownIn: [{ figure: 'zero' }, { part: 'idle-bill' }], askedIn: ['meters'] },
  {
    id: 'S13',
    shownIn: [{ figure: 'kept' }, { part: 'break' }, { part: 'idle-bill' }],
    askedIn: ['idle-items', 'kept-bill'],
  },
  { id: 'S14', shownIn: [{ part: 'work' }, { part: 'recap' }], askedIn: ['less-work'] },
  { id: 'S15', shownIn: [{ figure: 'beside' }, { part: 'beside' }], askedIn: ['when-instances-win'] },
];
