/**
 * The part of a connection that Istio keeps in a route of a VirtualService: time-out, retries, shares of versions,
 * mirroring and faults on purpose.
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { HeaderRoutes } from '../../scenario/schema/policies/routing';
import { durationOf, fieldsOf } from './export-values';
import { moot, type Place, said, unsaid } from './notes';
import { reasons } from './reasons';
import { isKnownStatus, writeRetryOn } from './retry-on';

/** How the callee and its versions are called. */
export interface CalleeNames {
  readonly host: string;
  readonly subsets: ReadonlyMap<string, string>;
}

/** The routes by header, and the one for all other requests; each has all settings of the connection. */
export function routesOf(connection: ConnectionConfig, callee: CalleeNames, place: Place) {
  const rest = routeOf(connection, callee, place);
  const { headerRoutes } = connection;
  if (headerRoutes === null) return [rest];
  said(place, 'headerRoutes');
  const byHeader = headerRoutes.map(({ match, version }) => ({
    match: match.map((headers) => ({ headers: headersOf(headers) })),
    ...rest,
    route: [{ destination: { host: callee.host, subset: callee.subsets.get(version) ?? version } }],
  }));
  return [...byHeader, rest];
}

/** Istio asks whether a header is there with a match that says nothing. */
const headersOf = (headers: HeaderRoutes[number]['match'][number]) =>
  Object.fromEntries(Object.entries(headers).map(([name, match]) => [name, 'present' in match ? {} : match]));

function routeOf(connection: ConnectionConfig, callee: CalleeNames, place: Place) {
  return {
    ...fieldsOf({ timeout: durationOf(place, 'timeoutMs', connection.timeoutMs) }),
    retries: retriesOf(connection, place),
    ...fieldsOf({ fault: faultOf(connection, place) }),
    route: destinationsOf(connection, callee, place),
    ...mirrorOf(connection, callee, place),
  };
}

function retriesOf({ retryPolicy, protocol }: ConnectionConfig, place: Place) {
  const { numRetries, perTryTimeoutMs, avoidPreviousHosts } = retryPolicy;
  const retryOn = writeRetryOn(retryPolicy, protocol === 'grpc');
  if (numRetries === 0 || retryOn === '') return noRetries(numRetries, perTryTimeoutMs, place);
  said(place, 'retryPolicy.numRetries');
  said(place, 'retryPolicy.retryOn');
  said(place, 'retryPolicy.avoidPreviousHosts');
  noteStatusCodes(retryPolicy, place);
  moot(place, 'retryPolicy.hostSelectionAttempts', reasons.hostSelection);
  return {
    attempts: numRetries,
    retryOn,
    ...fieldsOf({
      perTryTimeout: durationOf(place, 'retryPolicy.perTryTimeoutMs', perTryTimeoutMs),
      backoff: backOffOf(retryPolicy, place),
    }),
    retryIgnorePreviousHosts: avoidPreviousHosts,
  };
}

/** Istio writes no retry policy at all then, so that the time-out of a single try is lost too. */
function noRetries(numRetries: number, perTryTimeoutMs: number | null, place: Place) {
  if (numRetries === 0) said(place, 'retryPolicy.numRetries');
  else unsaid(place, 'retryPolicy.numRetries', reasons.noRetryOn);
  if (numRetries > 0) said(place, 'retryPolicy.retryOn');
  if (perTryTimeoutMs !== null) unsaid(place, 'retryPolicy.perTryTimeoutMs', reasons.withoutRetries);
  for (const setting of ['retryOn', 'retriableStatusCodes', 'backOff', 'avoidPreviousHosts', 'hostSelectionAttempts']) {
    moot(place, `retryPolicy.${setting}`, reasons.withoutRetries);
  }
  return { attempts: 0 };
}

function noteStatusCodes({ retryOn, retriableStatusCodes }: ConnectionConfig['retryPolicy'], place: Place): void {
  const counts = retryOn.includes('retriable-status-codes') && retriableStatusCodes.every(isKnownStatus);
  if (counts) said(place, 'retryPolicy.retriableStatusCodes');
  else moot(place, 'retryPolicy.retriableStatusCodes', reasons.statusCode);
}

function backOffOf({ backOff }: ConnectionConfig['retryPolicy'], place: Place): string | undefined {
  const { baseMs, maxMs } = backOff;
  moot(place, 'retryPolicy.backOff.factor', reasons.backOffShape);
  moot(place, 'retryPolicy.backOff.jitter', reasons.backOffShape);
  if (maxMs === 10 * baseMs && baseMs >= 1) said(place, 'retryPolicy.backOff.maxMs');
  else unsaid(place, 'retryPolicy.backOff.maxMs', reasons.backOffShape);
  return durationOf(place, 'retryPolicy.backOff.baseMs', baseMs);
}

function faultOf({ faultInjection }: ConnectionConfig, place: Place) {
  if (faultInjection === null) return undefined;
  const { delay, abort } = faultInjection;
  const fixedDelay = delay === null ? undefined : durationOf(place, 'faultInjection.delay.fixedMs', delay.fixedMs);
  if (fixedDelay !== undefined) said(place, 'faultInjection.delay.percent');
  else if (delay !== null) unsaid(place, 'faultInjection.delay.percent', reasons.tooShort);
  if (abort !== null) said(place, 'faultInjection.abort');
  return fieldsOf({
    delay:
      delay === null || fixedDelay === undefined ? undefined : { percentage: { value: delay.percent }, fixedDelay },
    abort: abort === null ? undefined : { percentage: { value: abort.percent }, httpStatus: abort.httpStatus },
  });
}

function destinationsOf({ trafficSplit }: ConnectionConfig, { host, subsets }: CalleeNames, place: Place) {
  if (trafficSplit === null) return [{ destination: { host } }];
  said(place, 'trafficSplit');
  return trafficSplit.map(({ version, weight }) => ({
    destination: { host, subset: subsets.get(version) ?? version },
    weight,
  }));
}

function mirrorOf({ mirror }: ConnectionConfig, { host, subsets }: CalleeNames, place: Place) {
  if (mirror === null) return {};
  said(place, 'mirror');
  const { version, percent } = mirror;
  return {
    mirror: { host, ...(version !== null && { subset: subsets.get(version) ?? version }) },
    mirrorPercentage: { value: percent },
  };
}
