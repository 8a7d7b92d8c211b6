/**
 * ✎ Lesson N, "title": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { works } from './figures/works';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'monolith',
  claims,
  figures: [works],
  runs,
  numbers,
  quiz,
  cards,
  challenge,
};
