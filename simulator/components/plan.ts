/**
 * The compiled scenario: names turned into numbers, distributions into samplers, one random stream for each purpose.
 * A plan never changes while a run is under way; what changes lives in the `World`.
 */

import { createSampler, createStream, type RankOf, type Sampler, type Stream } from '../random';
import type { ClientConfig, Workload } from '../scenario/schema/client';
import type { ConnectionConfig } from '../scenario/schema/connection';
import type { ComponentConfig, Scenario } from '../scenario/schema/scenario';
import type { QueueConfig } from '../scenario/schema/service';
import { type RateProfile, rateProfile } from './arrivals';
import type { FunctionPlan } from './function/plan';
import type { GatewayRuntimePlan } from './gateway/plan';
import { lower } from './lower';
import { meshMeters } from './mesh/meters';
import { type MeshLinkPlan, planMeshLink } from './mesh/plan';
import { type MappingPlan, planMappings } from './messaging/mapping';
import { type CarriedPlan, planCarried } from './plan/carried';
import { ranksOf } from './plan/keys';
import type { CellPlan, MeterPlan, Meters } from './plan/meters';
import { endpointOf, linkOf, type Names } from './plan/names';
import { plansOfPacks } from './plan/of-packs';
import { type RecordsOf, recordsOf } from './plan/record-count';
import type { ServerConfig } from './plan/server';
import { cumulativeShares } from './plan/shares';
import { planSockets, type SocketsPlan } from './plan/sockets';
import { cellsOf, planSteps, type StepPlan } from './plan/steps';
import { planZones, type ZonesPlan } from './plan/zones';

export interface Plan {
  readonly scenario: Scenario;
  readonly seed: number;
  /** All components in the order of the scenario; `component` indices elsewhere point here. */
  readonly components: readonly ComponentPlan[];
  readonly clients: readonly ClientPlan[];
  /** Everything that can be called, whatever its kind. */
  readonly services: readonly ServicePlan[];
  /** Those of the scenario, then those that components have to themselves. */
  readonly links: readonly LinkPlan[];
  /** The request classes of all clients, in order. */
  readonly classes: readonly ClassPlan[];
  /** Index of a service by its id, and of a link by `A->B`. */
  readonly serviceIndex: ReadonlyMap<string, number>;
  readonly linkIndex: ReadonlyMap<string, number>;
  /** By component; null for those that are no functions, or no gateways. */
  readonly functions: readonly (FunctionPlan | null)[];
  readonly gateways: readonly (GatewayRuntimePlan | null)[];
  /** State of steps that outlives a request, by index in `World.cells`. */
  readonly cells: readonly CellPlan[];
  /** What is counted, and what is averaged over time, beyond calls and threads; in the order of their indices. */
  readonly counters: readonly MeterPlan[];
  readonly gauges: readonly MeterPlan[];
}

export interface ComponentPlan {
  readonly config: ComponentConfig;
  /** Index among the clients or the services, the other being -1. */
  readonly client: number;
  readonly service: number;
  /** What leads the messages that it keeps to their consumers. */
  readonly mappings: readonly MappingPlan[];
}

export interface ClientPlan {
  readonly config: ClientConfig;
  readonly index: number;
  /** Index among all components of the scenario. */
  readonly component: number;
  readonly workload: Workload;
  /** The rate over time of an open workload. */
  readonly profile: RateProfile | null;
  /** Requests of one arrival of an open workload; null: always one. */
  readonly batch: RecordsOf | null;
  readonly firstClass: number;
  readonly classCount: number;
  /** Cumulative shares of the classes, the last being 1. */
  readonly cumulative: readonly number[];
  readonly arrivals: Stream;
  readonly classChoice: Stream;
  readonly thinkTime: Sampler | null;
  readonly thinking: Stream;
  /** Of a WebSocket workload; null otherwise. */
  readonly sockets: SocketsPlan | null;
}

export interface ClassPlan {
  readonly name: string;
  readonly client: number;
  readonly link: number;
  readonly endpoint: number;
  /** How important its requests are everywhere; null: as the endpoints say. */
  readonly priority: number | null;
  /** What a request of this class is about; null: always the same. */
  readonly subjects: RankOf | null;
  readonly subjectStream: Stream;
  /** What its requests carry for gateways to look at. */
  readonly carried: CarriedPlan;
  /** Records that a request of this class carries. */
  readonly records: RecordsOf;
}

