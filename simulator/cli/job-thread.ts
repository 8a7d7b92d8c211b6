/**
 * A thread that does jobs, one after the other.
 */
import { parentPort } from 'node:worker_threads';
import { doInSlices, type Job, type Outcome } from '../experiment';

export interface ToThread {
  readonly index: number;
  readonly job: Job;
}

export type FromThread =
  /** How far a job is, in simulated ms. */
  | { readonly type: 'at'; readonly index: number; readonly atMs: number }
  | { readonly type: 'done'; readonly index: number; readonly outcome: Outcome };

const post = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', ({ index, job }: ToThread) => {
  const slices = doInSlices(job);
  for (;;) {
    const slice = slices.next();
    if (slice.done) {
      post({ type: 'done', index, outcome: slice.value });
      return;
    }
    post({ type: 'at', index, atMs: slice.value });
  }
});
