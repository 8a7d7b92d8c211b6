/**
 * The records of a run under way: tries and calls in pools of numbers, and the state of services, links and clients
 * as plain data. Ids are indices into the pools; -1 means none.
 */
import type { AdaptiveThrottlingState } from '../policies/adaptive-throttling';
import type { VersionWindow } from '../policies/canary-analysis';
import type { Balancing } from '../policies/choose-endpoint';
import type { CircuitBreakerState } from '../policies/circuit-breaker';
import type { EndpointSet } from '../policies/endpoint-set';
import type { BalancerState } from '../policies/load-balancing';
import type { LocalityState } from '../policies/locality';
import type { OutlierDetectionState } from '../policies/outlier-state';
import type { RetryBudget, RetryBudgetState } from '../policies/retry-budget';
import type { DeadlineSchedule } from '../policies/weighted-round-robin';
import type { ConnectionPools } from '../resources/connection-pools';
import type { ServerPool } from '../resources/server-pool';
import type { SharedProcessors } from '../resources/shared-processors';
import type { WaitingLine } from '../resources/waiting-line';
import type { CanaryConfig } from '../scenario/schema/canary';
import type { ConnectionSettings } from '../scenario/schema/connection';
import type { SheddingState } from './shedding-state';

/** Where a try is: at its caller (`pending` for a connection), under way, or at the called service; `free`: nowhere. */
export const tryPhase = {
  free: 0,
  travelling: 1,
  queued: 2,
  working: 3,
  waiting: 4,
  answering: 5,
  pending: 6,
} as const;

/** What a try has of its caller's connections: nothing (there are no limits), a place in line, or a connection. */
export const connectionUse = { none: 0, pending: 1, held: 2 } as const;

/** What a try does with a thread; the last two are states of its slot. */
export const threadUse = { none: 0, working: 1, held: 2 } as const;

/** What makes a request fail when its first work ends: a fault of the replica, or a record that it carries. */
export const failing = { no: 0, fault: 1, record: 2, poison: 3 } as const;

/** What a slot does when no request says it: indices into `slotStates` of `telemetry/chunk`. */
export const slotState = { idle: 0, starting: 3, gone: 4 } as const;

