/**
 * Undo and redo. Acts of one gesture (a drag, the typing of one value) are undone together.
 */
import { type Act, type Draft, perform } from './acts';

export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** The gesture that the last act belongs to. */
  readonly gesture: string | null;
}

/** Most steps that can be undone: drafts share what did not change, so that they are small. */
const mostSteps = 1_000;

export const freshHistory = (present: Draft): History => ({ past: [], present, future: [], gesture: null });

export function acted(history: History, act: Act, gesture: string | null = null): History {
  const present = perform(history.present, act);
  if (present === history.present || present.document === history.present.document) return history;
  const goesOn = gesture !== null && gesture === history.gesture;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], gesture };
}

/** Choosing is not undone, but it ends a gesture. */
export const selected = (history: History, selection: readonly string[]): History => ({
  ...history,
  present: { ...history.present, selection },
  gesture: null,
});

export function undone(history: History): History {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present, future, gesture: null };
}

export function redone(history: History): History {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, gesture: null };
}
