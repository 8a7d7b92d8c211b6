/**
 * Ends an invocation from outside, by time-out or crash: its process is gone, and with it the calls that it was making.
 * The environment stays; the next invocation starts a process in it (suppressed INIT).
 */
import { outcomeCode } from '../../telemetry/codes';
import { abandonCallsFor } from '../calls';
import { tryPhase } from '../records';
import { conclude } from '../service';
import type { World } from '../world';
import { functionStateOf, recordOf } from './state';

/** `reason` is an index into `reasons`. The environment must serve a try. */
export function killInvocation(world: World, component: number, environment: number, reason: number): void {
  const record = recordOf(functionStateOf(world, component), environment);
  const holder = world.try(record.holder);
  record.reset = true;
  if (holder.timer >= 0) world.events.cancel(holder.timer);
  holder.timer = -1;
  if (holder.phase === tryPhase.waiting) abandonCallsFor(world, holder.id, outcomeCode.error, reason);
  conclude(world, holder.id, outcomeCode.error, reason, component);
}
