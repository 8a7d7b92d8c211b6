/**
 * The state of a queue while a run is under way: plain data.
 */
import { emptyLine, type WaitingLine } from '../../../resources/waiting-line';
import type { MessageQueueConfig } from '../../../scenario/schema/queue';
import type { ComponentPlan } from '../../plan';
import type { World } from '../../world';
import { type FeedState, type KeeperState, mappingsOf } from '../keeper';
import type { MappingPlan } from '../mapping';
import { initialBatches } from './scaling';

/** Messages that can be received: all of a standard queue, or those of one message group of a FIFO queue. */
export interface Lane {
  line: WaitingLine;
  /** Messages in flight; a group with any gives no more. */
  inFlight: number;
  /** It stands among the lanes that are ready to give messages. */
  listed: boolean;
  /** The message that came back last, near which the next that comes back belongs; or -1. */
  lastReturned: number;
}

/** An event that wakes the queue; handle -1: none is scheduled. */
export interface Timer {
  handle: number;
  atMs: number;
}

/** A batch on its way to a consumer or being gathered. */
export interface Delivery {
  mapping: number;
  /** Replica of the worker that has it, or -1. */
  replica: number;
  /** Messages by record, with what tells that the record still means the same message and the same receipt. */
  messages: number[];
  serials: number[];
  receipts: number[];
  /** One of `failing` for each. */
  failures: number[];
  /** How often the consumer turned it away before it did anything. */
  refusals: number;
}

export interface QueueMappingState extends FeedState {
  /** Batches at the consumer, and how many there may be at this moment. */
  inProgress: number;
  allowed: number;
  /** When it last had fewer batches than before. */
  idleSinceMs: number;
  /** The next growth of `allowed` is scheduled. */
  growing: boolean;
  /** The delivery that waits for more messages, or -1, and the event that ends its wait. */
  gathering: number;
  window: number;
  /** Batches that workers have, by replica, and the replica whose turn it is. */
  busy: number[];
  turn: number;
}

export interface QueueState extends KeeperState {
  readonly fifo: boolean;
  visibilityTimeoutMs: number;
  delayMs: number;
  /** Component of the dead-letter queue, and after how many deliveries a message goes there; Infinity: never. */
  readonly deadLetters: number;
  maxReceiveCount: number;
  /** Messages stored so far. */
  serial: number;
  /** By message group; a standard queue has one, number 0. */
  lanes: Record<number, Lane>;
  /** Message groups ready to give messages, from `readyFrom` on, in the order in which they became so. */
  ready: number[];
  readyFrom: number;
  visible: number;
  delayed: WaitingLine;
  inFlight: WaitingLine;
  /** Ends of the line of all messages, by when they expire. */
  oldest: number;
  newest: number;
  timers: { delay: Timer; visibility: Timer; expiry: Timer };
  dispatchAsked: boolean;
  readonly mappings: QueueMappingState[];
  deliveries: Delivery[];
  freeDeliveries: number[];
}

export const queueOf = (world: World, component: number) => world.components[component] as QueueState;

export const queueConfigOf = (world: World, component: number) =>
  (world.plan.components[component] as ComponentPlan).config as MessageQueueConfig;

export const mappingOf = (world: World, component: number, mapping: number) =>
  mappingsOf(world, component)[mapping] as MappingPlan;

const idle = (): Timer => ({ handle: -1, atMs: 0 });

export function newQueue(world: World, component: number): QueueState {
  const { fifo, visibilityTimeoutMs, delayMs, deadLetter, poison } = queueConfigOf(world, component);
  return {
    fifo,
    visibilityTimeoutMs,
    delayMs,
    deadLetters: world.plan.components.findIndex(({ config }) => config.id === deadLetter?.queue),
    maxReceiveCount: deadLetter?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
    poison,
    poisonNext: 0,
    serial: 0,
    lanes: {},
    ready: [],
    readyFrom: 0,
    visible: 0,
    delayed: emptyLine(),
    inFlight: emptyLine(),
    oldest: -1,
    newest: -1,
    timers: { delay: idle(), visibility: idle(), expiry: idle() },
    dispatchAsked: false,
    mappings: mappingsOf(world, component).map(({ source }) => ({
      paused: false,
      source,
      inProgress: 0,
      allowed: initialBatches(source),
      idleSinceMs: 0,
      growing: false,
      gathering: -1,
      window: -1,
      busy: [],
      turn: 0,
    })),
    deliveries: [],
    freeDeliveries: [],
  };
}

export const newLane = (): Lane => ({ line: emptyLine(), inFlight: 0, listed: false, lastReturned: -1 });
