/**
 * What a function keeps while a run is under way: its environments one by one, settings in force, allowances, events.
 */
import { type Environments, environments } from '../../resources/environments';
import { environmentScalingLimit, synchronousRequestLimit } from '../../resources/scaling-limit';
import type { TokenBucket } from '../../resources/token-bucket';
import type { ServicePlan } from '../plan';
import type { World } from '../world';
import { type EventQueue, eventQueue } from './event-queue';
import type { FunctionPlan } from './plan';

/** What the request in an environment waits for before its handler runs. */
export const stage = { none: 0, init: 1, prelude: 2 } as const;

/** One execution environment, beside what `Environments` knows of it. */
export interface EnvironmentRecord {
  /** The try that it serves, or -1. */
  holder: number;
  stage: number;
  /** The event that ends the invocation when its time is over, or -1. */
  timer: number;
  memoryMb: number;
  /** Since when the present invocation runs, INIT left out, and how long its INIT took. */
  invokedMs: number;
  initMs: number;
  /** Its process is gone, or was never started: the next invocation runs INIT first, within its own time. */
  reset: boolean;
  /** The present invocation is the first of its process. */
  first: boolean;
  /** It goes as soon as it is not busy. */
  stale: boolean;
}

export interface ProvisionedState {
  /** What was asked for, and counts in the concurrency from then on; what is ready. */
  wanted: number;
  ready: number;
  /** The event that makes what was asked for ready, or -1. */
  timer: number;
  /** Since when `wanted` is held, for the bill. */
  sinceMs: number;
}

/** Plain data. */
export interface FunctionState {
  memoryMb: number;
  timeoutMs: number;
  reserved: number | null;
  environments: Environments;
  /** By environment id. */
  records: EnvironmentRecord[];
  /** Invocations in progress on demand, INIT included. */
  inFlight: number;
  provisioned: ProvisionedState;
  /** How fast it may grow; null: without limit, or the account's. */
  scaling: TokenBucket | null;
  /** Synchronous requests that its reserved concurrency allows; null: the account's count, or without limit. */
  requests: TokenBucket | null;
  /** The same of its provisioned concurrency. */
  provisionedRequests: TokenBucket | null;
  /** The event that reclaims idle environments, or -1, and when it comes. */
  reclaimTimer: number;
  reclaimMs: number;
  events: EventQueue;
}

export const functionServiceOf = (world: World, component: number): ServicePlan =>
  world.plan.services[world.plan.components[component]?.service as number] as ServicePlan;

export const functionPlanOf = (world: World, component: number): FunctionPlan =>
  world.plan.functions[component] as FunctionPlan;

export const functionStateOf = (world: World, component: number): FunctionState =>
  world.components[component] as FunctionState;

export const recordOf = (state: FunctionState, environment: number): EnvironmentRecord =>
  state.records[environment] as EnvironmentRecord;

export function newFunctionState({ config, account }: FunctionPlan): FunctionState {
  const { scaling } = account;
  return {
    memoryMb: config.memoryMb,
    timeoutMs: config.timeoutMs,
    reserved: config.reservedConcurrency,
    environments: environments({ idleTtlMs: config.idleTtlMs, maxLifeMs: config.maxLifeMs, reuse: config.reuse }),
    records: [],
    inFlight: 0,
    provisioned: { wanted: 0, ready: 0, timer: -1, sinceMs: 0 },
    scaling:
      scaling?.kind === 'perFunction'
        ? environmentScalingLimit(0, scaling.environments, scaling.environmentsPerSecond)
        : null,
    requests: requestLimit(account.synchronousRequestsPerSecond, config.reservedConcurrency, 0),
    provisionedRequests: null,
    reclaimTimer: -1,
    reclaimMs: 0,
    events: eventQueue(),
  };
}

/** The allowance of synchronous requests that goes with so much concurrency; null where there is none of its own. */
export const requestLimit = (
  perSecond: number | null,
  concurrency: number | null,
  nowMs: number,
): TokenBucket | null =>
  perSecond === null || concurrency === null ? null : synchronousRequestLimit(concurrency, nowMs, perSecond);
