/**
 * The compiled scenario: names turned into numbers, distributions into samplers, one random stream for each purpose.
 * A plan never changes while a run is under way; what changes lives in the `World`.
 */

import { createSampler, createStream, type Sampler, type Stream } from '../random';
import type { ClientConfig, Workload } from '../scenario/schema/client';
import type { BackOff, ConnectionConfig } from '../scenario/schema/connection';
import type { Scenario } from '../scenario/schema/scenario';
import type { QueueConfig, ServiceConfig, Step } from '../scenario/schema/service';
import { type RateProfile, rateProfile } from './arrivals';

export interface Plan {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly clients: readonly ClientPlan[];
  readonly services: readonly ServicePlan[];
  readonly links: readonly LinkPlan[];
  /** The request classes of all clients, in order. */
  readonly classes: readonly ClassPlan[];
  /** Index of a service by its id, and of a link by `A->B`. */
  readonly serviceIndex: ReadonlyMap<string, number>;
  readonly linkIndex: ReadonlyMap<string, number>;
}

export interface ClientPlan {
  readonly config: ClientConfig;
  readonly index: number;
  /** Index among all components of the scenario. */
  readonly component: number;
  readonly workload: Workload;
  /** The rate over time of an open workload. */
  readonly profile: RateProfile | null;
  readonly firstClass: number;
  readonly classCount: number;
  /** Cumulative shares of the classes, the last being 1. */
  readonly cumulative: readonly number[];
  readonly arrivals: Stream;
  readonly classChoice: Stream;
  readonly thinkTime: Sampler | null;
  readonly thinking: Stream;
}

export interface ClassPlan {
  readonly name: string;
  readonly client: number;
  readonly link: number;
  readonly endpoint: number;
}

export interface ServicePlan {
  readonly config: ServiceConfig;
  readonly index: number;
  readonly component: number;
  readonly queue: QueueConfig;
  readonly patience: Sampler | null;
  readonly patienceStream: Stream;
  readonly errors: Stream;
  readonly endpoints: readonly EndpointPlan[];
}

export interface EndpointPlan {
  readonly name: string;
  readonly priority: number;
  readonly steps: readonly StepPlan[];
}

export type StepPlan =
  | { readonly kind: 'work'; readonly time: Sampler; readonly stream: Stream }
  | { readonly kind: 'calls'; readonly calls: readonly CallPlan[]; readonly waitFor: number | null }
  | {
      readonly kind: 'choose';
      readonly options: readonly CallPlan[];
      readonly cumulative: readonly number[];
      readonly stream: Stream;
    };

export interface CallPlan {
  readonly link: number;
  readonly endpoint: number;
  readonly copies: number;
  readonly probability: number;
  readonly required: boolean;
  /** Tells the calls of one service apart in the keys of random draws. */
  readonly site: number;
  readonly stream: Stream;
}

export interface LinkPlan {
  readonly config: ConnectionConfig;
  readonly id: string;
  readonly index: number;
  /** Component index of the caller. */
  readonly from: number;
  /** Service index of the callee, and its component index. */
  readonly to: number;
  readonly toComponent: number;
  readonly latency: Sampler;
  readonly there: Stream;
  readonly back: Stream;
  readonly loss: Stream;
  readonly backOff: BackOff;
  readonly backOffStream: Stream;
  readonly balance: Stream;
  /** Replicas of the caller: each has its own bulkhead and balancer. */
  readonly callers: number;
}

/** Compiles a checked scenario. Every reference in it must resolve (`readScenario` sees to that). */
export function createPlan(scenario: Scenario, seed: number): Plan {
  const services = scenario.components.filter((component) => component.kind === 'service');
  const serviceIndex = new Map(services.map((service, index) => [service.id, index]));
  const linkIndex = new Map(scenario.connections.map((link, index) => [`${link.from}->${link.to}`, index]));
  const componentIndex = new Map(scenario.components.map((component, index) => [component.id, index]));
  const names: Names = { seed, services, serviceIndex, linkIndex, componentIndex };
  const classes: ClassPlan[] = [];
  const clients = scenario.components
    .filter((component) => component.kind === 'client')
    .map((config, index) => planClient(names, config, index, classes));
  return {
    scenario,
    seed,
    clients,
    services: services.map((config, index) => planService(names, config, index)),
    links: scenario.connections.map((config, index) => planLink(names, scenario, config, index)),
    classes,
    serviceIndex,
    linkIndex,
  };
}

interface Names {
  readonly seed: number;
  readonly services: readonly ServiceConfig[];
  readonly serviceIndex: ReadonlyMap<string, number>;
  readonly linkIndex: ReadonlyMap<string, number>;
  readonly componentIndex: ReadonlyMap<string, number>;
}

