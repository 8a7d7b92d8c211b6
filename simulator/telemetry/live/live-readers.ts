/**
 * Reads the instruments of all components that have more to show than calls, threads and queues.
 */
import type { Plan, ServicePlan } from '../../components/plan';
import type { World } from '../../components/world';
import type { LiveReading } from '../live-reading';
import { cacheReader } from './cache';
import { controlPlaneReader } from './control-plane';
import { functionReader } from './function';
import { gatewayReader } from './gateway';
import { pushReader, queueReader, streamReader } from './messaging';
import { databaseReader, monolithReader } from './processes';
import type { LiveReader } from './reader';

/** By component: what its reader remembers. */
export type LiveData = readonly (readonly number[])[];

export class LiveReaders {
  private readonly readers: readonly (LiveReader | null)[];
  private past: number[][];

  constructor(plan: Plan) {
    this.readers = plan.components.map((_, component) => readerOf(plan, component));
    this.past = this.readers.map(() => []);
  }

  /** By component; undefined for those that have no more to show. To be called once at the end of each bucket. */
  read(world: World): (LiveReading | undefined)[] {
    return this.readers.map((reader, component) => reader?.(world, this.past[component] as number[]));
  }

  save(): LiveData {
    return this.past.map((one) => [...one]);
  }

  restore(data: LiveData): void {
    this.past = data.map((one) => [...one]);
  }
}

function readerOf(plan: Plan, component: number): LiveReader | null {
  const { config, service } = plan.components[component] as Plan['components'][number];
  const own = plan.services[service] as ServicePlan;
  switch (config.kind) {
    case 'function':
      return functionReader(plan, component);
    case 'apiGateway':
      return gatewayReader(plan, component);
    case 'queue':
      return queueReader(plan, component);
    case 'stream':
    case 'table':
      return streamReader(plan, component);
    case 'objectStore':
    case 'topic':
      return pushReader(plan, component);
    case 'cache':
      return cacheReader(plan, component, own);
    case 'database':
      return databaseReader(component, own);
    case 'monolith':
      return monolithReader(own);
    case 'controlPlane':
      return controlPlaneReader(plan, component);
    default:
      return null;
  }
}
