/**
 * What a run tells those who watch it. The engine calls these at each change; statistics and the recorder listen.
 * Indices are those of the `Plan`; `outcome` and `reason` index `outcomes` and `reasons`.
 */
import type { CanaryVerdict } from '../policies/canary-analysis';
import type { Intervention } from '../scenario/schema/intervention';
import type { Outages } from './interventions/outage-state';
import type { Message, MessageFate } from './messaging/message';
import type { Call, Try } from './records';

/** How a message is drawn, besides what its try says. */
export type MessageKind = 'request' | 'answer';

/** Index into `slotStates`: idle, working, held, starting. */
export type SlotCode = 0 | 1 | 2 | 3;

/** What becomes of a canary; `version` is the new one, `percent` its share of the requests. */
export type RolloutChange = { readonly version: string } & (
  | { readonly kind: 'weight'; readonly percent: number }
  | { readonly kind: 'promoted' }
  | { readonly kind: 'rolledBack'; readonly because: CanaryVerdict }
);

export interface Observer {
  /** A client sends a request. */
  requestStarted(call: Call): void;
  /** A client's request has ended. */
  requestEnded(call: Call): void;
  callStarted(call: Call): void;
  callEnded(call: Call): void;
  /** The caller crashed: nobody waits for the call any more, and nobody is told how it ends. */
  callDropped(call: Call): void;
  /** The caller sends a try to the replica that it has chosen. */
  trySent(sent: Try, call: Call): void;
  /** The caller stops waiting for a try, because of an answer, a time-out or its own crash; the try may go on. */
  tryLeft(left: Try, call: Call, outcome: number, reason: number): void;
  /** Nothing is left of a try: its answer has arrived, or its connection is broken. */
  tryOver(over: Try): void;
  /** A message leaves; it will arrive at `arriveMs` unless it is lost on the way. */
  messageSent(kind: MessageKind, message: Try, arriveMs: number): void;
  /** A message is lost on the way; `message.losses` counts how often, this time included. */
  messageLost(kind: MessageKind, message: Try): void;
  tryArrived(arrived: Try): void;
  /** It got a thread, after `waitedMs` in the queue. */
  tryStarted(started: Try): void;
  /** It ended at the service, answered well or not. */
  tryEnded(ended: Try): void;
  queueChanged(waiter: Try, entered: boolean): void;
  /** The slot of a request changed; `state` as in `slotStates`, work or start ends at `untilMs`. */
  slotChanged(holder: Try, state: SlotCode, untilMs: number): void;
  /** An execution environment of a function became idle, or is gone; `state` as in `slotStates`. */
  environmentChanged(service: number, environment: number, state: number): void;
  /** Turned away at a service's edge. */
  refused(turnedAway: Try): void;
  /** Turned away by its own caller, as `reason` says: bulkhead, throttling, circuit breaker, limits or no host. */
  callRefused(call: Call, reason: number): void;
  /** A failure would have been tried again, but the caller's retry budget is used up. */
  retrySuppressed(call: Call): void;
  /** A caller's circuit breaker changed to `phase` of `breakerPhase`. */
  breakerChanged(link: number, caller: number, phase: number): void;
  /** A caller's outlier detection leaves a replica of the callee out from now on, or lets it come back. */
  hostEjected(link: number, caller: number, host: number): void;
  hostReturned(link: number, caller: number, host: number): void;
  /** A query asked for the lock of a row, which another holds, and waits for it. */
  lockAwaited(waiter: Try): void;
  /** A canary got another share of the traffic, all of it, or has lost it. */
  rolloutChanged(service: number, change: RolloutChange): void;
  timedOut(call: Call, wholeCall: boolean): void;
  /** A component keeps a message from now on. */
  messageStored(message: Message): void;
  /** A call takes a message to a consumer, among others perhaps. */
  messageDelivered(message: Message, call: Call): void;
  /** A message leaves the component that kept it. */
  messageEnded(message: Message, fate: MessageFate): void;
  /** `outages`: what made a replica go down or come up by itself; null when `intervention` was given as it stands. */
  intervened(intervention: Intervention, scheduled: boolean, outages: Outages | null): void;
}
