/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  { id: 'S1', shownIn: [], askedIn: [] },
  { id: 'S2', shownIn: [], askedIn: [] },
  { id: 'S3', shownIn: [], askedIn: [] },
  { id: 'S4', shownIn: [], askedIn: [] },
  { id: 'S6', shownIn: [], askedIn: [] },
  { id: 'S7', shownIn: [], askedIn: [] },
  { id: 'S8', shownIn: [], askedIn: [] },
];
