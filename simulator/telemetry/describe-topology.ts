/**
 * Numbers the fixed parts of a run as chunks refer to them.
 */
import type { Plan } from '../components/plan';
import type { ComponentConfig } from '../scenario/schema/scenario';
import type { ServiceConfig } from '../scenario/schema/service';
import type { ClassInfo, ComponentInfo, EndpointInfo, Topology } from './topology';

export function describeTopology(plan: Plan): Topology {
  return {
    components: plan.scenario.components.map(componentInfo),
    connections: plan.links.map((link) => ({ id: link.id, from: link.from, to: link.toComponent })),
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

function componentInfo(config: ComponentConfig): ComponentInfo {
  const service = config.kind === 'service' ? config : null;
  return {
    id: config.id,
    kind: config.kind,
    role: config.role ?? null,
    position: config.position ?? null,
    replicas: service?.replicas ?? 1,
    concurrency: service?.concurrency ?? null,
    queueLimit: service?.queue.limit ?? null,
    endpoints: service === null ? [] : endpointInfos(service),
  };
}

function endpointInfos(service: ServiceConfig): EndpointInfo[] {
  return Object.entries(service.endpoints).map(([name, endpoint]) => ({
    name,
    label: endpoint.label ?? null,
    calls: endpoint.steps.some((step) => step.kind !== 'work'),
  }));
}
