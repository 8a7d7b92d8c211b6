/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { copiesOfTheWhole, wayOfDeploying } from './copies';
import { availabilityMultiplies, halfDoneWork } from './services';
import { leakAndTime, sharedThreads } from './sharing';

export const cards: readonly ReviewCard[] = [
  sharedThreads,
  leakAndTime,
  copiesOfTheWhole,
  wayOfDeploying,
  halfDoneWork,
  availabilityMultiplies,
];
