/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  {
    id: 'S10',
    shownIn: [{ figure: 'first' }, { part: 'real-life' }, { part: 'recap' }],
    askedIn: ['what-you-upload'],
  },
  {
    id: 'S16',
    shownIn: [{ figure: 'first' }, { part: 'break' }, { part: 'recap' }],
    askedIn: ['what-is-serverless'],
  },
  {
    id: 'S17',
    shownIn: [{ part: 'real-life' }, { part: 'recap' }],
    askedIn: ['who-does-what'],
  },
  {
    id: 'S18',
    shownIn: [{ figure: 'burst' }, { figure: 'limit' }, { part: 'why' }, { part: 'recap' }],
    askedIn: [
      'one-at-a-time',
      'most-per-second',
      'why-429',
      'chain-of-events',
      'where-the-time-went',
      'how-many-ready',
    ],
  },
  {
    id: 'S19',
    shownIn: [{ part: 'memory' }, { part: 'ready' }, { part: 'recap' }],
    askedIn: ['memory-price', 'break-even'],
  },
  {
    id: 'S22',
    shownIn: [{ figure: 'shared' }, { part: 'events' }, { part: 'recap' }],
    askedIn: ['pick-the-cause', 'who-tries-again'],
  },
];
