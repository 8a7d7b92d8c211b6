/**
 * Questions about single requests of a run, which the simulation answers without disturbing it.
 */
import type { Explanation } from '@/simulator/experiment/explain';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import type { FromWorker } from '@/simulator/worker/protocol';
import type { Ask, Channel } from './channel';

export type { Explanation };

/** What came of a question. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly problems: readonly ScenarioProblem[] }
  | { readonly kind: 'canceled' };

export interface Asking {
  /** Nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** How far the answer is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A request as it stood when the run got to `untilMs`, and the run that it belongs to. */
interface About {
  readonly from: number;
  readonly request: number;
  readonly untilMs: number;
}

/** The traces of a request, its own first; none when it was not sent by then. */
export const askTraces = (channel: Channel, about: About, asking: Asking): Promise<Answer<readonly Trace[]>> =>
  ask(channel, { type: 'trace', ...about }, asking, (message) =>
    message.type === 'traced' ? message.traces : undefined,
  );

/** Why a request went as it did; null when it was not sent by then. */
export const askWhy = (channel: Channel, about: About, asking: Asking): Promise<Answer<Explanation | null>> =>
  ask(channel, { type: 'why', ...about }, asking, (message) =>
    message.type === 'explained' ? message.explanation : undefined,
  );

function ask<T>(
  channel: Channel,
  question: Ask,
  { signal, onProgress }: Asking,
  read: (message: FromWorker) => T | undefined,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'canceled' });
    const settle = (answer: Answer<T>) => {
      signal?.removeEventListener('abort', cancel);
      channel.end(session);
      resolve(answer);
    };
    const cancel = () => settle({ kind: 'canceled' });
    const session = channel.begin((message) => {
      const value = read(message);
      if (value !== undefined) settle({ kind: 'answered', value });
      else if (message.type === 'failed') settle({ kind: 'failed', problems: message.problems });
      else if (message.type === 'replaying') onProgress?.(message.untilMs > 0 ? message.atMs / message.untilMs : 0);
    }, question);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
