/**
 * How full a cache is, and how often a read finds an entry.
 */
import type { Plan, ServicePlan } from '../../components/plan';
import { type CacheStore, cacheSize } from '../../resources/cache-store';
import { bucketMs, windowMs } from '../chunk';
import { countersOf } from './gauges';
import type { LiveReader } from './reader';

/** Hits and reads at the ends of so many buckets: their window has one end more than it has buckets. */
const mostPast = 2 * (windowMs / bucketMs + 1);

/** The past: hits and reads since the run began, at the ends of the last buckets, the oldest first. */
export function cacheReader(plan: Plan, component: number, service: ServicePlan): LiveReader {
  const read = countersOf(plan, component, ['hits', 'misses']);
  const cell = cellOf(service);
  return (world, past) => {
    const { hits, misses } = read(world);
    if (past.length === 0) past.push(0, 0);
    past.push(hits, hits + misses);
    if (past.length > mostPast) past.splice(0, 2);
    const [hitsBefore, readsBefore] = past as [number, number];
    const reads = hits + misses - readsBefore;
    const entries = cacheSize(world.cells[cell] as CacheStore);
    return { kind: 'cache', entries, hitShare: reads > 0 ? (hits - hitsBefore) / reads : Number.NaN };
  };
}

/** All steps of a cache share one cell. */
function cellOf({ endpoints }: ServicePlan): number {
  const step = endpoints.flatMap(({ steps }) => steps).find((one) => one.kind === 'cacheRead');
  return step?.kind === 'cacheRead' ? step.cell : -1;
}
