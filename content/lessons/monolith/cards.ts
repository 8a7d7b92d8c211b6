/**
 * ✎ The review cards: one for each concept, five or more, and every question of the quiz belongs to one. A card is a
 * prompt with gaps, sets of parameters and a number of the run; see content/review.ts, and
 * content/lessons/cascading-failure/cards for some that hold.
 */
import type { ReviewCard } from '@/content/review';

export const cards: readonly ReviewCard[] = [];