/** One sending of a call to one replica, and the work it causes there. */
export const createTry = (id: number) => ({
  /** Its place in the pool; another try has it when this one is over. */
  id,
  /** The call that waits for it, or -1 when the caller has given up. */
  call: -1,
  link: -1,
  service: -1,
  replica: -1,
  endpoint: -1,
  requestClass: -1,
  request: -1,
  /** Key of the client request in random draws, and of this try within it. */
  key: 0,
  lineage: 0,
  /** Lineage of the client request: with `key` it names draws that belong to the request, wherever they are made. */
  requestLineage: 0,
  /** WebSocket connection that the request came over, or -1. */
  session: -1,
  /** What the request is about, see `KeySpace`. */
  subject: 0,
  tryNumber: 1,
  /** 1 when it was sent while others of its call were under way. */
  hedge: 0,
  /** The next of the tries that the call waits for, or -1. */
  nextAwaited: -1,
  /** The caller's time-out for this try. */
  timeoutTimer: -1,
  /** One of `connectionUse`, and the number that the caller's circuit breaker gave it, or -1. */
  connection: 0,
  breakerNumber: -1,
  /** 1 when it has a place in the caller's retry budget. */
  budgeted: 0,
  /** What is left of the time for it when it is sent, and its deadline at the callee; Infinity without one. */
  remainingMs: Number.POSITIVE_INFINITY,
  deadlineMs: Number.POSITIVE_INFINITY,
  deadlineTimer: -1,
  /** 1 when the caller has cancelled it and the callee has not learned so yet, and the message that says so. */
  cancelled: 0,
  cancelTimer: -1,
  phase: 0,
  /** Changes whenever what waits for this record is void; see `Call.parentStamp`. */
  stamp: 0,
  step: 0,
  /** 1 while it has a thread, what it does with it (one of `threadUse`), and the slot's number if slots have any. */
  hasThread: 0,
  thread: 0,
  slot: -1,
  /** 1 while it counts in the memory of the replica. */
  inMemory: 0,
  /** 1 once a thread has been got. */
  started: 0,
  /** 1 while it waits to go on with work that a more important request interrupted. */
  interrupted: 0,
  /** 1 once work has been done. */
  worked: 0,
  /** Calls that have not ended, and how many of them must still end well. */
  outstanding: 0,
  needed: 0,
  sentMs: 0,
  arrivedMs: 0,
  /** Since when it stands in the queue. */
  waitingSinceMs: 0,
  waitedMs: 0,
  /** Time without a thread while calls were under way. */
  awayMs: 0,
  awaySinceMs: 0,
  /** When the present work ends, at the present speed; for paused work, what is left of it at normal speed. */
  workEndMs: 0,
  workLeftMs: 0,
  timer: -1,
  /** One of `failing`: what makes it end in an error. */
  failing: 0,
  /** Records (messages, rows) that it carries, and one of `failing` when one of them cannot be processed. */
  records: 1,
  spoiled: 0,
  /** Number that a step has drawn for later steps of the same request, such as the key of a cache entry. */
  drawn: 0,
  /**
   * Number of the event with which it began to read what it may change on a condition; 0: it has read nothing, -1: it
   * has changed it, or failed to, so that what it read is worth nothing.
   */
  readAt: 0,
  /** Tries of the last call of this request that failed. */
  failedTries: 0,
  /** Entry in the log of sagas that this request goes on from or writes, or -1. */
  logEntry: -1,
  /** Step with which it begins. */
  beginAt: 0,
  /** Step that keeps something for this request until it ends, or -1; see `StepHandler.release`. */
  holding: -1,
  /** How it ended here: indices into `outcomes` and `reasons`, and the component where a failure began. */
  outcome: 0,
  reason: 0,
  origin: -1,
  /** What the proxies of a mesh at the caller's and the callee's side add to the message now under way. */
  callerProxyMs: 0,
  calleeProxyMs: 0,
  /** What the way between the zones of caller and callee adds to each of its messages. */
  apartMs: 0,
  /** How often the message now under way was lost. */
  losses: 0,
  previous: -1,
  next: -1,
});
export type Try = ReturnType<typeof createTry>;

/** Who is told when a call ends: a client, the try that made it, the component that made it of its own, or nobody. */
export const callPurpose = { request: 0, step: 1, own: 2, detached: 3 } as const;

/** A call over a link, from the first try to its end. A client request is a call without a parent. */
export const createCall = (id: number) => ({
  /** Its place in the pool; another call has it when this one is over. */
  id,
  /** One of `callPurpose`. */
  purpose: 0,
  /** -1: the record is not in use. */
  link: -1,
  endpoint: -1,
  requestClass: -1,
  request: -1,
  key: 0,
  lineage: 0,
  /** See `Try.requestLineage` and `Try.session`. */
  requestLineage: 0,
  session: -1,
  subject: 0,
  site: 0,
  copy: 0,
  /** The try whose work needs it, or -1; it still does while `parentStamp` equals that try's stamp. */
  parent: -1,
  parentStamp: 0,
  required: 1,
  /** Replica of the caller. */
  caller: 0,
  /** The replica that it must reach; -1: load balancing chooses. */
  pinned: -1,
  /** Records (messages, rows) that it carries, and one of `failing` when one of them cannot be processed. */
  records: 1,
  spoiled: 0,
  /** See `Try.readAt`: what its caller has read, and when it has ended well, what was read on its behalf. */
  readAt: 0,
  /** The entry in the log of sagas that it goes on from, or -1, and the step there. */
  logEntry: -1,
  beginAt: 0,
  /** User of a closed workload; for a component's own call, what it is about. */
  user: -1,
  startMs: 0,
  /** When the try that it is made for must end; Infinity: whenever. */
  deadlineMs: Number.POSITIVE_INFINITY,
  /** Time that it has besides the time-out of the connection; Infinity: any. */
  limitMs: Number.POSITIVE_INFINITY,
  /** Tries sent; how many of them as retries, and as hedges that time sent. */
  tries: 0,
  retries: 0,
  hedges: 0,
  /** The newest of the tries that it waits for (`Try.nextAwaited` leads on), or -1. */
  awaited: -1,
  callTimer: -1,
  backOffTimer: -1,
  hedgeTimer: -1,
  /** The wait before the last retry. */
  backOffMs: 0,
  /** 1 while a retry that waits has a place in the retry budget. */
  budgeted: 0,
  /** The number that the circuit breaker gave the next try, or -1. */
  breakerNumber: -1,
  /** 1 once the rules of its route were applied; the version of the callee that it goes to, or one of `unnamedVersion`. */
  routed: 0,
  version: -1,
  /** 1 for a copy. */
  isMirror: 0,
  /** 0 not in a bulkhead, 1 waits for a place, 2 has one. */
  bulkhead: 0,
  /** 1 from its end until who made it is told, at the same instant. */
  ended: 0,
  /** How it ended: indices into `outcomes` and `reasons`, and the component where a failure began. */
  outcome: 0,
  reason: 0,
  origin: -1,
  /** Neighbours in the line of the bulkhead; before it begins, the next of the calls that begin with it. */
  previous: -1,
  next: -1,
});
export type Call = ReturnType<typeof createCall>;

