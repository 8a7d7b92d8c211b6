/**
 * Whether clients use WebSocket APIs as they can be used: over connections.
 */
import { ownEndpoints } from '../api-gateway/routes';
import type { ClientConfig } from '../schema/client';
import type { Scenario } from '../schema/scenario';
import { checkDistribution } from './distribution';
import type { Report } from './report';
import { callableOf } from './targets';

const isWebSocketApi = (scenario: Scenario, id: string): boolean => {
  const target = callableOf(scenario, id);
  return target?.kind === 'apiGateway' && target.type === 'webSocket';
};

export function checkSockets(scenario: Scenario, client: ClientConfig, path: string, report: Report): void {
  const { workload, classes } = client;
  if (workload.kind !== 'webSocket') {
    classes.forEach(({ to }, index) => {
      if (!isWebSocketApi(scenario, to)) return;
      report(`${path}.classes[${index}].to`, 'reference', 'a WebSocket API only with a workload webSocket', to);
    });
    return;
  }
  checkDistribution(workload.thinkTime, `${path}.workload.thinkTime`, report);
  checkDistribution(workload.pause, `${path}.workload.pause`, report);
  classes.forEach(({ to, endpoint, name }, index) => {
    const at = `${path}.classes[${index}]`;
    if (!isWebSocketApi(scenario, to) || to !== classes[0]?.to) {
      report(`${at}.to`, 'reference', 'one WebSocket API for all classes', to);
    }
    if ([...ownEndpoints.webSocket, '$disconnect'].includes(endpoint ?? name)) {
      report(`${at}.endpoint`, 'reference', 'a route that users send messages to', endpoint ?? name);
    }
  });
  const connecting = classes.filter(({ endpoint }) => endpoint === '$connect').length;
  if (connecting !== 1) report(`${path}.classes`, 'reference', 'one class with the endpoint $connect', connecting);
  if (classes.length === 1 && workload.messagesPerConnection !== 0) {
    report(`${path}.classes`, 'reference', 'a class of messages beside that of $connect', classes.length);
  }
}
