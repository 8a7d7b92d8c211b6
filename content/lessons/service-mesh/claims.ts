/**
 * Where the lesson shows the claims that it answers, and where it asks about them.
 */
import type { ClaimInLesson } from '@/content/model';

export const claims: readonly ClaimInLesson[] = [
  { id: 'S29', shownIn: [{ part: 'where' }, { figure: 'push' }, { part: 'recap' }], askedIn: ['where-is-the-code'] },
  { id: 'S30', shownIn: [{ part: 'where' }, { part: 'recap' }], askedIn: ['data-planes'] },
  { id: 'S31', shownIn: [{ figure: 'local' }, { part: 'local' }, { part: 'recap' }], askedIn: ['local-sum'] },
  {
    id: 'S35',
    shownIn: [{ figure: 'works' }, { figure: 'push' }, { figure: 'dead' }, { part: 'why' }, { part: 'recap' }],
    askedIn: ['who-is-missing', 'path-of-a-change', 'how-many', 'what-goes-on', 'where-it-waited', 'undo'],
  },
];
