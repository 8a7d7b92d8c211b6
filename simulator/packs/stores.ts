/**
 * Caches, databases and monoliths.
 */
import { databaseCrashed, promote, startDatabase } from '../components/failover';
import { applyToModule } from '../components/interventions/module';
import { specialInterventions } from '../components/interventions/special';
import { lowerings } from '../components/lower';
import { lowerCache } from '../components/lower/cache';
import { lowerDatabase } from '../components/lower/database';
import { lowerMonolith } from '../components/lower/monolith';
import { planners } from '../components/plan/steps';
import { planCacheStep } from '../components/plan/steps/cache';
import { runtimes } from '../components/runtimes';
import { stepHandlers } from '../components/steps';
import { cacheDropHandler, cacheReadHandler, cacheWriteHandler } from '../components/steps/cache';
import { lockHandler, primaryOnlyHandler } from '../components/steps/lock';
import { enterModuleHandler } from '../components/steps/module';

export function install(): void {
  lowerings.fill({ cache: lowerCache, database: lowerDatabase, monolith: lowerMonolith });
  planners.fill({ cache: planCacheStep });
  stepHandlers.fill({
    cacheRead: cacheReadHandler,
    cacheWrite: cacheWriteHandler,
    cacheDrop: cacheDropHandler,
    lock: lockHandler,
    primaryOnly: primaryOnlyHandler,
    enterModule: enterModuleHandler,
  });
  runtimes.fill({ database: { start: startDatabase, wake: promote, crashed: databaseCrashed } });
  specialInterventions.fill({ module: applyToModule });
}
