/**
 * The simulation worker: translates messages, nothing more.
 */
import type { FromWorker, ToWorker } from './protocol';
import { Sessions } from './session';

const port = self as unknown as {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

const sessions = new Sessions((message, transfer = []) => port.postMessage(message, transfer), pause);
port.onmessage = (event) => void sessions.receive(event.data);
