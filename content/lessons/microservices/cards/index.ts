/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { crashOrWait, graphCarries } from './graph';
import { trainOfTwo, whoGoesFirst } from './release';
import { bottleneckMoves } from './scaling';

export const cards: readonly ReviewCard[] = [bottleneckMoves, crashOrWait, whoGoesFirst, trainOfTwo, graphCarries];
