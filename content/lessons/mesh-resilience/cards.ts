/**
 * The review cards: one for each concept, and every question of the quiz belongs to one. Each is asked about a run with
 * other settings than the one before.
 */
import type { ReviewCard } from '@/content/review';
import { everyPod, limitOfEjection, whoIsPreferred } from './review/ejection';
import { slowIsNoError } from './review/slow';
import { knocking, whichFailures } from './review/waits';

export const cards: readonly ReviewCard[] = [
  whoIsPreferred,
  limitOfEjection,
  slowIsNoError,
  everyPod,
  whichFailures,
  knocking,
];
