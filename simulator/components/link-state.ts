/**
 * The state of links and of their callers: made when a run begins, and made anew in part when settings change. What a
 * policy remembers is there only while the policy is in use.
 */
import { createAdaptiveThrottling } from '../policies/adaptive-throttling';
import type { Balancing } from '../policies/choose-endpoint';
import { type CircuitBreakerState, createCircuitBreaker } from '../policies/circuit-breaker';
import { createEndpointSet, setEligible } from '../policies/endpoint-set';
import { createOutlierDetection } from '../policies/outlier-state';
import { createRetryBudget, type RetryBudget, type RetryBudgetState } from '../policies/retry-budget';
import { retryMaskOf } from '../policies/retry-conditions';
import { createHashRing } from '../policies/ring-hash';
import { createDeadlineSchedule } from '../policies/weighted-round-robin';
import { createConnectionPools } from '../resources/connection-pools';
import { emptyLine } from '../resources/waiting-line';
import type { ConnectionSettings } from '../scenario/schema/connection';
import type { LoadBalancing } from '../scenario/schema/policies/load-balancing';
import type { Settings } from '../scenario/schema/settings';
import type { LinkPlan, Plan, ServicePlan } from './plan';
import type { CallerState, LinkDerived, LinkState } from './records';

export function newLink(link: LinkPlan, plan: Plan): LinkState {
  const {
    from: _from,
    to: _to,
    latencyMs: _latency,
    crossZoneMs: _zones,
    crossRegionMs: _regions,
    eventSource: _source,
    filledIn: _filledIn,
    ...settings
  } = link.config;
  const { id, replicas } = (plan.services[link.to] as ServicePlan).config;
  const derived = deriveFrom(inForce(settings), id, replicas);
  return {
    callers: Array.from({ length: link.callers }, (_, caller) => newCaller(settings, derived, caller, replicas)),
    lossRate: 0,
    partitioned: false,
    slowFactor: 1,
    addedMs: 0,
    callsInProgress: 0,
  };
}

function newCaller(configured: ConnectionSettings, derived: LinkDerived, index: number, hosts: number): CallerState {
  const settings = inForce(configured);
  const caller: CallerState = {
    ...{ configured, settings, derived },
    turn: index % hosts,
    active: new Array<number>(hosts).fill(0),
    schedule: null,
    underWay: 0,
    hosts: createEndpointSet(hosts),
    inBulkhead: 0,
    pending: emptyLine(),
    admitting: false,
    budget: null,
    throttling: null,
    breaker: null,
    pools: null,
    outliers: null,
    ejected: new Uint8Array(hosts),
    removed: new Uint8Array(hosts),
    turns: {},
    localities: {},
    secured: new Array<number>(hosts).fill(0),
    sweepTimer: -1,
    tried: {},
  };
  for (const setting of Object.keys(remember) as (keyof typeof remember)[]) remember[setting](caller, settings);
  return caller;
}

/** Retries and time-outs do not act on a route with faults on purpose (Istio, `HTTPRoute.fault`). */
function inForce(configured: ConnectionSettings): ConnectionSettings {
  if (configured.faultInjection === null) return configured;
  const retryPolicy = { ...configured.retryPolicy, numRetries: 0, perTryTimeoutMs: null };
  return { ...configured, timeoutMs: null, hedging: null, retryPolicy };
}

/** The retry budget in force: Envoy's limit of retries holds where there is no other. */
const budgetOf = ({ retryBudget, circuitBreaker }: ConnectionSettings): RetryBudget | null =>
  retryBudget ?? (circuitBreaker === null ? null : { kind: 'maxRetries', maxRetries: circuitBreaker.maxRetries });

