/**
 * Whether a call leads somewhere: to a component that can be called, over a connection, to an endpoint that it has.
 */
import { endpointIndex } from '../../components/plan/names';
import { apiEndpointIndex, ownEndpoints } from '../api-gateway/routes';
import { apiShapeOf, type CallableConfig, endpointsOf, isCallable } from '../kinds';
import type { Scenario } from '../schema/scenario';
import type { Report } from './report';

/** The component of this id, if it can be called. */
export const callableOf = (scenario: Scenario, id: string): CallableConfig | undefined =>
  scenario.components.find((component): component is CallableConfig => isCallable(component) && component.id === id);

export function checkTarget(
  scenario: Scenario,
  from: string,
  call: { to: string; endpoint?: string | undefined },
  callerName: string,
  path: string,
  report: Report,
): void {
  const service = callableOf(scenario, call.to);
  if (service === undefined) {
    report(`${path}.to`, 'reference', 'the id of a service', call.to);
    return;
  }
  if (!scenario.connections.some((link) => link.from === from && link.to === call.to)) {
    report(`${path}.to`, 'reference', `a service that a connection from ${from} leads to`, call.to);
  }
  const offered = endpointsOf(service);
  const api = apiShapeOf(service);
  const index =
    api === null ? endpointIndex(offered, call.endpoint, callerName) : apiEndpointIndex(api, call.endpoint, callerName);
  if (index < 0) {
    report(
      `${path}.endpoint`,
      'reference',
      `an endpoint of ${call.to}: ${offered.join(', ')}`,
      call.endpoint ?? callerName,
    );
  }
  const callbacks = ownEndpoints.webSocket;
  if (api?.type === 'webSocket' && callableOf(scenario, from) !== undefined && index < api.routes.length) {
    report(`${path}.endpoint`, 'reference', `a callback: ${callbacks.join(', ')}`, call.endpoint ?? callerName);
  }
}
