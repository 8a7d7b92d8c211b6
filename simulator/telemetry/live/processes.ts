/**
 * Connections of a database, and threads of a monolith by module.
 */
import type { ServicePlan } from '../../components/plan';
import { primaryOf } from '../../components/primary';
import { type Try, threadUse } from '../../components/records';
import { mostNodes } from '../live-reading';
import type { LiveReader } from './reader';

export function databaseReader(component: number, { index }: ServicePlan): LiveReader {
  return (world) => ({
    kind: 'database',
    nodes: (world.services[index]?.replicas ?? []).slice(0, mostNodes).map(({ pool, line, away }) => ({
      inUse: pool.inUse + line.length + away,
      working: pool.inUse,
    })),
    primary: primaryOf(world, component),
  });
}

export function monolithReader(service: ServicePlan): LiveReader {
  const { modules = [] } = service.config;
  return (world) => {
    const threads = modules.map(() => 0);
    for (const one of world.tries.all()) {
      if (one.service !== service.index || !holdsThread(one)) continue;
      const module = moduleOf(service, one);
      if (module >= 0) threads[module] = (threads[module] as number) + 1;
    }
    return { kind: 'monolith', threads };
  };
}

const holdsThread = ({ hasThread, thread }: Try): boolean =>
  hasThread === 1 && (thread === threadUse.working || thread === threadUse.held);

/** The module whose step it is at; what is no work counts for the module of the step before. */
function moduleOf({ endpoints }: ServicePlan, { endpoint, step }: Try): number {
  const steps = endpoints[endpoint]?.steps ?? [];
  for (let at = Math.min(step, steps.length - 1); at >= 0; at--) {
    const one = steps[at];
    if (one?.kind === 'enterModule') return one.module;
    if (one?.kind === 'work' && one.module !== null) return one.module.index;
  }
  return -1;
}
