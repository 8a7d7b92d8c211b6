/**
 * The record in memory, kept in step with storage and with other tabs.
 *
 * Before every write the stored text is read again and united with the record in memory, so a tab that was opened
 * long ago cannot lose what a newer one wrote. A stored text that cannot be read is set aside before it is replaced;
 * when it cannot be set aside, or stems from a newer release, nothing is written at all.
 */
import type { ProgressAction } from './action';
import { mergeRecords } from './merge';
import { emptyRecord, type ProgressRecord } from './record';
import { reduce } from './reducer';
import type { ProgressStorage } from './storage';
import { type ProgressProblem, type ReadResult, readRecord, writeRecord } from './transfer';

/** What the learner should be told about the keeping of the record. */
export type ProgressNotice =
  | { readonly kind: 'notSaved' }
  | { readonly kind: 'newerVersion' }
  | { readonly kind: 'setAside'; readonly key: string; readonly problem: ProgressProblem };

export interface ProgressState {
  readonly record: ProgressRecord;
  readonly notice: ProgressNotice | null;
}

export interface ProgressStore {
  getState(): ProgressState;
  subscribe(listener: () => void): () => void;
  dispatch(action: ProgressAction): void;
  /** Unites an exported text with the record; the record stays as it is when the text cannot be read. */
  importText(text: string): ReadResult;
  dispose(): void;
}

export function createProgressStore(storage: ProgressStorage): ProgressStore {
  const listeners = new Set<() => void>();
  let state: ProgressState = { record: emptyRecord, notice: null };
  /** The stored text that `state` already contains. */
  let seen: string | null = null;

  function set(record: ProgressRecord, notice: ProgressNotice | null): void {
    state = { record, notice };
    for (const listener of listeners) listener();
  }

  function save(): void {
    const text = writeRecord(state.record);
    try {
      storage.write(text);
      seen = text;
      if (state.notice?.kind === 'notSaved') set(state.record, null);
    } catch {
      set(state.record, { kind: 'notSaved' });
    }
  }

  /** Takes in a stored text. False when writing now would lose it. */
  function absorb(text: string | null): boolean {
    if (text === null || text === seen) return true;
    const result = readRecord(text);
    if (!result.ok) return keep(text, result.problem);
    seen = text;
    set(mergeRecords(state.record, result.record), state.notice);
    return true;
  }

  function keep(text: string, problem: ProgressProblem): boolean {
    if (problem.kind === 'newerVersion') {
      set(state.record, { kind: 'newerVersion' });
      return false;
    }
    set(state.record, { kind: 'setAside', key: storage.setAside(text), problem });
    save();
    return true;
  }

  /** Takes in what is stored now. False when writing is not possible or would lose something. */
  function refresh(): boolean {
    try {
      return absorb(storage.read());
    } catch {
      set(state.record, { kind: 'notSaved' });
      return false;
    }
  }

  function change(next: (record: ProgressRecord) => ProgressRecord): void {
    const writable = refresh();
    set(next(state.record), state.notice);
    if (writable) save();
  }

  const stop = storage.watch(() => {
    // Two tabs may have read the same text before either wrote; the one that wrote first puts its part back.
    if (refresh() && writeRecord(state.record) !== seen) save();
  });
  refresh();

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => change((record) => reduce(record, action)),
    importText(text) {
      const result = readRecord(text);
      if (result.ok) change((record) => mergeRecords(record, result.record));
      return result;
    },
    dispose: stop,
  };
}
