/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { idleFloor, useOfInstances } from './bill';
import { rateTimesTime, refusedNotQueued } from './limits';
import { ceilingIsYours, onlyColdStartsWait } from './work';

export const cards: readonly ReviewCard[] = [
  idleFloor,
  rateTimesTime,
  refusedNotQueued,
  ceilingIsYours,
  onlyColdStartsWait,
  useOfInstances,
];
