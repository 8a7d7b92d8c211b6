/**
 * Calls over a link, seen from the caller: `life` begins and ends them, `admission` lets them in, `tries` sends,
 * `balancing` picks the replica, `network` carries messages, `outcomes` judges how a try ended. SPEC C1-C12.
 */
export { admitPending } from './admission';
export { abandonCallsOf, beginCall, callTimesOut, newCall, releaseCall } from './life';
export { deliverAnswer, deliverRequest } from './network';
export { answerArrives, backOffEnds, tryTimesOut } from './outcomes';
