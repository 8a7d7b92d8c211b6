/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  { id: 'S9', shownIn: [], askedIn: [] },
  { id: 'S10', shownIn: [], askedIn: [] },
  { id: 'S11', shownIn: [], askedIn: [] },
  { id: 'S12', shownIn: [], askedIn: [] },
  { id: 'S13', shownIn: [], askedIn: [] },
  { id: 'S14', shownIn: [], askedIn: [] },
  { id: 'S15', shownIn: [], askedIn: [] },
];
