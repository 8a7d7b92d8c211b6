/**
 * An observer that lets everything pass: what watches a run overrides what it wants to hear of.
 */

import type { Outages } from '../components/interventions/outage-state';
import type { Message, MessageFate } from '../components/messaging/message';
import type { MessageKind, Observer, RolloutChange, SlotCode } from '../components/observer';
import type { Call, Try } from '../components/records';
import type { Intervention } from '../scenario/schema/intervention';

export class Bystander implements Observer {
  requestStarted(_call: Call): void {}
  requestEnded(_call: Call): void {}
  callStarted(_call: Call): void {}
  callEnded(_call: Call): void {}
  callDropped(_call: Call): void {}
  trySent(_sent: Try, _call: Call): void {}
  tryLeft(_left: Try, _call: Call, _outcome: number, _reason: number): void {}
  tryOver(_over: Try): void {}
  messageSent(_kind: MessageKind, _message: Try, _arriveMs: number): void {}
  messageLost(_kind: MessageKind, _message: Try): void {}
  tryArrived(_arrived: Try): void {}
  tryStarted(_started: Try): void {}
  tryEnded(_ended: Try): void {}
  queueChanged(_waiter: Try, _entered: boolean): void {}
  slotChanged(_holder: Try, _state: SlotCode, _untilMs: number): void {}
  environmentChanged(_service: number, _environment: number, _state: number): void {}
  refused(_turnedAway: Try): void {}
  callRefused(_call: Call, _reason: number): void {}
  retrySuppressed(_call: Call): void {}
  breakerChanged(_link: number, _caller: number, _phase: number): void {}
  hostEjected(_link: number, _caller: number, _host: number): void {}
  lockAwaited(_waiter: Try): void {}
  hostReturned(_link: number, _caller: number, _host: number): void {}
  rolloutChanged(_service: number, _change: RolloutChange): void {}
  timedOut(_call: Call, _wholeCall: boolean): void {}
  messageStored(_message: Message): void {}
  messageDelivered(_message: Message, _call: Call): void {}
  messageEnded(_message: Message, _fate: MessageFate): void {}
  intervened(_intervention: Intervention, _scheduled: boolean, _outages: Outages | null): void {}
}
