/**
 * A thread that runs validation cases, one after the other.
 */
import { parentPort } from 'node:worker_threads';
import type { ValidationCase } from '../validation/cases';
import { type CaseResult, validate } from '../validation/validate';

export interface CaseTask {
  readonly index: number;
  readonly one: ValidationCase;
  readonly seed: number;
}

export interface CaseDone {
  readonly index: number;
  readonly result: CaseResult;
  /** Wall time, in ms. */
  readonly tookMs: number;
}

parentPort?.on('message', ({ index, one, seed }: CaseTask) => {
  const startedMs = performance.now();
  const result = validate(one, seed);
  parentPort?.postMessage({ index, result, tookMs: performance.now() - startedMs } satisfies CaseDone);
});
