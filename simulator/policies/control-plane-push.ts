/**
 * How a service mesh's control plane brings changed configuration to its proxies: it waits until changes pause
 * (debounce), then sends to each proxy, so many at a time. Until a proxy has got it, it works with what it had.
 *
 * Models istiod: debounce (pilot/pkg/xds/discovery.go), and a queue in which a proxy that waits gets the newest
 * configuration once, and one that is being sent to is queued again (pilot/pkg/xds/pushqueue.go). Simplifies: every
 * push takes the same time; proxies are served in the order of their numbers (istiod's order is arbitrary); `istiod`
 * looks at the greatest wait only when its timer fires, and so may exceed it by up to one quiet time. Leaves out
 * endpoint changes that skip the debounce, proxies that connect, rejected configuration, and failures.
 */

export interface PushOptions {
  readonly proxies: number;
  /** Time without a change after which a push begins (PILOT_DEBOUNCE_AFTER). */
  readonly debounceAfterMs: number;
  /** The longest a change waits while others keep coming (PILOT_DEBOUNCE_MAX). */
  readonly debounceMaxMs: number;
  /** Proxies that are sent to at one time (PILOT_PUSH_THROTTLE). */
  readonly pushConcurrency: number;
  /** How long sending to one proxy takes. */
  readonly pushMs: number;
}

/**
 * Istio's defaults. The concurrency is that of a large control plane, and was the default for all; current releases take
 * 15 and 5 more for each processor, at most 100. Source: istio/istio pilot/pkg/features/tuning.go.
 */
export const istioPushDefaults = { debounceAfterMs: 100, debounceMaxMs: 10_000, pushConcurrency: 100 } as const;

const IDLE = 0;
const QUEUED = 1;
const SENDING = 2;
/** Being sent to, while something newer waits. */
const SENDING_AND_QUEUED = 3;

/** First in, first out, of a fixed size. */
interface Ring {
  first: number;
  length: number;
  readonly items: Int32Array;
}

/** Plain data. A version is the number of changes it contains. */
export interface ControlPlane extends PushOptions {
  /** Changes so far: the newest version there is. */
  changes: number;
  /** The newest version that is being sent out. */
  published: number;
  /** The first and the last change not published; Infinity if there is none. */
  firstWaitingMs: number;
  lastWaitingMs: number;
  /** The version each proxy works with, and since when. */
  readonly version: Float64Array;
  readonly sinceMs: Float64Array;
  /** Pushes that arrived. */
  pushes: number;
  readonly stage: Uint8Array;
  readonly queue: Ring;
  readonly sending: Ring;
  /** For each proxy that is being sent to: what, and when it arrives. */
  readonly sentVersion: Float64Array;
  readonly arrivesMs: Float64Array;
}

const ring = (size: number): Ring => ({ first: 0, length: 0, items: new Int32Array(size) });

/** A control plane whose proxies all have version 0. RangeError for options that make no sense. */
export function controlPlane(options: PushOptions): ControlPlane {
  const { proxies, debounceAfterMs, debounceMaxMs, pushConcurrency, pushMs } = options;
  if (!(proxies >= 0 && pushConcurrency >= 1 && debounceAfterMs >= 0 && debounceMaxMs >= 0 && pushMs >= 0)) {
    throw new RangeError('A control plane sends to one proxy or more at a time; no time is negative.');
  }
  return {
    ...{ proxies, debounceAfterMs, debounceMaxMs, pushConcurrency, pushMs },
    changes: 0,
    published: 0,
    firstWaitingMs: Infinity,
    lastWaitingMs: Infinity,
    version: new Float64Array(proxies),
    sinceMs: new Float64Array(proxies),
    pushes: 0,
    stage: new Uint8Array(proxies),
    queue: ring(proxies),
    sending: ring(Math.min(pushConcurrency, proxies)),
    sentVersion: new Float64Array(proxies),
    arrivesMs: new Float64Array(proxies),
  };
}

/** Configuration changes. Returns the version that contains the change. */
export function changeConfiguration(plane: ControlPlane, nowMs: number): number {
  if (plane.firstWaitingMs === Infinity) plane.firstWaitingMs = nowMs;
  plane.lastWaitingMs = nowMs;
  return ++plane.changes;
}

