'use client';

/**
 * The learner's record for React. The one store of a tab is made when the first component asks for it in a browser;
 * on the server and during hydration there is no record yet, so that both render the same.
 */
import { useSyncExternalStore } from 'react';
import type { ProgressEvent } from '@/progress/action';
import type { ProgressRecord } from '@/progress/record';
import { browserStorage } from '@/progress/storage';
import { createProgressStore, type ProgressNotice, type ProgressStore } from '@/progress/store';

let store: ProgressStore | null = null;

/** The store of this tab. Browser only. */
export function progressStore(): ProgressStore {
  store ??= createProgressStore(browserStorage(window));
  return store;
}

const subscribe = (listener: () => void) => progressStore().subscribe(listener);

/** Null until the record is read. */
export function useProgressRecord(): ProgressRecord | null {
  return useSyncExternalStore(
    subscribe,
    () => progressStore().getState().record,
    () => null,
  );
}

/** What the learner should know about the keeping of the record; null when all is well. */
export function useProgressNotice(): ProgressNotice | null {
  return useSyncExternalStore(
    subscribe,
    () => progressStore().getState().notice,
    () => null,
  );
}

/** Notes what the learner just did. */
export function noteProgress(event: ProgressEvent): void {
  progressStore().dispatch({ ...event, at: Date.now() });
}
