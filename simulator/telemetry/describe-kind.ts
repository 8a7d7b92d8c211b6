/**
 * Tells of a component what its kind needs to be drawn.
 */
import type { Plan } from '../components/plan';
import { memberOf } from '../scenario/mesh/membership';
import type { ComponentConfig, Scenario } from '../scenario/schema/scenario';
import type { FunctionInfo, KindInfo, QueueInfo } from './kind-info';

export function describeKind(config: ComponentConfig, { scenario }: Pick<Plan, 'scenario'>): KindInfo | null {
  switch (config.kind) {
    case 'function':
      return describeFunction(config.reservedConcurrency, scenario);
    case 'apiGateway':
      return {
        kind: 'apiGateway',
        type: config.type,
        routes: Object.keys(config.routes),
      };
    case 'queue':
      return describeQueue(config, scenario);
    case 'stream':
    case 'table':
      return { kind: config.kind, shards: config.shards };
    case 'cache':
      return { kind: 'cache', capacity: config.capacity };
    case 'database':
      return { kind: 'database', maxConnections: config.maxConnections };
    case 'monolith': {
      const modules = Object.entries(config.modules);
      return { kind: 'monolith', modules: modules.map(([name, { label }]) => ({ name, label: label ?? null })) };
    }
    case 'controlPlane':
      return { kind: 'controlPlane', configures: configuredBy(config.id, scenario) };
    default:
      return null;
  }
}

/** Whether a proxy stands at each instance of a component. */
export const hasSidecars = (config: ComponentConfig, scenario: Scenario): boolean =>
  scenario.mesh?.dataPlane === 'sidecar' && memberOf(scenario, config.id) !== null;

function describeFunction(reserved: number | null, { account, components }: Scenario): FunctionInfo {
  const reservations = components.map((one) => (one.kind === 'function' ? (one.reservedConcurrency ?? 0) : 0));
  const unreserved = account.concurrency - reservations.reduce((sum, one) => sum + one, 0);
  return { kind: 'function', limit: reserved ?? unreserved, isReserved: reserved !== null };
}

function describeQueue(config: Extract<ComponentConfig, { kind: 'queue' }>, { components }: Scenario): QueueInfo {
  const { fifo, visibilityTimeoutMs, deadLetter } = config;
  const deadLetterTo = deadLetter === null ? null : components.findIndex((one) => one.id === deadLetter.queue);
  return { kind: 'queue', fifo, visibilityTimeoutMs, deadLetterTo };
}

function configuredBy(id: string, scenario: Scenario): number[] {
  if (scenario.mesh?.controlPlane !== id) return [];
  return scenario.components.flatMap((one, index) => (memberOf(scenario, one.id) === null ? [] : [index]));
}
