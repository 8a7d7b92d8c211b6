/**
 * Everything that changes while a run is under way, in one place: clock and event list, pools, component state.
 * The rules that change it stand in `client.ts`, `calls/`, `service.ts` and `interventions.ts`.
 */
import { cloneData, EventList, type EventListData, RecordPool, type RecordPoolData } from '../kernel';
import { serverPool } from '../resources/server-pool';
import { sharedProcessors } from '../resources/shared-processors';
import { emptyLine } from '../resources/waiting-line';
import type { Intervention } from '../scenario/schema/intervention';
import { type AccountState, newAccount } from './account';
import type { OutageState } from './interventions/outage-state';
import { newLink } from './link-state';
import type { Message } from './messaging/message';
import type { Observer } from './observer';
import type { ClientPlan, Plan, ServicePlan } from './plan';
import { versionOfReplica } from './plan/versions';
import { callKind, messageKind, tryKind } from './record-kinds';
import {
  type Call,
  type ClientState,
  type GaugeState,
  type LinkState,
  type ModuleState,
  replicaPhase,
  type ServiceState,
  type Try,
} from './records';
import { newShedding } from './shedding-state';
import { type AuditState, newAudit } from './transactions/audit-state';

/** Kinds of event; `target` and `a` are indices as the comments say. */
export const eventKind = {
  /** a: index of the intervention. */
  intervention: 1,
  /** target: client. The next arrival of an open workload or a trace. */
  arrival: 2,
  /** target: client, a: user. The user sends a request. */
  userActs: 3,
  /** a: try. It reaches the service. */
  tryArrives: 4,
  /** a: try. */
  workEnds: 5,
  /** a: try. It has waited in the queue as long as it would. */
  patienceEnds: 6,
  /** a: try. Its answer reaches the caller. */
  answerArrives: 7,
  /** a: call. */
  callTimesOut: 8,
  /** a: try. Its caller has waited for it as long as it would. */
  tryTimesOut: 9,
  /** a: call. */
  backOffEnds: 10,
  /** a: call. The parent learns of its end. */
  callEnded: 11,
  /** a: try. A lost request or answer is sent again. */
  requestSentAgain: 12,
  answerSentAgain: 13,
  /** target: stamp of the try, a: try. Its step goes on, or has a time-out; see `steps/wake.ts`. */
  stepWakes: 14,
  /** target: component, a: what the component means by it. */
  componentWakes: 15,
  /** target: service, a: replica. A step makes the process crash; it restarts. */
  replicaCrashes: 16,
  replicaRestarts: 17,
  /** a: slot of the audit. The transaction is judged. */
  transactionSettles: 18,
  /** a: call. It is time for a further try beside those under way. */
  hedgeDue: 19,
  /** a: call. The delay of a fault on purpose is over. */
  faultDelayEnds: 60,
  /** target: link, a: caller. The interval of its outlier detection is over. */
  hostSweep: 20,
  /** a: try. Its caller does not want it any more. */
  cancelArrives: 21,
  /** a: try. The deadline that it carries has passed. */
  deadlinePasses: 22,
  /** a: try. What its host has to do before it can run is done. */
  hostWakes: 23,
  /** target: service, a: replica. It uses more memory than it has. */
  memoryExhausted: 40,
  /** target: service, a: replica. It may be ready, or have nothing left to do before it ends. */
  replicaChanges: 41,
  /** target: service. */
  autoscalerLooks: 42,
  /** target: service, a: replica. The first of those who share its processors has done its work. */
  shareEnds: 43,
  /** target: index of the outages. A replica goes down or comes up. */
  outageTurns: 44,
  /** target: client, a: user. The gateway has closed the user's connection. */
  connectionCut: 50,
} as const;

/** Order of events at one instant (SPEC K2): interventions, ends of work, answers, arrivals, then time-outs. */
export const priority = { intervention: 0, workEnds: 1, sweep: 1, answer: 2, arrival: 3, clock: 4 } as const;

/** Most tries or calls that may be under way at once; more is a runaway scenario, not a lesson. */
export const liveLimit = 500_000;

/** A run went beyond what an engine may use. */
export class WorkLimitError extends Error {}

/** A snapshot: plain data, enough to go on exactly as the run would have. */
export interface WorldData {
  readonly events: EventListData;
  readonly tries: RecordPoolData;
  readonly calls: RecordPoolData;
  readonly messages: RecordPoolData;
  readonly services: readonly ServiceState[];
  readonly links: readonly LinkState[];
  readonly clients: readonly ClientState[];
  readonly account: AccountState;
  readonly components: readonly object[];
  readonly cells: readonly object[];
  readonly counters: readonly number[];
  readonly gauges: readonly GaugeState[];
  readonly outages: readonly OutageState[];
  readonly audit: AuditState;
  readonly requests: number;
  readonly hash: readonly [number, number];
}

