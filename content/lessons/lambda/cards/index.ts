/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { oneLimitForAll, rateTimesTime, whoTriesAgain } from './limits';
import { keptReadyCosts, timeTimesMemory } from './money';
import { howManyReady, madeAndForgotten, whatABurstWaitsFor } from './starts';

export const cards: readonly ReviewCard[] = [
  madeAndForgotten,
  whatABurstWaitsFor,
  timeTimesMemory,
  rateTimesTime,
  howManyReady,
  keptReadyCosts,
  whoTriesAgain,
  oneLimitForAll,
];
