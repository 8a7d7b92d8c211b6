/**
 * Calls over a link, seen from the caller: `life` begins and ends them; `admission` is the bulkhead, `gates` are
 * throttling and circuit breaker; `sending` makes tries, with `balancing` over the `hosts` that may be chosen; `network`
 * carries messages; `routing` are the rules of the route; `leaving` ends the wait for a try; `outcomes` judges how it ended, with `retries` and `hedges`.
 * SPEC C1-C21, MS7-MS9.
 */
export { hostSweep, membersChanged, refreshHosts, restartSweep, restartSweeps, startSweeps } from './hosts';
export {
  abandonCallsFor,
  abandonCallsOf,
  admitPending,
  beginCall,
  callTimesOut,
  faultDelayEnds,
  newCall,
  releaseCall,
} from './life';
export { deliverAnswer, deliverRequest } from './network';
export { answerArrives, backOffEnds, hedgeDue, tryTimesOut } from './outcomes';
