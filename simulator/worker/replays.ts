/**
 * Answers questions about single requests of a run: their traces, and why they went as they did. Loaded when the first
 * one is asked.
 */
import type { Past } from '../experiment/live-run';
import { explainAgain, traceAgain } from '../experiment/replay';
import type { FromWorker, ToWorker } from './protocol';

export type Question = Extract<ToWorker, { type: 'trace' | 'why' }>;

interface ReplayHost {
  readonly send: (message: FromWorker) => void;
  /** Resolves when other messages have had their turn. */
  readonly pause: () => Promise<void>;
  /** True when nobody waits for the answer any more. */
  readonly canceled: () => boolean;
}

/** `past` is null when the run has not sent such a request. */
export async function answer(question: Question, past: Past | null, host: ReplayHost): Promise<void> {
  const { session, untilMs } = question;
  const slices = answerInSlices(question, past);
  while (!host.canceled()) {
    const slice = slices.next();
    if (slice.done) {
      host.send(slice.value);
      return;
    }
    host.send({ type: 'replaying', session, atMs: slice.value, untilMs });
    await host.pause();
  }
}

function* answerInSlices(question: Question, past: Past | null): Generator<number, FromWorker> {
  const { type, session, request, untilMs } = question;
  if (type === 'trace') {
    const traces = past === null ? [] : yield* traceAgain(past, request, untilMs);
    return { type: 'traced', session, traces };
  }
  const explanation = past === null ? null : yield* explainAgain(past, request, untilMs);
  return { type: 'explained', session, explanation };
}
