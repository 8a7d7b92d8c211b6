/**
 * The execution environments of one serverless function as individual things. Each is being initialised, idle or busy
 * with one invocation; it is reclaimed when it has been idle too long, or recycled when it has grown too old.
 *
 * Models: reuse by one of three policies, provisioned environments (used before the others, never reclaimed for being
 * idle), ids that are used again. Simplifies: idle time-out and greatest age are fixed numbers, while AWS states
 * neither ("for a period of time", "every few hours"; AWS Lambda developer guide, "execution environment lifecycle").
 * Leaves out: how long initialisation takes, limits on growth, and several invocations in one environment.
 */
import { grown } from './grow';
import { dropSlot, firstKey, firstSlot, pushSlot, type SlotHeap, slotHeap } from './slot-heap';

/**
 * Which idle environment serves next; AWS does not say. With the most recently used, what is not needed falls idle and
 * is reclaimed. `newestCreated` is the assumption of the simulator SimFaaS (Mahmoudi and Khazaei, CLOSER 2021).
 */
export type ReusePolicy = 'mostRecentlyUsed' | 'leastRecentlyUsed' | 'newestCreated';

export interface EnvironmentOptions {
  /** An environment goes this long after its last invocation ended; null: never. */
  readonly idleTtlMs: number | null;
  /** An environment of this age goes as soon as it is not busy; null: never. */
  readonly maxLifeMs?: number | null;
  /** `mostRecentlyUsed` unless given. */
  readonly reuse?: ReusePolicy;
}

export const environmentState = { gone: 0, init: 1, idle: 2, busy: 3 } as const;

/** Plain data. The arrays hold one value for each id. */
export interface Environments {
  idleTtlMs: number;
  maxLifeMs: number;
  reuse: ReusePolicy;
  /** How many are in each state, by `environmentState`; of `gone`, how many have gone so far. */
  readonly inState: Int32Array;
  /** Environments created so far; the last one's number. */
  created: number;
  /** Times an environment became idle. */
  releases: number;
  state: Uint8Array;
  provisioned: Uint8Array;
  /** The how manieth environment this is (from 1): tells apart those that had one id after another. */
  serial: Float64Array;
  createdAtMs: Float64Array;
  /** Invocations begun in this environment; the first of them pays for lazy work. */
  invocations: Float64Array;
  /** Ids ever used: all are below. */
  used: number;
  readonly freeIds: SlotHeap;
  /** Idle ones in the order of their use: on demand, and provisioned. */
  readonly idle: readonly [SlotHeap, SlotHeap];
  /** Idle ones by the time at which they go. */
  readonly expiry: SlotHeap;
}

export function environments({ idleTtlMs, maxLifeMs, reuse = 'mostRecentlyUsed' }: EnvironmentOptions): Environments {
  return {
    idleTtlMs: idleTtlMs ?? Infinity,
    maxLifeMs: maxLifeMs ?? Infinity,
    reuse,
    inState: new Int32Array(4),
    created: 0,
    releases: 0,
    state: new Uint8Array(0),
    provisioned: new Uint8Array(0),
    serial: new Float64Array(0),
    createdAtMs: new Float64Array(0),
    invocations: new Float64Array(0),
    used: 0,
    freeIds: slotHeap(),
    idle: [slotHeap(), slotHeap()],
    expiry: slotHeap(),
  };
}

/** Environments that exist: initialising, idle or busy. */
export const environmentCount = (all: Environments): number => all.created - countIn(all, environmentState.gone);

/** How many are in a state of `environmentState`. */
export const countIn = (all: Environments, state: number): number => all.inState[state] as number;

/** Begins to initialise an environment and returns its id, the least that is free. */
export function createEnvironment(all: Environments, nowMs: number, provisioned = false): number {
  const id = takeId(all);
  all.state[id] = environmentState.init;
  all.inState[environmentState.init] = countIn(all, environmentState.init) + 1;
  all.provisioned[id] = provisioned ? 1 : 0;
  all.serial[id] = ++all.created;
  all.createdAtMs[id] = nowMs;
  all.invocations[id] = 0;
  return id;
}

