/**
 * Numbers the fixed parts of a run as chunks refer to them.
 */
import type { ComponentPlan, Plan } from '../components/plan';
import type { ServerConfig } from '../components/plan/server';
import { describeKind, hasSidecars } from './describe-kind';
import type { ClassInfo, ComponentInfo, EndpointInfo, Topology } from './topology';

export function describeTopology(plan: Plan): Topology {
  return {
    components: plan.components.map((component) => componentInfo(component, plan)),
    connections: plan.links
      .filter((link) => !link.internal)
      .map((link) => ({ id: link.id, from: link.from, to: link.toComponent })),
    classes: plan.classes.map((entry, index): ClassInfo => {
      const client = plan.clients[entry.client] as Plan['clients'][number];
      return {
        name: entry.name,
        label: client.config.classes[index - client.firstClass]?.label ?? null,
        client: client.component,
        to: (plan.links[entry.link] as Plan['links'][number]).toComponent,
        endpoint: entry.endpoint,
      };
    }),
  };
}

function componentInfo({ config, service }: ComponentPlan, plan: Plan): ComponentInfo {
  const server = plan.services[service]?.config;
  const about = describeKind(config, plan);
  return {
    id: config.id,
    kind: config.kind,
    role: config.role ?? null,
    position: config.position ?? null,
    replicas: server?.replicas ?? 1,
    concurrency: server?.concurrency ?? null,
    queueLimit: server?.queue.limit ?? null,
    endpoints: server === undefined ? [] : endpointInfos(server),
    ...(about === null ? {} : { about }),
    ...(hasSidecars(config, plan.scenario) ? { hasSidecars: true } : {}),
  };
}

function endpointInfos(server: ServerConfig): EndpointInfo[] {
  return Object.entries(server.endpoints).map(([name, endpoint]) => ({
    name,
    label: endpoint.label ?? null,
    calls: endpoint.steps.some((step) => step.kind !== 'work' && step.kind !== 'enterModule'),
  }));
}
