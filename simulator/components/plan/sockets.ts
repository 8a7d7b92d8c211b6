/**
 * Users of a WebSocket API, compiled.
 */
import { createSampler, createStream, type Sampler, type Stream } from '../../random';
import type { ClientConfig } from '../../scenario/schema/client';
import { cumulativeShares } from './shares';

export interface SocketsPlan {
  /** Position of the class of `$connect` among those of the client, and of the others with their cumulative shares. */
  readonly connectClass: number;
  readonly messageClasses: readonly number[];
  readonly cumulative: readonly number[];
  readonly thinkTime: Sampler;
  readonly pause: Sampler;
  readonly pausing: Stream;
  /** Draws who leaves without a word. */
  readonly abandoning: Stream;
}

export function planSockets(seed: number, { id, workload, classes }: ClientConfig): SocketsPlan | null {
  if (workload.kind !== 'webSocket') return null;
  const connectClass = classes.findIndex(({ endpoint }) => endpoint === '$connect');
  const messageClasses = [...classes.keys()].filter((index) => index !== connectClass);
  return {
    connectClass,
    messageClasses,
    cumulative: cumulativeShares(messageClasses.map((index) => classes[index]?.weight ?? 0)),
    thinkTime: createSampler(workload.thinkTime),
    pause: createSampler(workload.pause),
    pausing: createStream(seed, 'pause', id),
    abandoning: createStream(seed, 'abandon', id),
  };
}
