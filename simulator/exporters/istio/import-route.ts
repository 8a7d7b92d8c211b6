/**
 * A route of a VirtualService as settings of a connection. Blocks that are there get Istio's defaults for what they
 * leave out; what the route does not mention stays as it is.
 */
import type { ConnectionConfig } from '../../scenario/schema/connection';
import { ignore, type Path, type Reading } from '../common/reading';
import { importReasons } from './import-reasons';
import { readRetryOn, usualRetryOn } from './retry-on';
import type { RouteResource } from './schema';

type Present<T> = NonNullable<T>;

/** Versions by the names of their subsets; null: there is none. */
export type VersionOf = (subset: string) => string | null;

export type ConnectionChanges = Partial<ConnectionConfig>;

export function settingsOfRoute(
  route: RouteResource,
  versionOf: VersionOf,
  reading: Reading,
  path: Path,
): ConnectionChanges {
  const { timeout, retries, fault } = route;
  return {
    ...(timeout !== undefined && { timeoutMs: timeout === 0 ? null : timeout }),
    ...(retries && { retryPolicy: retriesFrom(retries, reading, [...path, 'retries']) }),
    ...(fault && { faultInjection: faultFrom(fault, reading, [...path, 'fault']) }),
    ...splitFrom(route, versionOf, reading, [...path, 'route']),
    ...mirrorFrom(route, versionOf, reading, [...path, 'mirror']),
  };
}

function retriesFrom(
  retries: Present<RouteResource['retries']>,
  reading: Reading,
  path: Path,
): ConnectionConfig['retryPolicy'] {
  const { attempts = 0, perTryTimeout, retryOn, backoff = 25, retryIgnorePreviousHosts } = retries;
  if (attempts === 0) {
    for (const name of Object.keys(retries)) {
      if (name !== 'attempts') ignore(reading, [...path, name], importReasons.withoutAttempts);
    }
  }
  const read = retryOn ? readRetryOn(retryOn) : { conditions: usualRetryOn, codes: [], unknown: [] };
  if (read.unknown.length > 0) ignore(reading, [...path, 'retryOn'], importReasons.condition);
  return {
    numRetries: attempts,
    retryOn: [...read.conditions],
    retriableStatusCodes: [...read.codes],
    perTryTimeoutMs: attempts === 0 || !perTryTimeout ? null : perTryTimeout,
    backOff: { baseMs: backoff, factor: 2, maxMs: 10 * backoff, jitter: 'full' },
    avoidPreviousHosts: retryIgnorePreviousHosts ?? true,
    hostSelectionAttempts: 5,
  };
}

function faultFrom(
  fault: Present<RouteResource['fault']>,
  reading: Reading,
  path: Path,
): ConnectionConfig['faultInjection'] {
  const { delay, abort } = fault;
  const fixedMs = delay?.fixedDelay ?? 0;
  const httpStatus = abort?.httpStatus ?? 0;
  const aborts = httpStatus >= 400 && httpStatus <= 599;
  if (delay && fixedMs === 0) ignore(reading, [...path, 'delay'], importReasons.noFault);
  if (abort && !aborts) {
    ignore(reading, [...path, 'abort'], httpStatus === 0 ? importReasons.noFault : importReasons.faultStatus);
  }
  return {
    delay: delay && fixedMs > 0 ? { percent: delay.percentage?.value ?? delay.percent ?? 0, fixedMs } : null,
    abort: abort && aborts ? { percent: abort.percentage?.value ?? 0, httpStatus } : null,
  };
}

/** Several destinations are versions with shares; a single one with a subset gets everything. */
function splitFrom({ route }: RouteResource, versionOf: VersionOf, reading: Reading, path: Path): ConnectionChanges {
  const destinations = route ?? [];
  if (destinations.every(({ destination }) => destination.subset === undefined)) return {};
  const single = destinations.length === 1;
  const trafficSplit = destinations.flatMap(({ destination: { subset }, weight }, index) => {
    const version = subset === undefined ? null : versionOf(subset);
    if (version === null) ignore(reading, [...path, index, 'destination'], importReasons.noVersion);
    return version === null ? [] : [{ version, weight: weight ?? (single ? 100 : 0) }];
  });
  return trafficSplit.some(({ weight }) => weight > 0) ? { trafficSplit } : {};
}

function mirrorFrom(route: RouteResource, versionOf: VersionOf, reading: Reading, path: Path): ConnectionChanges {
  const { mirror, mirrorPercentage } = route;
  if (!mirror) {
    if (mirrorPercentage) ignore(reading, [...path.slice(0, -1), 'mirrorPercentage'], importReasons.emptyResource);
    return {};
  }
  const version = mirror.subset === undefined ? null : versionOf(mirror.subset);
  const isElsewhere = route.route?.some(({ destination }) => destination.host !== mirror.host) ?? false;
  if (isElsewhere || (mirror.subset !== undefined && version === null)) {
    ignore(reading, path, isElsewhere ? importReasons.otherMirror : importReasons.noVersion);
    return {};
  }
  return { mirror: { version, percent: mirrorPercentage?.value ?? 100 } };
}
