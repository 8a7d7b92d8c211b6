/**
 * Lesson 10, "Service mesh": everything but its prose.
 */
import type { LessonData } from '@/content/model';
import { calculation as pushTime } from './calculations/push-time';
import { calculation as threeDataPlanes } from './calculations/three-data-planes';
import { cards } from './cards';
import { challenge } from './challenge';
import { claims } from './claims';
import { dead } from './figures/dead';
import { local } from './figures/local';
import { push } from './figures/push';
import { strict } from './figures/strict';
import { works } from './figures/works';
import { numbers } from './numbers';
import { quiz } from './quiz';
import { runs } from './runs';

export const lesson: LessonData = {
  slug: 'service-mesh',
  claims,
  figures: [works, push, dead, local, strict],
  runs,
  numbers,
  calculations: [threeDataPlanes, pushTime],
  calculated: [
    { id: 'sidecar-cpu', calculation: 'three-data-planes', reading: 'sidecarCpu', format: 'count', holds: [20, 20] },
    { id: 'ambient-cpu', calculation: 'three-data-planes', reading: 'ambientCpu', format: 'count', holds: [6, 6] },
    {
      id: 'waypoint-cpu',
      calculation: 'three-data-planes',
      inputs: { http: 1 },
      reading: 'waypointCpu',
      format: 'count',
      holds: [18, 19],
    },
    { id: 'push-last', calculation: 'push-time', reading: 'last', format: 'seconds', holds: [5_000, 5_200] },
  ],
  quiz,
  cards,
  challenge,
};
