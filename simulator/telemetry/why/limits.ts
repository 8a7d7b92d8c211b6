/**
 * Roots that lie in limits: one of a component that turned a request away, one of a caller that ran out.
 */
import type { Setting } from '../../scenario/schema/settings';
import { reasonCode } from '../codes';
import type { CallCase, TryCase } from './case';
import { type CaseScene, linkPlan } from './case-scene';
import type { WhyLink } from './chain';
import { lastSetBy } from './fault-log';
import { atReplica, link, onLink, rootOf } from './roots';
import { tightened } from './setups';

/** More came than a component lets in; or somebody has made its limit tighter. */
export function overLimit(scene: CaseScene, made: TryCase, atMs: number): WhyLink {
  const { world, history } = scene;
  const set = tightened(scene, made.service, atMs);
  if (set !== null) return set;
  const { sinceMs = 0, offered = 0, refused = 0 } = history.limits[made.service] ?? {};
  const numbers = {
    of: 'limit' as const,
    offered,
    served: offered - refused,
    windowMs: world.nowMs - sinceMs,
    retries: 0,
  };
  return link('overload', sinceMs, atReplica(world.plan, made.service, made.replica), numbers);
}

/** The time-out of a call, that of each try, and what the deadline of the work that calls has left. */
export type Limit = 'timeoutMs' | 'perTryTimeoutMs' | 'leftMs';

/** The limit that ended a call: its deadline may be its own time-out, or that of its try, at the callee. */
export function limitOf(call: CallCase): Limit {
  if (call.reason === reasonCode.callTimeout) return 'timeoutMs';
  if (Number.isFinite(call.leftMs)) return 'leftMs';
  return call.perTryTimeoutMs === null ? 'timeoutMs' : 'perTryTimeoutMs';
}

/** The limit is too short for what is usual: whoever set it has caused it. */
export function tooTight(scene: CaseScene, call: CallCase, setting: Limit, neededMs: number): WhyLink {
  const { world, history } = scene;
  const { id, config } = linkPlan(scene, call.link);
  const reasonOfLimit = {
    timeoutMs: 'callTimeout',
    perTryTimeoutMs: 'tryTimeout',
    leftMs: 'deadlineExceeded',
  } as const;
  const reason = reasonOfLimit[setting];
  const ownLimitMs = setting === 'timeoutMs' ? config.timeoutMs : config.retryPolicy.perTryTimeoutMs;
  const wasTooTight = ownLimitMs !== null && ownLimitMs < neededMs;
  const names: Setting[] = setting === 'perTryTimeoutMs' ? ['perTryTimeoutMs', 'retryPolicy'] : ['timeoutMs'];
  const setBy = wasTooTight ? null : rootOf(lastSetBy(history.applied, id, names, call.startMs));
  const params = { reason, neededMs, limitMs: call[setting] };
  return setBy ?? link('setting', call.startMs, onLink(world.plan, call.link), params);
}
