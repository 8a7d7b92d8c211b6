/**
 * Where the lesson answers its claims: the figures and parts that show them, and the questions that ask about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S33',
    shownIn: [{ figure: 'sick' }, { figure: 'slow' }, { part: 'slow' }, { part: 'recap' }],
    askedIn: ['slow-pod', 'time-out-alone', 'changed-by-itself'],
  },
  {
    id: 'S34',
    shownIn: [{ figure: 'outage' }, { part: 'outage' }, { part: 'recap' }],
    askedIn: ['first-second', 'where-it-waited', 'waiting-time'],
  },
  {
    id: 'S37',
    shownIn: [
      { figure: 'ejection' },
      { figure: 'returns' },
      { figure: 'all-sick' },
      { part: 'ejection' },
      { part: 'recap' },
    ],
    askedIn: ['which-pod', 'least-pods', 'ejection-events', 'nowhere-to-go', 'who-refuses', 'which-retries'],
  },
  {
    id: 'S38',
    shownIn: [{ figure: 'slow' }, { part: 'slow' }, { part: 'recap' }],
    askedIn: ['who-changes-what'],
  },
];
