/**
 * What one caller remembers of the hosts it calls, for outlier detection.
 */

/** What one caller knows of the hosts it calls: plain data, one place for each host. */
export interface OutlierDetectionState {
  /** 1 for a host that belongs to the service, and how many do. */
  readonly isMember: Uint8Array;
  members: number;
  /** 1 for an ejected host, and how many are. */
  readonly isEjected: Uint8Array;
  ejected: number;
  /** In a row, until a result that says otherwise. */
  readonly errors5xx: Int32Array;
  readonly gatewayErrors: Int32Array;
  readonly localFailures: Int32Array;
  /** By how much the base time was multiplied for the last ejection, and how much of that is still remembered. */
  readonly multiplier: Int32Array;
  readonly ejectedAtMs: Float64Array;
  readonly returnedAtMs: Float64Array;
  /** Results since the last sweep, of answers and (only with the split) of connections. */
  readonly answers: Int32Array;
  readonly goodAnswers: Int32Array;
  readonly attempts: Int32Array;
  readonly goodAttempts: Int32Array;
  /** Ejections so far, and how many more there would have been but for `maxEjectionPercent`. */
  ejections: number;
  overflows: number;
}

export function createOutlierDetection(hosts: number): OutlierDetectionState {
  return {
    isMember: new Uint8Array(hosts).fill(1),
    members: hosts,
    isEjected: new Uint8Array(hosts),
    ejected: 0,
    errors5xx: new Int32Array(hosts),
    gatewayErrors: new Int32Array(hosts),
    localFailures: new Int32Array(hosts),
    multiplier: new Int32Array(hosts),
    ejectedAtMs: new Float64Array(hosts),
    returnedAtMs: new Float64Array(hosts),
    answers: new Int32Array(hosts),
    goodAnswers: new Int32Array(hosts),
    attempts: new Int32Array(hosts),
    goodAttempts: new Int32Array(hosts),
    ejections: 0,
    overflows: 0,
  };
}

/** A host joins the service, or leaves it; one that comes anew is not ejected and has no past. */
export function setMember(state: OutlierDetectionState, host: number, isMember: boolean): void {
  if ((state.isMember[host] === 1) === isMember) return;
  state.isMember[host] = isMember ? 1 : 0;
  state.members += isMember ? 1 : -1;
  if (state.isEjected[host] === 1) state.ejected--;
  state.isEjected[host] = 0;
  state.multiplier[host] = 0;
  forgetRows(state, host);
  forgetInterval(state, host);
}

/** What came in a row before an ejection counts no more after it. */
export function forgetRows(state: OutlierDetectionState, host: number): void {
  state.errors5xx[host] = 0;
  state.gatewayErrors[host] = 0;
  state.localFailures[host] = 0;
}

/** Begins an interval. */
export function forgetInterval(state: OutlierDetectionState, host: number): void {
  state.answers[host] = 0;
  state.goodAnswers[host] = 0;
  state.attempts[host] = 0;
  state.goodAttempts[host] = 0;
}
