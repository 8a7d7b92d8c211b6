/**
 * An observer that takes no notice: a base for those that want to hear of little.
 */
import type { Observer } from '../components/observer';
import type { Call } from '../components/records';

export class QuietObserver implements Observer {
  requestStarted(_call: Call): void {}
  requestEnded(_call: Call): void {}
  callStarted(): void {}
  callEnded(): void {}
  messageSent(): void {}
  tryArrived(): void {}
  tryStarted(): void {}
  tryEnded(): void {}
  queueChanged(): void {}
  slotChanged(): void {}
  refused(): void {}
  bulkheadRefused(): void {}
  timedOut(): void {}
  intervened(): void {}
}