/** Idle provisioned environments. */
export const idleProvisioned = (all: Environments): number => all.idle[1].size;

/**
 * Takes an idle environment for an invocation: a provisioned one if there is one and `useProvisioned`, then by the
 * policy; -1 if none.
 */
export function acquireEnvironment(all: Environments, useProvisioned = true): number {
  const [onDemand, provisioned] = all.idle;
  const id = firstSlot(useProvisioned && provisioned.size > 0 ? provisioned : onDemand);
  if (id >= 0) beginInvocation(all, id);
  return id;
}

/** An environment whose initialisation ended, or an idle one, is busy from now on; RangeError if it is busy. */
export function beginInvocation(all: Environments, id: number): void {
  setState(all, id, environmentState.busy);
  all.invocations[id] = (all.invocations[id] as number) + 1;
}

/**
 * An environment has nothing to do: its invocation ended, or it was initialised ahead of requests. Returns whether it
 * stays; one that has reached its greatest age is gone.
 */
export function releaseEnvironment(all: Environments, id: number, nowMs: number): boolean {
  const recycledAtMs = (all.createdAtMs[id] as number) + all.maxLifeMs;
  if (nowMs >= recycledAtMs) {
    removeEnvironment(all, id);
    return false;
  }
  setState(all, id, environmentState.idle);
  pushSlot(idleOf(all, id), id, rank(all, id));
  const reclaimedAtMs = all.provisioned[id] === 1 ? Infinity : nowMs + all.idleTtlMs;
  const goesAtMs = Math.min(reclaimedAtMs, recycledAtMs);
  if (goesAtMs < Infinity) pushSlot(all.expiry, id, goesAtMs);
  return true;
}

/** Ends an environment in any state; its id may be used again. */
export function removeEnvironment(all: Environments, id: number): void {
  setState(all, id, environmentState.gone);
  pushSlot(all.freeIds, id, id);
}

/** When the next idle environment goes; Infinity if none will. */
export const nextExpiryMs = (all: Environments): number => firstKey(all.expiry);

/**
 * Removes the next idle environment whose time has come and returns its id; -1 if there is none. Call until -1. At the
 * very moment it may still be acquired: arrivals come before clocks (SPEC K2).
 */
export function reclaimNext(all: Environments, nowMs: number): number {
  if (firstKey(all.expiry) > nowMs) return -1;
  const id = firstSlot(all.expiry);
  if (id >= 0) removeEnvironment(all, id);
  return id;
}

const idleOf = (all: Environments, id: number): SlotHeap => all.idle[all.provisioned[id] === 1 ? 1 : 0];

/** The order of use: least first. */
function rank(all: Environments, id: number): number {
  if (all.reuse === 'newestCreated') return -(all.serial[id] as number);
  const release = ++all.releases;
  return all.reuse === 'mostRecentlyUsed' ? -release : release;
}

function setState(all: Environments, id: number, state: number): void {
  const from = all.state[id];
  if (from === undefined || from === environmentState.gone) throw new RangeError(`There is no environment ${id}.`);
  if (from === state) throw new RangeError(`Environment ${id} is already in state ${state}.`);
  if (from === environmentState.idle) {
    dropSlot(idleOf(all, id), id);
    dropSlot(all.expiry, id);
  }
  all.inState[from] = countIn(all, from) - 1;
  all.inState[state] = countIn(all, state) + 1;
  all.state[id] = state;
}

function takeId(all: Environments): number {
  const free = firstSlot(all.freeIds);
  if (free >= 0) {
    dropSlot(all.freeIds, free);
    return free;
  }
  const id = all.used++;
  if (id >= all.state.length) {
    all.state = grown(all.state, id + 1);
    all.provisioned = grown(all.provisioned, id + 1);
    all.serial = grown(all.serial, id + 1);
    all.createdAtMs = grown(all.createdAtMs, id + 1);
    all.invocations = grown(all.invocations, id + 1);
  }
  return id;
}
