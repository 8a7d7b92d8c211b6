/**
 * Whether the whole is small enough to run.
 */
import { capacityOf, isCallable, replicasOf } from '../kinds';
import { maxPlannedRequests, maxSkewedKeys, maxThreads } from '../limits';
import type { ClientConfig } from '../schema/client';
import type { Scenario } from '../schema/scenario';
import { mostRecords } from './records';
import type { Report } from './report';

export function checkSize(scenario: Scenario, report: Report): void {
  let threads = 0;
  let requests = 0;
  let keys = 0;
  for (const component of scenario.components) {
    if (isCallable(component)) threads += replicasOf(component) * capacityOf(component);
    else {
      requests += plannedRequests(component, scenario.durationMs);
      keys += skewedKeys(component);
    }
  }
  if (threads > maxThreads) report('components', 'limit', `at most ${maxThreads} threads in all`, threads);
  if (keys > maxSkewedKeys) report('components', 'limit', `at most ${maxSkewedKeys} keys with skew in all`, keys);
  if (requests > maxPlannedRequests) {
    report('components', 'limit', `at most ${maxPlannedRequests} requests in the duration`, Math.round(requests));
  }
}

/** Requests, or records in them, that an open workload sends in the duration, at most; others are bounded by what is under way. */
function plannedRequests(client: ClientConfig, durationMs: number): number {
  if (client.workload.kind !== 'open') return 0;
  const rates = [client.workload.ratePerSecond, ...client.workload.rateProfile.map((point) => point.ratePerSecond)];
  const records = Math.max(...client.classes.map((entry) => mostRecords(entry.records)));
  return (Math.max(...rates) * durationMs * records * mostRecords(client.workload.batchSize)) / 1_000;
}

const skewedKeys = (client: ClientConfig): number =>
  client.classes
    .flatMap(({ keys, request }) => [keys, request.callers])
    .reduce((sum, keys) => sum + (keys !== null && keys.skew > 0 ? keys.count : 0), 0);
