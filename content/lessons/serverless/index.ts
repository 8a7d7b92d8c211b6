/**
 * Lesson 5, "Serverless": everything but its prose.
 */
import type { CalculatedNumber, LessonData } from '@/content/model';
import { calculation as breakEven } from './calculations/break-even';
import { calculation as idleBill } from './calculations/idle-bill';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { beside } from './figures/beside';
import { database } from './figures/database';
import { kept } from './figures/kept';
import { limit } from './figures/limit';
import { packages } from './figures/packages';
import { staircase } from './figures/staircase';
import { zero } from './figures/zero';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

const calculated: readonly CalculatedNumber[] = [
  { id: 'million-requests', calculation: 'idle-bill', reading: 'million', format: 'usd', holds: [5.9, 6] },
  { id: 'equal-requests', calculation: 'idle-bill', reading: 'equal', format: 'requests', holds: [16e6, 18e6] },
  { id: 'crossing', calculation: 'break-even', reading: 'crossing', format: 'perSecond', holds: [14, 16] },
  { id: 'least-use', calculation: 'break-even', reading: 'leastUse', format: 'percent', holds: [0.15, 0.2] },
  { id: 'functions-million', calculation: 'break-even', reading: 'million', format: 'usd', holds: [1.8, 1.9] },
];

export const lesson: LessonData = {
  slug: 'serverless',
  claims,
  figures: [kept, zero, limit, staircase, database, packages, beside],
  runs,
  numbers,
  calculations: [idleBill, breakEven],
  calculated,
  quiz,
  cards,
  challenge,
};
