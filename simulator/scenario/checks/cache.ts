/**
 * Checks of a cache: times, origin.
 */
import type { CacheConfig } from '../schema/cache';
import type { Scenario } from '../schema/scenario';
import { checkDistribution } from './distribution';
import type { Report } from './report';
import { checkTarget } from './targets';

export function checkCache(scenario: Scenario, cache: CacheConfig, path: string, report: Report): void {
  checkDistribution(cache.readTime, `${path}.readTime`, report);
  checkDistribution(cache.writeTime, `${path}.writeTime`, report);
  if (cache.origin !== null) checkTarget(scenario, cache.id, cache.origin, 'get', `${path}.origin`, report);
  if (cache.origin === null && cache.coalesce) {
    report(`${path}.coalesce`, 'reference', 'an origin, without which a cache has nothing to wait for', true);
  }
}
