/**
 * Checks of a connection: who it joins, and policies that fit the replicas of the callee.
 */
import { replicasOf } from '../kinds';
import type { ConnectionConfig } from '../schema/connection';
import type { LoadBalancing } from '../schema/policies/load-balancing';
import type { Scenario } from '../schema/scenario';
import { checkDistribution } from './distribution';
import { checkFeed } from './feeds';
import { checkInvocation } from './function';
import { checkLocality } from './locality';
import type { Report } from './report';
import { callableOf } from './targets';

export function checkConnection(scenario: Scenario, link: ConnectionConfig, path: string, report: Report): void {
  if (!scenario.components.some((component) => component.id === link.from)) {
    report(`${path}.from`, 'reference', 'the id of a component', link.from);
  }
  const callee = callableOf(scenario, link.to);
  if (callee === undefined) report(`${path}.to`, 'reference', 'the id of a service', link.to);
  else checkLoadBalancing(link.loadBalancing, replicasOf(callee), `${path}.loadBalancing`, report);
  checkDistribution(link.latencyMs, `${path}.latencyMs`, report);
  checkLocality(scenario, link, link, path, report);
  checkFeed(scenario, link, path, report);
  checkInvocation(scenario, link, path, report);
}

export function checkLoadBalancing(config: LoadBalancing, replicas: number, path: string, report: Report): void {
  if (!('weights' in config) || config.weights === null || config.weights.length === replicas) return;
  report(`${path}.weights`, 'range', `${replicas} weights, one for each replica`, config.weights);
}
