/**
 * Does the jobs of an experiment on several threads of Node. Each thread takes the next job when it is done with one;
 * the outcomes stand in the order of the jobs, whoever finished first.
 *
 * Node strips no types, and the loader of tsx does not reach into threads by itself: each one starts with a line of
 * JavaScript that registers it and then loads `job-thread.ts`.
 */
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from '../experiment';
import type { FromThread, ToThread } from './job-thread';

/** What is told while jobs are under way. */
export interface ThreadsProgress {
  readonly finished: number;
  readonly jobs: number;
  /** Simulated time of each job under way, in ms. */
  readonly underWay: ReadonlyMap<number, number>;
}

export interface ThreadsOptions {
  readonly threads: number;
  /** Ends the work early; jobs that were not finished have no outcome. */
  readonly signal: AbortSignal;
  readonly progress: (progress: ThreadsProgress) => void;
}

const start = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./job-thread.ts', import.meta.url).href)});
});`;

/** One outcome for each job; null where it was not finished. Fails when a thread does. */
export async function doOnThreads(jobs: readonly Job[], options: ThreadsOptions): Promise<(Outcome | null)[]> {
  const { signal, progress } = options;
  const work = new Work(jobs, progress);
  const threads = Array.from(
    { length: Math.min(options.threads, jobs.length) },
    () => new Worker(start, { eval: true }),
  );
  const ended = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([Promise.all(threads.map((thread) => work.give(thread))), ended]);
    return work.outcomes;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** What is to be done and what was. */
class Work {
  readonly outcomes: (Outcome | null)[];
  private readonly underWay = new Map<number, number>();
  private next = 0;
  private finished = 0;

  constructor(
    private readonly jobs: readonly Job[],
    private readonly progress: ThreadsOptions['progress'],
  ) {
    this.outcomes = jobs.map(() => null);
  }

  /** Gives a thread one job after the other, until there are no more. */
  give(thread: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveNext = () => {
        const job = this.jobs[this.next];
        if (job === undefined) {
          resolve();
          return;
        }
        this.underWay.set(this.next, 0);
        thread.postMessage({ index: this.next++, job } satisfies ToThread);
      };
      thread.on('error', reject);
      thread.on('message', (message: FromThread) => {
        this.hear(message);
        if (message.type === 'done') giveNext();
      });
      giveNext();
    });
  }

  private hear(message: FromThread): void {
    if (message.type === 'at') {
      this.underWay.set(message.index, message.atMs);
    } else {
      this.underWay.delete(message.index);
      this.outcomes[message.index] = message.outcome;
      this.finished++;
    }
    this.progress({ finished: this.finished, jobs: this.jobs.length, underWay: this.underWay });
  }
}