/** When the next thing happens: a push begins, or one arrives. Infinity if nothing is to do. */
export const nextPushEventMs = (plane: ControlPlane): number => Math.min(nextArrivalMs(plane), dueMs(plane));

/**
 * Does the next thing, at `nextPushEventMs`. Returns the proxy that has got configuration by it, or -1. At one moment
 * arrivals come first.
 */
export function stepControlPlane(plane: ControlPlane): number {
  const nowMs = nextPushEventMs(plane);
  if (nowMs === Infinity) return -1;
  const proxy = nextArrivalMs(plane) === nowMs ? arrive(plane, nowMs) : -1;
  if (proxy < 0) publish(plane);
  while (plane.sending.length < plane.sending.items.length && plane.queue.length > 0) send(plane, nowMs);
  return proxy;
}

/** Everything under way is lost, and what waits is forgotten: the control plane is down. */
export function stopPushes(plane: ControlPlane): void {
  plane.stage.fill(IDLE);
  plane.queue.length = 0;
  plane.sending.length = 0;
  plane.firstWaitingMs = Infinity;
  plane.lastWaitingMs = Infinity;
}

/** It is up again: everything goes out anew after one quiet time. */
export function restartPushes(plane: ControlPlane, nowMs: number): void {
  stopPushes(plane);
  plane.firstWaitingMs = nowMs;
  plane.lastWaitingMs = nowMs;
}

/** What came of a list of changes. */
export interface PushOutcome {
  /** When each proxy got the last change. */
  readonly receivedAtMs: Float64Array;
  /** When the last of them did. */
  readonly convergedAtMs: number;
  readonly pushes: number;
}

/** Follows changes at these moments, in rising order, until every proxy has the last one. */
export function pushChanges(changesAtMs: readonly number[], options: PushOptions): PushOutcome {
  const plane = controlPlane(options);
  for (const atMs of changesAtMs) {
    while (nextPushEventMs(plane) < atMs) stepControlPlane(plane);
    changeConfiguration(plane, atMs);
  }
  while (nextPushEventMs(plane) < Infinity) stepControlPlane(plane);
  return {
    receivedAtMs: plane.sinceMs,
    convergedAtMs: plane.sinceMs.reduce((last, atMs) => Math.max(last, atMs), 0),
    pushes: plane.pushes,
  };
}

const dueMs = (plane: ControlPlane): number =>
  Math.min(plane.lastWaitingMs + plane.debounceAfterMs, plane.firstWaitingMs + plane.debounceMaxMs);

const nextArrivalMs = ({ sending, arrivesMs }: ControlPlane): number =>
  sending.length === 0 ? Infinity : (arrivesMs[sending.items[sending.first] as number] as number);

function publish(plane: ControlPlane): void {
  plane.published = plane.changes;
  plane.firstWaitingMs = Infinity;
  plane.lastWaitingMs = Infinity;
  const { stage } = plane;
  for (let proxy = 0; proxy < plane.proxies; proxy++) {
    if (stage[proxy] === IDLE) enqueue(plane, proxy);
    else if (stage[proxy] === SENDING) stage[proxy] = SENDING_AND_QUEUED;
  }
}

function enqueue(plane: ControlPlane, proxy: number): void {
  plane.stage[proxy] = QUEUED;
  append(plane.queue, proxy);
}

function send(plane: ControlPlane, nowMs: number): void {
  const proxy = shift(plane.queue);
  plane.stage[proxy] = SENDING;
  plane.sentVersion[proxy] = plane.published;
  plane.arrivesMs[proxy] = nowMs + plane.pushMs;
  append(plane.sending, proxy);
}

function arrive(plane: ControlPlane, nowMs: number): number {
  const proxy = shift(plane.sending);
  plane.version[proxy] = plane.sentVersion[proxy] as number;
  plane.sinceMs[proxy] = nowMs;
  plane.pushes++;
  if (plane.stage[proxy] === SENDING_AND_QUEUED) enqueue(plane, proxy);
  else plane.stage[proxy] = IDLE;
  return proxy;
}

function append(to: Ring, item: number): void {
  to.items[(to.first + to.length++) % to.items.length] = item;
}

function shift(from: Ring): number {
  const item = from.items[from.first] as number;
  from.first = (from.first + 1) % from.items.length;
  from.length--;
  return item;
}
