/**
 * Which cards belong to a figure: those of the kinds of components in its scenario, and of the policies that its
 * connections have or that may be set while it runs.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { ComponentConfig, Scenario } from '../scenario/schema/scenario';
import type { fidelityByTopic } from './index';

type Kind = ComponentConfig['kind'];
type Topic = keyof typeof fidelityByTopic;

export interface UsedCards {
  readonly kinds: readonly Kind[];
  readonly topics: readonly Topic[];
}

/** What may be done to the run, without its moment. */
type Act = Pick<Intervention, 'kind'> & { readonly set?: object };
type Settings = Readonly<Record<string, unknown>>;

/** Settings of a connection that bring a policy, beside the retry policy, which every connection has. */
const policies: Readonly<Partial<Record<string, Topic>>> = {
  timeoutMs: 'retries',
  perTryTimeoutMs: 'retries',
  numRetries: 'retries',
  retryPolicy: 'retries',
  retryBudget: 'retries',
  hedging: 'retries',
  breaker: 'circuitBreaking',
  circuitBreaker: 'circuitBreaking',
  bulkhead: 'circuitBreaking',
  adaptiveThrottling: 'circuitBreaking',
  loadBalancing: 'balancing',
  locality: 'balancing',
  outlierDetection: 'balancing',
  headerRoutes: 'mesh',
  mirror: 'mesh',
  faultInjection: 'mesh',
  trafficSplit: 'fleet',
};

const topicOrder: readonly Topic[] = ['retries', 'circuitBreaking', 'balancing', 'mesh', 'fleet', 'transactions'];

export function usedCards(scenario: Scenario, acts: readonly Act[]): UsedCards {
  const topics = new Set<Topic>([
    ...scenario.connections.flatMap((connection) => topicsOf(connectionSettings(connection))),
    ...acts.flatMap(({ kind, set }) => (kind === 'configure' ? topicsOf(set as Settings) : fleetActs(kind))),
    ...scenario.components.flatMap(topicsOfComponent),
    ...(scenario.mesh === null ? [] : (['mesh'] as const)),
    ...(scenario.transactions === null ? [] : (['transactions'] as const)),
  ]);
  return {
    kinds: [...new Set(scenario.components.map(({ kind }) => kind))],
    topics: topicOrder.filter((topic) => topics.has(topic)),
  };
}

/** The defaults of retries and of balancing do nothing that a card would have to explain. */
function connectionSettings({ retryPolicy, loadBalancing, ...rest }: Scenario['connections'][number]): Settings {
  const retries = retryPolicy.numRetries > 0 || retryPolicy.perTryTimeoutMs !== null;
  return {
    ...rest,
    retryPolicy: retries ? retryPolicy : null,
    loadBalancing: loadBalancing.policy === 'roundRobin' ? null : loadBalancing,
  };
}

const topicsOf = (settings: Settings): readonly Topic[] =>
  Object.entries(settings).flatMap(([name, value]) => {
    const topic = value === null || value === undefined ? undefined : policies[name];
    return topic === undefined ? [] : [topic];
  });

const fleetActs = (kind: Act['kind']): readonly Topic[] => (kind === 'deploy' || kind === 'scale' ? ['fleet'] : []);

function topicsOfComponent(component: ComponentConfig): readonly Topic[] {
  if (component.kind === 'controlPlane') return ['mesh'];
  if (component.kind !== 'service' && component.kind !== 'monolith') return [];
  const comesAndGoes = component.autoscaling !== null || Object.keys(component.versions).length > 0;
  const several = component.replicas > 1 || component.zones !== null;
  return [...(several ? (['balancing'] as const) : []), ...(comesAndGoes ? (['fleet'] as const) : [])];
}
