/**
 * Checks of a client: classes, workload.
 */
import type { ClientConfig } from '../schema/client';
import type { Scenario } from '../schema/scenario';
import { checkApiKey } from './api-gateway';
import { checkDistribution } from './distribution';
import { checkOrder } from './order';
import { checkRecords } from './records';
import type { Report } from './report';
import { checkTarget } from './targets';
import { checkSockets } from './web-socket';

export function checkClient(scenario: Scenario, client: ClientConfig, path: string, report: Report): void {
  const names = client.classes.map((entry) => entry.name);
  client.classes.forEach((entry, index) => {
    const at = `${path}.classes[${index}]`;
    if (names.indexOf(entry.name) !== index)
      report(`${at}.name`, 'duplicate', 'a name not used in this client', entry.name);
    checkTarget(scenario, client.id, entry, entry.name, at, report);
    checkApiKey(scenario, entry.request.apiKey, `${at}.request.apiKey`, report);
    checkRecords(entry.records, `${at}.records`, report);
  });
  checkSockets(scenario, client, path, report);
  const { workload } = client;
  if (workload.kind === 'open') {
    checkOrder(workload.rateProfile, `${path}.workload.rateProfile`, report);
    checkRecords(workload.batchSize, `${path}.workload.batchSize`, report);
  }
  if (workload.kind === 'closed') checkDistribution(workload.thinkTime, `${path}.workload.thinkTime`, report);
  if (workload.kind !== 'trace') return;
  checkOrder(workload.arrivals, `${path}.workload.arrivals`, report);
  workload.arrivals.forEach((entry, index) => {
    if (entry.class === undefined || names.includes(entry.class)) return;
    report(`${path}.workload.arrivals[${index}].class`, 'reference', `a class: ${names.join(', ')}`, entry.class);
  });
}
