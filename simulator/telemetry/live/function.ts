/**
 * The environments of a function.
 */
import type { FunctionState } from '../../components/function/state';
import type { Plan } from '../../components/plan';
import { gaugesOf } from './gauges';
import type { LiveReader } from './reader';

export function functionReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['initializing', 'busy', 'idle', 'eventsWaiting']);
  return (world) => {
    const { reserved } = world.components[component] as FunctionState;
    const limit = reserved ?? plan.scenario.account.concurrency - world.account.reserved;
    return { kind: 'function', limit, ...read(world) };
  };
}
