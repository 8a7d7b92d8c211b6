/**
 * The lesson "API gateway": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as bucket } from './calculations/bucket';
import { calculation as price } from './calculations/price';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { consoleFigure } from './figures/console';
import { flood } from './figures/flood';
import { late } from './figures/late';
import { plans } from './figures/plans';
import { socket } from './figures/socket';
import { stageLimitFigure } from './figures/stage-limit';
import { works } from './figures/works';
import { calculated, numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'api-gateway',
  claims,
  figures: [works, flood, stageLimitFigure, plans, consoleFigure, late, socket],
  runs,
  numbers,
  calculations: [bucket, price],
  calculated,
  quiz,
  cards,
  challenge,
};
