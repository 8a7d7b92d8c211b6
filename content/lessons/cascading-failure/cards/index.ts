/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { percentilesDoNotAdd, threadsAndTime } from './arithmetic';
import { bulkheadSize, retriesMultiply, timeoutLength } from './protection';
import { fullOrCause, waitingSpreads } from './spread';

export const cards: readonly ReviewCard[] = [
  waitingSpreads,
  fullOrCause,
  threadsAndTime,
  timeoutLength,
  bulkheadSize,
  retriesMultiply,
  percentilesDoNotAdd,
];
