/**
 * Lesson 1, "Monolith": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as inSeries } from './calculations/in-series';
import { calculation as memory } from './calculations/memory';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { copies } from './figures/copies';
import { deploy } from './figures/deploy';
import { hot } from './figures/hot';
import { leak } from './figures/leak';
import { oneProcess } from './figures/one-process';
import { services } from './figures/services';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'monolith',
  claims,
  figures: [leak, oneProcess, hot, copies, deploy, services],
  runs,
  numbers,
  calculations: [memory, inSeries],
  calculated: [
    { id: 'crossing', calculation: 'memory', reading: 'crossing', format: 'perSecond', holds: [30, 60] },
    {
      id: 'small-monolith-usd',
      calculation: 'memory',
      inputs: { time: 70 },
      reading: 'monolithUsd',
      format: 'usd',
      holds: [6, 7],
    },
    {
      id: 'small-services-usd',
      calculation: 'memory',
      inputs: { time: 70 },
      reading: 'servicesUsd',
      format: 'usd',
      holds: [14, 15],
    },
    { id: 'five-together', calculation: 'in-series', reading: 'together', format: 'percent', holds: [0.95, 0.952] },
  ],
  quiz,
  cards,
  challenge,
};