/** Makes anew what a caller remembers for a setting; what is in progress stays counted. */
const remember = {
  retryBudget(caller: CallerState, settings: ConnectionSettings): void {
    const budget = budgetOf(settings);
    const { retries } = caller.budget ?? { retries: 0 };
    caller.budget = budget === null && retries === 0 ? null : newBudget(budget, retries);
  },
  adaptiveThrottling(caller: CallerState, settings: ConnectionSettings): void {
    caller.throttling = settings.adaptiveThrottling === null ? null : createAdaptiveThrottling();
  },
  breaker(caller: CallerState, settings: ConnectionSettings): void {
    caller.breaker = settings.breaker === null ? null : newBreaker(caller, settings.breaker);
  },
  circuitBreaker(caller: CallerState, settings: ConnectionSettings): void {
    if (settings.circuitBreaker !== null) caller.pools ??= createConnectionPools(caller.active.length);
  },
  outlierDetection(caller: CallerState, settings: ConnectionSettings): void {
    caller.outliers = settings.outlierDetection === null ? null : createOutlierDetection(caller.active.length);
    caller.hosts = createEndpointSet(caller.active.length);
    for (let host = 0; host < caller.removed.length; host++) {
      if (caller.removed[host] === 1) setEligible(caller.hosts, host, false);
    }
    caller.ejected.fill(0);
  },
  loadBalancing(caller: CallerState, settings: ConnectionSettings): void {
    const weights = weightsOf(settings.loadBalancing);
    caller.schedule = weights === null ? null : createDeadlineSchedule(weights);
  },
} as const;

function newBudget(budget: RetryBudget | null, retries: number): RetryBudgetState {
  const state = budget === null ? { milliTokens: 0, retries: 0 } : createRetryBudget(budget);
  return { ...state, retries };
}

/** Numbers that tries carry from before never fit the breaker that follows. */
function newBreaker({ breaker }: CallerState, config: NonNullable<ConnectionSettings['breaker']>): CircuitBreakerState {
  const state = createCircuitBreaker(config);
  return breaker === null ? state : { ...state, changes: breaker.changes + 1 };
}

const weightsOf = (config: LoadBalancing): readonly number[] | null =>
  config.policy === 'random' || config.policy === 'ringHash' ? null : config.weights;

const deriveFrom = (settings: ConnectionSettings, id: string, hosts: number): LinkDerived => ({
  retryMask: retryMaskOf(settings.retryPolicy),
  budget: budgetOf(settings),
  balancing: balancingOf(settings.loadBalancing, id, hosts),
});

/** Puts changed settings of a caller in force. Policies that change begin anew; what is in progress stays counted. */
export function changeSettings(
  caller: CallerState,
  plan: LinkPlan,
  services: Plan['services'],
  change: Settings,
): void {
  const { id, replicas } = (services[plan.to] as ServicePlan).config;
  caller.configured = changed(caller.configured, change);
  caller.settings = inForce(caller.configured);
  caller.derived = deriveFrom(caller.settings, id, replicas);
  for (const setting of Object.keys(remember) as (keyof typeof remember)[]) {
    const isBudget = setting === 'retryBudget' && change.circuitBreaker !== undefined;
    if (change[setting] !== undefined || isBudget) remember[setting](caller, caller.settings);
  }
}

function changed(before: ConnectionSettings, change: Settings): ConnectionSettings {
  const given = Object.keys(before).filter((setting) => change[setting as keyof Settings] !== undefined);
  const whole = Object.fromEntries(given.map((setting) => [setting, change[setting as keyof Settings]]));
  const settings: ConnectionSettings = { ...before, ...whole };
  const { retryPolicy } = settings;
  const { numRetries = retryPolicy.numRetries, perTryTimeoutMs = retryPolicy.perTryTimeoutMs } = change;
  return { ...settings, retryPolicy: { ...retryPolicy, numRetries, perTryTimeoutMs } };
}

function balancingOf(config: LoadBalancing, id: string, hosts: number): Balancing {
  switch (config.policy) {
    case 'random':
      return { kind: 'random' };
    case 'roundRobin':
      return config.weights === null ? { kind: 'roundRobin' } : { kind: 'weightedRoundRobin', weights: config.weights };
    case 'leastRequest':
      if (config.weights !== null) return { kind: 'weightedLeastRequest', weights: config.weights };
      if (config.selection === 'fullScan') return { kind: 'leastRequestOfAll' };
      return { kind: 'leastRequest', choices: config.choiceCount, distinct: config.selection === 'distinct' };
    case 'ringHash': {
      const names = Array.from({ length: hosts }, (_, host) => `${id}#${host + 1}`);
      return { kind: 'ringHash', ring: createHashRing(names, config.weights ?? undefined, config.minimumRingSize) };
    }
  }
}
