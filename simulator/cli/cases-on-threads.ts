/**
 * Runs validation cases on several threads of Node, the longest first; results stand in the order of the cases.
 */
import { Worker } from 'node:worker_threads';
import { sizeOf, type ValidationCase } from '../validation/cases';
import type { CaseDone, CaseTask } from './case-thread';

const start = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./case-thread.ts', import.meta.url).href)});
});`;

export async function validateOnThreads(
  cases: readonly ValidationCase[],
  seed: number,
  threads: number,
  done: (one: CaseDone) => void,
): Promise<CaseDone[]> {
  const results: CaseDone[] = [];
  const waiting = cases
    .map((one, index) => ({ index, one, seed }))
    .sort((a, b) => sizeOf(b.one).calls - sizeOf(a.one).calls);
  const workers = Array.from({ length: Math.min(threads, cases.length) }, () => new Worker(start, { eval: true }));
  try {
    await Promise.all(workers.map((worker) => giveAll(worker, waiting, results, done)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.sort((a, b) => a.index - b.index);
}

function giveAll(
  worker: Worker,
  waiting: CaseTask[],
  results: CaseDone[],
  done: (one: CaseDone) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const task = waiting.shift();
      if (task === undefined) resolve();
      else worker.postMessage(task);
    };
    worker.on('error', reject);
    worker.on('message', (result: CaseDone) => {
      results.push(result);
      done(result);
      next();
    });
    next();
  });
}
