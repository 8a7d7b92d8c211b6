/**
 * Roots of draws that were long: chance, or a fault that made them longer still.
 */
import { type CaseScene, linkPlan } from './case-scene';
import type { WhyLink } from './chain';
import { atReplica, delaying, faultAt, faultOn, link, onLink, slowing } from './roots';
import type { Delay } from './where-time-went';

/** A draw of the request itself was longer than usual; chance only where no fault made it longer still. */
export function whyLongDraw(scene: CaseScene, delay: Delay, tookMs: number, usualMs: number): WhyLink[] {
  const { plan } = scene.world;
  const { call, made, stage, fromMs } = delay;
  if (made !== null && stage?.kind === 'work') {
    const window = { fromMs, toMs: stage.toMs ?? scene.world.nowMs };
    const fault = faultAt(scene, made.service, made.replica, window, slowing);
    const place = atReplica(plan, made.service, made.replica);
    if (fault !== null) return [link('slowWork', fromMs, place, { tookMs: window.toMs - fromMs, usualMs }), fault];
    const params = { of: 'work' as const, quantile: stage.share, tookMs: stage.usualMs, usualMs };
    return [link('chance', fromMs, place, params)];
  }
  const fault = faultOn(scene, call.link, { fromMs, toMs: delay.toMs }, delaying);
  const place = onLink(plan, call.link);
  if (fault !== null) return [link('slowNetwork', fromMs, place, { tookMs, usualMs, losses: 0 }), fault];
  const quantile = linkPlan(scene, call.link).latency.shareUpTo(tookMs);
  return [link('chance', fromMs, place, { of: 'network', quantile, tookMs, usualMs })];
}