export interface ServicePlan {
  readonly config: ServerConfig;
  readonly index: number;
  readonly component: number;
  readonly queue: QueueConfig;
  readonly patience: Sampler | null;
  readonly patienceStream: Stream;
  readonly errors: Stream;
  readonly endpoints: readonly EndpointPlan[];
  /** Where its counters and gauges begin in those of the plan. */
  readonly firstCounter: number;
  readonly firstGauge: number;
  /** The same for what its proxies in a mesh count. */
  readonly firstMeshCounter: number;
  readonly firstMeshGauge: number;
}

export interface EndpointPlan {
  readonly name: string;
  readonly priority: number;
  /** Calls go to the primary. */
  readonly pinned: boolean;
  readonly steps: readonly StepPlan[];
}

export interface LinkPlan {
  readonly config: ConnectionConfig;
  readonly id: string;
  readonly index: number;
  /** From a component to itself; it is not part of the scenario. */
  readonly internal: boolean;
  /** Component index of the caller. */
  readonly from: number;
  /** Service index of the callee, and its component index. */
  readonly to: number;
  readonly toComponent: number;
  readonly latency: Sampler;
  readonly there: Stream;
  readonly back: Stream;
  readonly loss: Stream;
  readonly backOffStream: Stream;
  readonly throttling: Stream;
  readonly balance: Stream;
  /** Draws of the rules of its route. */
  readonly rules: Readonly<Record<'split' | 'mirror' | 'delay' | 'abort', Stream>>;
  /** What a mesh does to its calls, or null. */
  readonly mesh: MeshLinkPlan | null;
  /** Where caller and callee stand; null where neither has a zone. */
  readonly zones: ZonesPlan | null;
  /** Draws of priorities of zones. */
  readonly locality: Stream;
  /** Replicas of the caller: each has its own bulkhead and balancer. */
  readonly callers: number;
}

/** Compiles a checked scenario. Every reference in it must resolve (`readScenario` sees to that). */
export function createPlan(scenario: Scenario, seed: number): Plan {
  const servers = scenario.components.flatMap((component) =>
    component.kind === 'client' ? [] : [lower(component, scenario)],
  );
  const serviceIndex = new Map(servers.map((server, index) => [server.id, index]));
  const linkIndex = new Map(scenario.connections.map((link, index) => [`${link.from}->${link.to}`, index]));
  const componentIndex = new Map(scenario.components.map((component, index) => [component.id, index]));
  const effects = scenario.transactions?.effects ?? [];
  const names: Names = { seed, servers, serviceIndex, linkIndex, componentIndex, effects };
  const classes: ClassPlan[] = [];
  const clientConfigs = scenario.components.filter((component) => component.kind === 'client');
  const clients = clientConfigs.map((config, index) => planClient(names, config, index, classes));
  const meters: Meters = { cells: [], counters: [], gauges: [] };
  const none = scenario.components.map(() => null);
  const { functions, ownLinks } = plansOfPacks.find('functions')?.(names, scenario) ?? {
    functions: none,
    ownLinks: [],
  };
  const firstLink = scenario.connections.length + ownLinks.length;
  const planGateways = plansOfPacks.find('gateways');
  const { gateways, ownLinks: gatewayLinks } = planGateways?.(seed, scenario, firstLink) ?? {
    gateways: none,
    ownLinks: [],
  };
  return {
    scenario,
    seed,
    components: scenario.components.map((config) => ({
      config,
      client: config.kind === 'client' ? clientConfigs.indexOf(config) : -1,
      service: serviceIndex.get(config.id) ?? -1,
      mappings: planMappings(names, config, scenario),
    })),
    clients,
    services: servers.map((config, index) => planService(names, scenario, config, index, meters)),
    links: [...scenario.connections, ...ownLinks, ...gatewayLinks].map((config, index) => {
      return planLink(names, scenario, config, index);
    }),
    classes,
    functions,
    gateways,
    serviceIndex,
    linkIndex,
    ...meters,
  };
}

