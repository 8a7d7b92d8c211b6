/**
 * Lowers each kind of component that can be called to the one form that runs (`ServerConfig`).
 */
import type { ComponentConfig, Scenario } from '../../scenario/schema/scenario';
import type { ServerConfig } from '../plan/server';
import { registry } from '../registry';
import { lowerControlPlane } from './control-plane';
import { lowerService } from './service';

type Callable = Exclude<ComponentConfig, { kind: 'client' }>;
type InPacks = Exclude<Callable, { kind: 'service' | 'controlPlane' }>;
type Lower<C> = (component: C) => ServerConfig;

export const lowerings = registry<{ [K in InPacks['kind']]: Lower<Extract<InPacks, { kind: K }>> }>(
  'The component kind',
  {
    function: 'functions',
    apiGateway: 'gateways',
    queue: 'messaging',
    stream: 'messaging',
    table: 'messaging',
    objectStore: 'messaging',
    topic: 'messaging',
    cache: 'stores',
    database: 'stores',
    monolith: 'stores',
  },
);

/** `scenario` is the whole that the component is part of. */
export function lower(component: Callable, _scenario: Scenario): ServerConfig {
  switch (component.kind) {
    case 'service':
      return lowerService(component);
    case 'controlPlane':
      return lowerControlPlane(component);
    default:
      return (lowerings.get(component.kind) as Lower<InPacks>)(component);
  }
}
