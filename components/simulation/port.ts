/**
 * The line to the simulation: a worker in the page, anything that speaks the protocol in tests.
 */
import type { FromWorker, ToWorker } from '@/simulator/worker/protocol';

export interface SimulationPort {
  post(message: ToWorker): void;
  /** Ends the simulation; nothing is heard of it any more. */
  close(): void;
}

export interface PortListener {
  message(message: FromWorker): void;
  /** The simulation itself broke, which is never the fault of a scenario. */
  broken(reason: string): void;
}

export type OpenPort = (listener: PortListener) => SimulationPort;

export const openWorker: OpenPort = (listener) => {
  const worker = new Worker(new URL('../../simulator/worker/worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<FromWorker>) => listener.message(event.data);
  worker.onerror = (event) => listener.broken(event.message);
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
};