export class World {
  readonly events = new EventList();
  readonly tries = new RecordPool(tryKind);
  readonly calls = new RecordPool(callKind);
  readonly messages = new RecordPool(messageKind);
  services: ServiceState[];
  links: LinkState[];
  clients: ClientState[];
  account: AccountState;
  /** State of its own that a component keeps, by component; empty for those that need none. */
  components: object[];
  /** State of steps that outlives a request, see `CellPlan`. */
  cells: object[];
  /** As `Plan.counters` and `Plan.gauges` name them; counters count from the start of the run. */
  counters: number[];
  gauges: GaugeState[];
  /** Outages under way that come and go by themselves. */
  outages: OutageState[] = [];
  /** Business transactions that are open, and how the others ended. */
  audit: AuditState = newAudit();
  /** Interventions by index, as events refer to them; scheduled ones first. */
  readonly interventions: Intervention[] = [];
  scheduledCount = 0;
  /** Client requests started so far; the last one's number. */
  requests = 0;
  /** Hash of how every request ended. */
  hash: [number, number] = [0x2545f491, 0x9e3779b9 | 0];

  constructor(
    readonly plan: Plan,
    readonly observer: Observer,
  ) {
    this.services = plan.services.map(newService);
    this.links = plan.links.map((link) => newLink(link, plan));
    this.clients = plan.clients.map((client) => ({
      arrivals: 0,
      perUser: new Array<number>(usersOf(client)).fill(0),
      sockets: client.sockets === null ? [] : Array.from({ length: usersOf(client) }, newSocket),
    }));
    this.account = newAccount(plan.scenario);
    this.components = plan.components.map(() => ({}));
    this.cells = plan.cells.map((cell) => cell.create());
    this.counters = plan.counters.map(() => 0);
    this.gauges = plan.gauges.map(() => ({ value: 0, sinceMs: -1, area: 0, max: 0, areaFromMs: 0, areaToMs: 0 }));
  }

  get nowMs(): number {
    return this.events.nowMs;
  }

  try(id: number): Try {
    return this.tries.at(id);
  }

  call(id: number): Call {
    return this.calls.at(id);
  }

  message(id: number): Message {
    return this.messages.at(id);
  }

  save(): WorldData {
    return {
      events: this.events.save(),
      tries: this.tries.save(),
      calls: this.calls.save(),
      messages: this.messages.save(),
      services: cloneData(this.services),
      links: cloneData(this.links),
      clients: cloneData(this.clients),
      account: cloneData(this.account),
      components: cloneData(this.components),
      cells: cloneData(this.cells),
      counters: [...this.counters],
      gauges: cloneData(this.gauges),
      outages: cloneData(this.outages),
      audit: cloneData(this.audit),
      requests: this.requests,
      hash: [this.hash[0], this.hash[1]],
    };
  }

  restore(data: WorldData): void {
    this.events.restore(data.events);
    this.tries.restore(data.tries);
    this.calls.restore(data.calls);
    this.messages.restore(data.messages);
    this.services = cloneData(data.services) as ServiceState[];
    this.links = cloneData(data.links) as LinkState[];
    this.clients = cloneData(data.clients) as ClientState[];
    this.account = cloneData(data.account) as AccountState;
    this.components = cloneData(data.components) as object[];
    this.cells = cloneData(data.cells) as object[];
    this.counters = [...data.counters];
    this.gauges = cloneData(data.gauges) as GaugeState[];
    this.outages = cloneData(data.outages) as OutageState[];
    this.audit = cloneData(data.audit);
    this.requests = data.requests;
    this.hash = [data.hash[0], data.hash[1]];
  }
}

function newService(plan: ServicePlan): ServiceState {
  const { fleet, replicas } = plan.config;
  const desired = fleet?.replicas ?? replicas;
  const version = fleet?.version ?? '';
  const processors = plan.config.processors ?? null;
  return {
    replicas: Array.from({ length: replicas }, (_, slot) => ({
      pool: serverPool(plan.config.concurrency),
      line: emptyLine(),
      down: slot >= desired,
      paused: false,
      slowFactor: 1,
      addedMs: 0,
      errorRate: 0,
      errorAfterMs: -1,
      modules: (plan.config.modules ?? []).map(() => healthyModule()),
      phase: slot < desired ? replicaPhase.serving : replicaPhase.absent,
      version: fleet === undefined ? version : versionOfReplica(fleet, slot),
      isMember: slot < desired,
      readyAtMs: 0,
      refusesFromMs: 0,
      killAtMs: 0,
      restartAtMs: -1,
      requestsInMemory: 0,
      leakedMb: 0,
      leakMbPerRequest: 0,
      shedding: newShedding(plan.config.shedding ?? null, 0),
      away: 0,
      holders: plan.queue.preemptive === true ? [] : null,
      shared: processors === null ? null : sharedProcessors(processors),
      shareTimer: -1,
      present: 0,
      dispatching: false,
    })),
    fleet: {
      desired,
      version,
      deployment: { strategy: 'rolling', maxUnavailable: 1, maxSurge: 0, bakeMs: 0, switchedMs: -1, canary: null },
      recommendations: [],
      scalings: [],
      usedBefore: 0,
      lookedMs: 0,
    },
    workingTotal: 0,
    heldTotal: 0,
    sharesProcessors: processors !== null,
    working: 0,
    held: 0,
    queued: 0,
    workingArea: 0,
    heldArea: 0,
    queuedArea: 0,
    areaFromMs: 0,
    areaToMs: 0,
  };
}
const healthyModule = (): ModuleState => ({
  slowFactor: 1,
  addedMs: 0,
  errorRate: 0,
  errorAfterMs: -1,
  leakMbPerRequest: 0,
});

const usersOf = ({ workload }: ClientPlan): number => ('users' in workload ? workload.users : 0);
const newSocket = () => ({ session: 0, left: 0, timer: -1 });
