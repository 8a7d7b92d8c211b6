/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  { id: 'S29', shownIn: [], askedIn: [] },
  { id: 'S30', shownIn: [], askedIn: [] },
  { id: 'S31', shownIn: [], askedIn: [] },
  { id: 'S35', shownIn: [], askedIn: [] },
];
