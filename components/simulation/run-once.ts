/**
 * One whole run without a view, in a worker of its own: its numbers, for a question about it.
 */
import type { RunSummary } from '@/simulator/experiment/summary';
import type { RunInput } from '@/simulator/worker/protocol';
import { Channel } from './channel';
import { type OpenPort, openWorker } from './port';
import type { Answer } from './questions';

export interface WholeRun {
  readonly input: RunInput;
  readonly seed: number;
  readonly durationMs: number;
  readonly warmUpMs: number;
}

/** `signal`: nobody waits for the numbers any more. */
export function runOnce(
  { input, seed, durationMs, warmUpMs }: WholeRun,
  signal: AbortSignal,
  openPort: OpenPort = openWorker,
): Promise<Answer<RunSummary>> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'canceled' });
    const settle = (answer: Answer<RunSummary>) => {
      signal.removeEventListener('abort', cancel);
      channel.close();
      resolve(answer);
    };
    const cancel = () => settle({ kind: 'canceled' });
    const channel = new Channel(openPort, () => settle({ kind: 'failed', problems: [] }));
    channel.begin(
      (message) => {
        if (message.type === 'finished') settle({ kind: 'answered', value: message.summary });
        else if (message.type === 'failed') settle({ kind: 'failed', problems: message.problems });
      },
      { type: 'run', input: { checked: input }, seed, durationMs, warmUpMs },
    );
    signal.addEventListener('abort', cancel, { once: true });
  });
}