/** Versions that a call may mean without a name: any; while a canary is under way the one beside it, or the canary. */
export const unnamedVersion = { any: -1, stable: -2, canary: -3 } as const;

/** Faults of one module in one replica. */
export interface ModuleState {
  slowFactor: number;
  addedMs: number;
  errorRate: number;
  /** -1: errors are answered after the usual work. */
  errorAfterMs: number;
  leakMbPerRequest: number;
}

/** A replica of a service. */
export interface ReplicaState {
  pool: ServerPool;
  line: WaitingLine;
  down: boolean;
  paused: boolean;
  slowFactor: number;
  addedMs: number;
  errorRate: number;
  /** -1: errors are answered after the usual work. */
  errorAfterMs: number;
  /** Faults of the modules of a monolith. */
  modules: ModuleState[];
  /** One of `replicaPhase`, the version it runs, and whether callers may choose it. */
  phase: number;
  version: string;
  isMember: boolean;
  /** When it is ready; when it begins to refuse requests, and is killed, because it is to end. */
  readyAtMs: number;
  refusesFromMs: number;
  killAtMs: number;
  /** When it starts again of itself; -1: it does not. */
  restartAtMs: number;
  /** Requests that use memory, what requests have left behind since the start, and what each leaves by a fault; in MB. */
  requestsInMemory: number;
  leakedMb: number;
  leakMbPerRequest: number;
  /** How it turns requests away; null: it does not. */
  shedding: SheddingState | null;
  /** Requests that have given their thread back while they wait for something. */
  away: number;
  /** Requests that have a thread, where more important ones may take it from them; else null. */
  holders: number[] | null;
  /** Where requests share the processors: who works, the event that ends the next work, and all requests present. */
  shared: SharedProcessors | null;
  shareTimer: number;
  present: number;
  /** Free threads are being given out at this moment. */
  dispatching: boolean;
}

/** Where a replica is in its life; `absent`: its slot is empty. A crash leaves it `serving`, but down. */
export const replicaPhase = { absent: 0, starting: 1, serving: 2, draining: 3 } as const;

/** The deployment under way, or the last one. */
export interface Deployment {
  strategy: 'rolling' | 'stopStart' | 'blueGreen' | 'canary';
  maxUnavailable: number;
  maxSurge: number;
  bakeMs: number;
  /** blueGreen, canary: when the traffic was switched; -1: not yet. */
  switchedMs: number;
  /** A canary under way. */
  canary: CanaryState | null;
}

/** How far a canary is. */
export interface CanaryState {
  readonly config: CanaryConfig;
  /** The version beside it, which gets the traffic that it does not get. */
  readonly stable: string;
  /** The step that it is at, and when that ends; -1: it waits for replicas. Beyond the last it is to get everything. */
  step: number;
  stepEndsMs: number;
  /** Its share of the requests, in percent. */
  weightPercent: number;
  /** When it is checked next, -1: not; checks that have failed; and what both versions did since the last one. */
  checkAtMs: number;
  failures: number;
  own: VersionWindow;
  beside: VersionWindow;
}