function planClient(names: Names, config: ClientConfig, index: number, classes: ClassPlan[]): ClientPlan {
  const firstClass = classes.length;
  for (const entry of config.classes) {
    classes.push({
      name: entry.name,
      client: index,
      link: linkOf(names, config.id, entry.to),
      endpoint: endpointOf(names, entry.to, entry.endpoint, entry.name),
      priority: entry.priority ?? null,
      subjects: entry.keys === null ? null : ranksOf(entry.keys),
      subjectStream: createStream(names.seed, `subject ${entry.name}`, config.id),
      carried: planCarried(names.seed, config.id, entry.name, entry.request),
      records: recordsOf(entry.records, createStream(names.seed, `records ${entry.name}`, config.id)),
    });
  }
  const thinkTime = config.workload.kind === 'closed' ? createSampler(config.workload.thinkTime) : null;
  return {
    config,
    index,
    component: names.componentIndex.get(config.id) as number,
    workload: config.workload,
    profile: config.workload.kind === 'open' ? rateProfile(config.workload) : null,
    batch: planBatch(names, config),
    firstClass,
    classCount: config.classes.length,
    cumulative: cumulativeShares(config.classes.map((entry) => entry.weight)),
    arrivals: createStream(names.seed, 'arrival', config.id),
    classChoice: createStream(names.seed, 'class', config.id),
    thinkTime,
    thinking: createStream(names.seed, 'think', config.id),
    sockets: planSockets(names.seed, config),
  };
}

function planBatch({ seed }: Names, { id, workload }: ClientConfig): RecordsOf | null {
  if (workload.kind !== 'open' || workload.batchSize === undefined) return null;
  return recordsOf(workload.batchSize, createStream(seed, 'batch', id));
}

function planService(
  names: Names,
  scenario: Scenario,
  config: ServerConfig,
  index: number,
  meters: Meters,
): ServicePlan {
  const component = names.componentIndex.get(config.id) as number;
  const cells = cellsOf(meters.cells);
  const endpoints = Object.entries(config.endpoints).map(([name, endpoint]) => ({
    name,
    priority: endpoint.priority,
    pinned: endpoint.pinned ?? false,
    steps: planSteps({ names, server: config, endpoint: name, ...cells }, endpoint.steps),
  }));
  const meter = (name: string): MeterPlan => ({ component, name });
  const mesh = meshMeters(scenario, config.id);
  return {
    config,
    index,
    component,
    queue: config.queue,
    patience: config.queue.patience === null ? null : createSampler(config.queue.patience),
    patienceStream: createStream(names.seed, 'patience', config.id),
    errors: createStream(names.seed, 'error', config.id),
    endpoints,
    firstCounter: meters.counters.push(...config.counters.map(meter)) - config.counters.length,
    firstGauge: meters.gauges.push(...config.gauges.map(meter)) - config.gauges.length,
    firstMeshCounter: meters.counters.push(...mesh.counters.map(meter)) - mesh.counters.length,
    firstMeshGauge: meters.gauges.push(...mesh.gauges.map(meter)) - mesh.gauges.length,
  };
}

function planLink(names: Names, scenario: Scenario, config: ConnectionConfig, index: number): LinkPlan {
  const id = `${config.from}->${config.to}`;
  const caller = names.serviceIndex.get(config.from);
  const callers = caller === undefined ? 1 : (names.servers[caller] as ServerConfig).replicas;
  const callee = names.servers[names.serviceIndex.get(config.to) as number] as ServerConfig;
  return {
    config,
    id,
    index,
    internal: index >= scenario.connections.length,
    from: names.componentIndex.get(config.from) as number,
    to: names.serviceIndex.get(config.to) as number,
    toComponent: names.componentIndex.get(config.to) as number,
    latency: createSampler(config.latencyMs),
    there: createStream(names.seed, 'latency there', id),
    back: createStream(names.seed, 'latency back', id),
    loss: createStream(names.seed, 'loss', id),
    backOffStream: createStream(names.seed, 'back-off', id),
    throttling: createStream(names.seed, 'throttling', id),
    balance: createStream(names.seed, 'balance', id),
    rules: {
      split: createStream(names.seed, 'traffic split', id),
      mirror: createStream(names.seed, 'mirror', id),
      delay: createStream(names.seed, 'fault delay', id),
      abort: createStream(names.seed, 'fault abort', id),
    },
    zones: planZones(scenario, config, callers, callee.replicas),
    locality: createStream(names.seed, 'locality', id),
    mesh: planMeshLink(scenario, config, names.seed),
    callers,
  };
}
