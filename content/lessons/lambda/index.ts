/**
 * The lesson "Lambda": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as breakEven } from './calculations/break-even';
import { calculation as memory } from './calculations/memory';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { burst } from './figures/burst';
import { first } from './figures/first';
import { limit } from './figures/limit';
import { ready } from './figures/ready';
import { shared } from './figures/shared';
import { calculatedNumbers, numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'lambda',
  claims,
  figures: [first, burst, limit, ready, shared],
  runs,
  numbers,
  calculations: [memory, breakEven],
  calculated: calculatedNumbers,
  quiz,
  cards,
  challenge,
};
