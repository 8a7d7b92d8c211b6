/**
 * Rates and latencies over a trailing window, read once for every bucket: what readouts and charts show.
 */
import type { Plan } from '../components/plan';
import type { Call, LinkState, ServiceState, Try } from '../components/records';
import type { World } from '../components/world';
import { cloneData } from '../kernel';
import { MovingWindow, type MovingWindowState } from '../statistics';
import {
  bucketMs,
  type ClassReading,
  type ComponentReading,
  type ConnectionReading,
  type EndpointReading,
  type SeriesRow,
  windowMs,
} from './chunk';
import { outcomeCode } from './codes';
import { ejectionsOf } from './live/ejections';
import { type LiveData, LiveReaders } from './live/live-readers';
import type { LiveReading } from './live-reading';
import { type Reason, reasons } from './outcome';

const windowBuckets = windowMs / bucketMs;
/** How long a reason badge stays after the last refusal, in buckets: 4 s. */
const reasonBuckets = 16;

/** Counts of the last buckets, the present one included: plain data. */
interface Ring {
  readonly counts: number[];
  at: number;
}

const ring = (buckets: number): Ring => ({ counts: new Array<number>(buckets).fill(0), at: 0 });
const count = (into: Ring) => {
  into.counts[into.at] = (into.counts[into.at] as number) + 1;
};
const total = (of: Ring) => of.counts.reduce((sum, value) => sum + value, 0);
const turn = (of: Ring) => {
  of.at = (of.at + 1) % of.counts.length;
  of.counts[of.at] = 0;
};

interface ClassCounts {
  readonly offered: Ring;
  /** By outcome. */
  readonly ended: readonly Ring[];
}

interface EndpointCounts {
  readonly arrived: Ring;
  readonly failed: Ring;
}

interface Counts {
  readonly classes: readonly ClassCounts[];
  /** By service, then endpoint. */
  readonly endpoints: readonly (readonly EndpointCounts[])[];
  /** By component, then reason. */
  readonly reasons: readonly (readonly Ring[])[];
  readonly links: readonly { readonly calls: Ring; readonly tries: Ring }[];
}

export interface SeriesData {
  readonly counts: Counts;
  readonly classWindows: readonly MovingWindowState[];
  readonly endpointWindows: readonly (readonly MovingWindowState[])[];
  readonly live: LiveData;
}

export class SeriesCollector {
  private counts: Counts;
  private readonly classWindows: readonly MovingWindow[];
  private readonly endpointWindows: readonly (readonly MovingWindow[])[];
  private readonly live: LiveReaders;

  constructor(private readonly plan: Plan) {
    const components = plan.scenario.components.length;
    this.counts = {
      classes: plan.classes.map(() => ({
        offered: ring(windowBuckets),
        ended: [0, 1, 2, 3].map(() => ring(windowBuckets)),
      })),
      endpoints: plan.services.map((service) =>
        service.endpoints.map(() => ({ arrived: ring(windowBuckets), failed: ring(windowBuckets) })),
      ),
      reasons: Array.from({ length: components }, () => reasons.map(() => ring(reasonBuckets))),
      links: plan.links.map(() => ({ calls: ring(windowBuckets), tries: ring(windowBuckets) })),
    };
    this.classWindows = plan.classes.map(() => new MovingWindow());
    this.endpointWindows = plan.services.map((service) => service.endpoints.map(() => new MovingWindow()));
    this.live = new LiveReaders(plan);
  }

  requestStarted(call: Call): void {
    count(this.ofClass(call.requestClass).offered);
  }

  requestEnded(call: Call, nowMs: number): void {
    count(this.ofClass(call.requestClass).ended[call.outcome] as Ring);
    if (call.outcome === outcomeCode.success || call.outcome === outcomeCode.timeout) {
      (this.classWindows[call.requestClass] as MovingWindow).add(nowMs, nowMs - call.startMs);
    }
  }

