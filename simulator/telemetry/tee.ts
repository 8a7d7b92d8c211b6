/**
 * Lets two observers watch one run.
 */

import type { Outages } from '../components/interventions/outage-state';
import type { Message, MessageFate } from '../components/messaging/message';
import type { MessageKind, Observer, RolloutChange, SlotCode } from '../components/observer';
import type { Call, Try } from '../components/records';
import type { Intervention } from '../scenario/schema/intervention';

export class Tee implements Observer {
  constructor(
    private readonly one: Observer,
    private readonly other: Observer,
  ) {}

  requestStarted(call: Call): void {
    this.one.requestStarted(call);
    this.other.requestStarted(call);
  }

  requestEnded(call: Call): void {
    this.one.requestEnded(call);
    this.other.requestEnded(call);
  }

  callStarted(call: Call): void {
    this.one.callStarted(call);
    this.other.callStarted(call);
  }

  callEnded(call: Call): void {
    this.one.callEnded(call);
    this.other.callEnded(call);
  }

  callDropped(call: Call): void {
    this.one.callDropped(call);
    this.other.callDropped(call);
  }

  trySent(sent: Try, call: Call): void {
    this.one.trySent(sent, call);
    this.other.trySent(sent, call);
  }

  tryLeft(left: Try, call: Call, outcome: number, reason: number): void {
    this.one.tryLeft(left, call, outcome, reason);
    this.other.tryLeft(left, call, outcome, reason);
  }

  tryOver(over: Try): void {
    this.one.tryOver(over);
    this.other.tryOver(over);
  }

  messageLost(kind: MessageKind, message: Try): void {
    this.one.messageLost(kind, message);
    this.other.messageLost(kind, message);
  }

  messageSent(kind: MessageKind, message: Try, arriveMs: number): void {
    this.one.messageSent(kind, message, arriveMs);
    this.other.messageSent(kind, message, arriveMs);
  }

  tryArrived(arrived: Try): void {
    this.one.tryArrived(arrived);
    this.other.tryArrived(arrived);
  }

  tryStarted(started: Try): void {
    this.one.tryStarted(started);
    this.other.tryStarted(started);
  }

  tryEnded(ended: Try): void {
    this.one.tryEnded(ended);
    this.other.tryEnded(ended);
  }

  queueChanged(waiter: Try, entered: boolean): void {
    this.one.queueChanged(waiter, entered);
    this.other.queueChanged(waiter, entered);
  }

  slotChanged(holder: Try, state: SlotCode, untilMs: number): void {
    this.one.slotChanged(holder, state, untilMs);
    this.other.slotChanged(holder, state, untilMs);
  }

  environmentChanged(service: number, environment: number, state: number): void {
    this.one.environmentChanged(service, environment, state);
    this.other.environmentChanged(service, environment, state);
  }

  refused(turnedAway: Try): void {
    this.one.refused(turnedAway);
    this.other.refused(turnedAway);
  }

  callRefused(call: Call, reason: number): void {
    this.one.callRefused(call, reason);
    this.other.callRefused(call, reason);
  }

  retrySuppressed(call: Call): void {
    this.one.retrySuppressed(call);
    this.other.retrySuppressed(call);
  }

  breakerChanged(link: number, caller: number, phase: number): void {
    this.one.breakerChanged(link, caller, phase);
    this.other.breakerChanged(link, caller, phase);
  }

  hostEjected(link: number, caller: number, host: number): void {
    this.one.hostEjected(link, caller, host);
    this.other.hostEjected(link, caller, host);
  }

  hostReturned(link: number, caller: number, host: number): void {
    this.one.hostReturned(link, caller, host);
    this.other.hostReturned(link, caller, host);
  }

  lockAwaited(waiter: Try): void {
    this.one.lockAwaited(waiter);
    this.other.lockAwaited(waiter);
  }

  rolloutChanged(service: number, change: RolloutChange): void {
    this.one.rolloutChanged(service, change);
    this.other.rolloutChanged(service, change);
  }

  timedOut(call: Call, wholeCall: boolean): void {
    this.one.timedOut(call, wholeCall);
    this.other.timedOut(call, wholeCall);
  }

  messageStored(message: Message): void {
    this.one.messageStored(message);
    this.other.messageStored(message);
  }

  messageDelivered(message: Message, call: Call): void {
    this.one.messageDelivered(message, call);
    this.other.messageDelivered(message, call);
  }

  messageEnded(message: Message, fate: MessageFate): void {
    this.one.messageEnded(message, fate);
    this.other.messageEnded(message, fate);
  }

  intervened(intervention: Intervention, scheduled: boolean, outages: Outages | null): void {
    this.one.intervened(intervention, scheduled, outages);
    this.other.intervened(intervention, scheduled, outages);
  }
}
