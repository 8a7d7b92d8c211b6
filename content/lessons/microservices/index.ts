/**
 * Lesson 2, "Microservices": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculated } from './calculated';
import { calculation as edges } from './calculations/edges';
import { calculation as languages } from './calculations/languages';
import { calculation as releaseTrain } from './calculations/release-train';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { additive } from './figures/additive';
import { leak } from './figures/leak';
import { sale } from './figures/sale';
import { scaled } from './figures/scaled';
import { together } from './figures/together';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'microservices',
  claims,
  figures: [sale, scaled, leak, together, additive],
  runs,
  numbers,
  calculations: [releaseTrain, edges, languages],
  calculated,
  quiz,
  cards,
  challenge,
};