function planClient(names: Names, config: ClientConfig, index: number, classes: ClassPlan[]): ClientPlan {
  const firstClass = classes.length;
  for (const entry of config.classes) {
    classes.push({
      name: entry.name,
      client: index,
      link: linkOf(names, config.id, entry.to),
      endpoint: endpointOf(names, entry.to, entry.endpoint, entry.name),
    });
  }
  const thinkTime = config.workload.kind === 'closed' ? createSampler(config.workload.thinkTime) : null;
  return {
    config,
    index,
    component: names.componentIndex.get(config.id) as number,
    workload: config.workload,
    profile: config.workload.kind === 'open' ? rateProfile(config.workload) : null,
    firstClass,
    classCount: config.classes.length,
    cumulative: cumulativeShares(config.classes.map((entry) => entry.weight)),
    arrivals: createStream(names.seed, 'arrival', config.id),
    classChoice: createStream(names.seed, 'class', config.id),
    thinkTime,
    thinking: createStream(names.seed, 'think', config.id),
  };
}

function planService(names: Names, config: ServiceConfig, index: number): ServicePlan {
  const endpoints = Object.entries(config.endpoints).map(([name, endpoint]) => {
    const siteOf = siteCounter(name);
    const steps = endpoint.steps.map((step, position) => planStep(names, config, name, step, position, siteOf));
    return { name, priority: endpoint.priority, steps };
  });
  return {
    config,
    index,
    component: names.componentIndex.get(config.id) as number,
    queue: config.queue,
    patience: config.queue.patience === null ? null : createSampler(config.queue.patience),
    patienceStream: createStream(names.seed, 'patience', config.id),
    errors: createStream(names.seed, 'error', config.id),
    endpoints,
  };
}

/**
 * Numbers the calls of one endpoint for the keys of random draws: by callee and how many calls to it stand before, so
 * that a further call to someone else leaves the draws of all others as they were.
 */
function siteCounter(endpoint: string): (to: string) => number {
  const seen = new Map<string, number>();
  return (to) => {
    const before = seen.get(to) ?? 0;
    seen.set(to, before + 1);
    return createStream(before, endpoint, to).k0;
  };
}

function planStep(
  names: Names,
  service: ServiceConfig,
  endpointName: string,
  step: Step,
  position: number,
  siteOf: (to: string) => number,
): StepPlan {
  const stream = (purpose: string) => createStream(names.seed, `${purpose} ${endpointName} ${position}`, service.id);
  if (step.kind === 'work') return { kind: 'work', time: createSampler(step.time), stream: stream('service') };
  const plan = (call: { to: string; endpoint?: string | undefined }, offset: number) => ({
    link: linkOf(names, service.id, call.to),
    endpoint: endpointOf(names, call.to, call.endpoint, endpointName),
    copies: 1,
    probability: 1,
    required: true,
    site: siteOf(call.to),
    stream: stream(`call ${offset}`),
  });
  if (step.kind === 'call') {
    const call = { ...plan(step, 0), probability: step.probability, required: step.required };
    return { kind: 'calls', calls: [call], waitFor: null };
  }
  if (step.kind === 'parallel') {
    const calls = step.calls.map((call, offset) => ({
      ...plan(call, offset),
      copies: call.copies,
      probability: call.probability,
      required: call.required,
    }));
    return { kind: 'calls', calls, waitFor: step.waitFor };
  }
  const options = step.options.map(plan);
  let sum = 0;
  const cumulative = step.options.map((option) => (sum += option.probability));
  return { kind: 'choose', options, cumulative, stream: stream('choose') };
}

function planLink(names: Names, scenario: Scenario, config: ConnectionConfig, index: number): LinkPlan {
  const id = `${config.from}->${config.to}`;
  const caller = scenario.components[names.componentIndex.get(config.from) as number];
  return {
    config,
    id,
    index,
    from: names.componentIndex.get(config.from) as number,
    to: names.serviceIndex.get(config.to) as number,
    toComponent: names.componentIndex.get(config.to) as number,
    latency: createSampler(config.latencyMs),
    there: createStream(names.seed, 'latency there', id),
    back: createStream(names.seed, 'latency back', id),
    loss: createStream(names.seed, 'loss', id),
    backOff: config.retryPolicy.backOff,
    backOffStream: createStream(names.seed, 'back-off', id),
    balance: createStream(names.seed, 'balance', id),
    callers: caller?.kind === 'service' ? caller.replicas : 1,
  };
}

const linkOf = (names: Names, from: string, to: string) => names.linkIndex.get(`${from}->${to}`) as number;

/** The endpoint a call means: the one it names, else the one named like the caller's, else the only one. */
function endpointOf(names: Names, to: string, endpoint: string | undefined, callerName: string): number {
  const service = names.services[names.serviceIndex.get(to) as number] as ServiceConfig;
  return endpointIndex(Object.keys(service.endpoints), endpoint, callerName);
}

/** Index of the endpoint meant, or -1 when none fits. */
export function endpointIndex(offered: readonly string[], endpoint: string | undefined, callerName: string): number {
  if (endpoint !== undefined) return offered.indexOf(endpoint);
  const like = offered.indexOf(callerName);
  return like >= 0 ? like : offered.length === 1 ? 0 : -1;
}

function cumulativeShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight, index) => {
    sum += weight;
    return index === weights.length - 1 ? 1 : sum / total;
  });
}