/** What is wanted of the replicas of a component. */
export interface FleetState {
  /** How many, and their version. */
  desired: number;
  version: string;
  deployment: Deployment;
  /** Numbers that the autoscaler has found, with their times, as far back as it looks. */
  recommendations: { atMs: number; replicas: number }[];
  /** What the autoscaler did lately. */
  scalings: { atMs: number; change: number }[];
  /** Integral of the use of threads when the autoscaler last looked, and when that was. */
  usedBefore: number;
  lookedMs: number;
}

export interface ServiceState {
  replicas: ReplicaState[];
  fleet: FleetState;
  /** Integrals of `working` and `held` since the run began. */
  workingTotal: number;
  heldTotal: number;
  /** Requests share the processors of a replica. */
  sharesProcessors: boolean;
  /** Slots that work, slots held while waiting, and requests in queues, over all replicas. */
  working: number;
  held: number;
  queued: number;
  /** Integrals of the three over time since `areaFromMs`, up to `areaToMs`: for time-weighted averages. */
  workingArea: number;
  heldArea: number;
  queuedArea: number;
  areaFromMs: number;
  areaToMs: number;
}

/**
 * One caller's view of a link: a replica of the calling service, or the client. What a policy remembers is null until
 * the policy is in use.
 */
export interface CallerState extends BalancerState {
  /** What it was told, and what is in force: fault injection suspends retries and time-outs. */
  configured: ConnectionSettings;
  settings: ConnectionSettings;
  derived: LinkDerived;
  /** Whose turn it is by weight. */
  schedule: DeadlineSchedule | null;
  /** Its tries under way, those that wait for a connection included. */
  underWay: number;
  /** The replicas that it may choose from. */
  hosts: EndpointSet;
  /** Calls that have a place in the bulkhead, and those that wait for one. */
  inBulkhead: number;
  pending: WaitingLine;
  /** Calls that waited are being sent at this moment. */
  admitting: boolean;
  budget: RetryBudgetState | null;
  throttling: AdaptiveThrottlingState | null;
  breaker: CircuitBreakerState | null;
  pools: ConnectionPools | null;
  outliers: OutlierDetectionState | null;
  /** 1 for each replica that is ejected. */
  readonly ejected: Uint8Array;
  /** 1 for each replica that its configuration does not contain. */
  readonly removed: Uint8Array;
  /** Whose turn it is among the replicas of each version, by version. */
  turns: Record<number, number>;
  /** Where locality load balancing chooses, by version; made anew when it is needed after a change of hosts. */
  localities: Record<number, LocalityState>;
  /** Requests sent over mutual TLS to each replica since its connection was new. */
  secured: number[];
  /** The next sweep of its outlier detection. */
  sweepTimer: number;
  /** Replicas that a call under way has tried, by the call's id; only where previous hosts are avoided. */
  tried: Record<number, number[]>;
}

/** What follows from the settings of a link, worked out once. */
export interface LinkDerived {
  /** The failures that are tried again, as bits of `policies/retry-conditions`. */
  retryMask: number;
  /** The retry budget in force. */
  budget: RetryBudget | null;
  balancing: Balancing;
}

export interface LinkState {
  callers: CallerState[];
  lossRate: number;
  partitioned: boolean;
  slowFactor: number;
  addedMs: number;
  callsInProgress: number;
}

/** A number averaged over time: its value, its integral since the measurement began, and its greatest value. */
export interface GaugeState {
  value: number;
  /** Of an age: when that began, and the value grows with time; else -1. */
  sinceMs: number;
  area: number;
  max: number;
  areaFromMs: number;
  areaToMs: number;
}

/** A user of a WebSocket API. */
export interface SocketState {
  /** Session of the connection, 0 without one. */
  session: number;
  /** Messages until the user leaves; -1: any number. */
  left: number;
  /** The event of what the user does next, or -1. */
  timer: number;
}

export interface ClientState {
  /** Arrivals so far, of an open workload; requests of each user, of others. */
  arrivals: number;
  perUser: number[];
  /** By user, of a WebSocket workload. */
  sockets: SocketState[];
}