  callStarted(call: Call): void {
    count((this.counts.links[call.link] as Counts['links'][number]).calls);
  }

  trySent(sent: Try): void {
    count((this.counts.links[sent.link] as Counts['links'][number]).tries);
  }

  tryArrived(arrived: Try): void {
    count(this.ofEndpoint(arrived).arrived);
  }

  tryEnded(ended: Try, nowMs: number): void {
    if (ended.outcome === outcomeCode.success) {
      const windows = this.endpointWindows[ended.service] as readonly MovingWindow[];
      (windows[ended.endpoint] as MovingWindow).add(nowMs, nowMs - ended.arrivedMs);
      return;
    }
    count(this.ofEndpoint(ended).failed);
    const { component } = this.plan.services[ended.service] as Plan['services'][number];
    this.reasonAt(component, ended.reason);
  }

  /** Counts a refusal or failure for the badge of a component. */
  reasonAt(component: number, reason: number): void {
    count((this.counts.reasons[component] as readonly Ring[])[reason] as Ring);
  }

  /** Reads the bucket that ends now and begins the next. */
  close(world: World): SeriesRow {
    const { nowMs: atMs, services, links } = world;
    for (const window of [...this.classWindows, ...this.endpointWindows.flat()]) window.expire(atMs - windowMs);
    const seconds = Math.min(windowMs, atMs) / 1_000;
    const classes = this.counts.classes.map((one, index) => this.classReading(one, index, seconds));
    const live = this.live.read(world);
    const row: SeriesRow = {
      atMs,
      classes,
      components: this.plan.scenario.components.map((component, index) =>
        component.kind === 'client'
          ? this.clientReading(component.id, index, classes, atMs)
          : withLive(this.serviceReading(component.id, index, services, seconds, atMs), live[index]),
      ),
      connections: this.counts.links.map(
        (one, index): ConnectionReading => connectionReading(one, links[index] as LinkState, seconds),
      ),
    };
    this.turnAll();
    return row;
  }

  save(): SeriesData {
    return {
      counts: cloneData(this.counts),
      classWindows: this.classWindows.map((window) => window.save()),
      endpointWindows: this.endpointWindows.map((windows) => windows.map((window) => window.save())),
      live: this.live.save(),
    };
  }

  restore(data: SeriesData): void {
    this.counts = cloneData(data.counts);
    this.live.restore(data.live);
    for (const [index, window] of this.classWindows.entries()) {
      window.restore(data.classWindows[index] as MovingWindowState);
    }
    for (const [service, windows] of this.endpointWindows.entries()) {
      const saved = data.endpointWindows[service] as readonly MovingWindowState[];
      for (const [index, window] of windows.entries()) window.restore(saved[index] as MovingWindowState);
    }
  }

  private ofClass(index: number): ClassCounts {
    return this.counts.classes[index] as ClassCounts;
  }

  private ofEndpoint(at: Try): EndpointCounts {
    return (this.counts.endpoints[at.service] as readonly EndpointCounts[])[at.endpoint] as EndpointCounts;
  }

  private classReading(one: ClassCounts, index: number, seconds: number): ClassReading {
    const per = (outcome: keyof typeof outcomeCode) => total(one.ended[outcomeCode[outcome]] as Ring) / seconds;
    const [p50Ms = Number.NaN, p99Ms = Number.NaN] = quantiles(this.classWindows[index] as MovingWindow);
    return {
      offeredPerSecond: total(one.offered) / seconds,
      goodputPerSecond: per('success'),
      failedPerSecond: per('error') + per('refused') + per('timeout'),
      refusedPerSecond: per('refused'),
      timedOutPerSecond: per('timeout'),
      p50Ms,
      p99Ms,
    };
  }

  private clientReading(
    id: string,
    component: number,
    classes: readonly ClassReading[],
    atMs: number,
  ): ComponentReading {
    const own = classes.filter((_, index) => this.clientOf(index) === id);
    const sum = (of: (reading: ClassReading) => number) => own.reduce((all, reading) => all + of(reading), 0);
    const slowest = (of: (reading: ClassReading) => number) => largest(own.map(of));
    return {
      arrivedPerSecond: sum((reading) => reading.offeredPerSecond),
      failedPerSecond: sum((reading) => reading.failedPerSecond),
      p50Ms: slowest((reading) => reading.p50Ms),
      p99Ms: slowest((reading) => reading.p99Ms),
      busy: 0,
      held: 0,
      queued: 0,
      endpoints: [],
      reasons: this.reasonsOf(component, atMs),
    };
  }

  private clientOf(requestClass: number): string {
    const { client } = this.plan.classes[requestClass] as Plan['classes'][number];
    return (this.plan.clients[client] as Plan['clients'][number]).config.id;
  }

  private serviceReading(
    id: string,
    component: number,
    services: readonly ServiceState[],
    seconds: number,
    atMs: number,
  ): ComponentReading {
    const index = this.plan.serviceIndex.get(id) as number;
    const state = services[index] as ServiceState;
    const windows = this.endpointWindows[index] as readonly MovingWindow[];
    const endpoints = (this.counts.endpoints[index] as readonly EndpointCounts[]).map(
      (one, endpoint): EndpointReading => {
        const [p50Ms = Number.NaN, p99Ms = Number.NaN] = quantiles(windows[endpoint] as MovingWindow);
        return {
          arrivedPerSecond: total(one.arrived) / seconds,
          failedPerSecond: total(one.failed) / seconds,
          p50Ms,
          p99Ms,
        };
      },
    );
    return {
      arrivedPerSecond: endpoints.reduce((sum, one) => sum + one.arrivedPerSecond, 0),
      failedPerSecond: endpoints.reduce((sum, one) => sum + one.failedPerSecond, 0),
      p50Ms: largest(endpoints.map((one) => one.p50Ms)),
      p99Ms: largest(endpoints.map((one) => one.p99Ms)),
      busy: state.working + state.held,
      held: state.held,
      queued: state.queued,
      endpoints,
      reasons: this.reasonsOf(component, atMs),
    };
  }

  private reasonsOf(component: number, atMs: number): { reason: Reason; perSecond: number }[] {
    const seconds = Math.min(reasonBuckets * bucketMs, atMs) / 1_000;
    return (this.counts.reasons[component] as readonly Ring[])
      .map((one, index) => ({ reason: reasons[index] as Reason, perSecond: total(one) / seconds }))
      .filter((one) => one.perSecond > 0)
      .sort((one, other) => other.perSecond - one.perSecond);
  }

  private turnAll(): void {
    const { classes, endpoints, reasons: byComponent, links } = this.counts;
    for (const one of classes) [one.offered, ...one.ended].forEach(turn);
    for (const one of endpoints.flat()) [one.arrived, one.failed].forEach(turn);
    byComponent.flat().forEach(turn);
    for (const one of links) [one.calls, one.tries].forEach(turn);
  }
}

const withLive = (reading: ComponentReading, live: LiveReading | undefined): ComponentReading =>
  live === undefined ? reading : { ...reading, live };

function connectionReading({ calls, tries }: Counts['links'][number], link: LinkState, seconds: number) {
  const rates = { callsPerSecond: total(calls) / seconds, triesPerSecond: total(tries) / seconds };
  const ejected = ejectionsOf(link);
  const reading: ConnectionReading = { ...rates, inProgress: link.callsInProgress };
  return ejected === undefined ? reading : { ...reading, ejected };
}

const quantiles = (window: MovingWindow) => (window.count > 0 ? window.quantiles([0.5, 0.99]) : []);

/** The largest of the numbers that are there; NaN when none is. */
function largest(values: readonly number[]): number {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.length > 0 ? Math.max(...there) : Number.NaN;
}
