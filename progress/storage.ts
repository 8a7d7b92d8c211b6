/**
 * Where the text of a record is kept in a browser. Everything here may throw: storage can be refused or full.
 */
export interface ProgressStorage {
  /** Null when there is no record yet. */
  read(): string | null;
  write(text: string): void;
  /** Keeps a text that cannot be read under a free key of its own, and returns that key. */
  setAside(text: string): string;
  /** Tells when another tab has written. Returns how to stop. */
  watch(listener: () => void): () => void;
}

export const storageKey = 'faultline.progress';

/** The parts of a `Window` that are used. `localStorage` is looked up each time, since the look-up itself may throw. */
export type StorageHost = Pick<Window, 'localStorage' | 'addEventListener' | 'removeEventListener'>;

export function browserStorage(host: StorageHost): ProgressStorage {
  return {
    read: () => host.localStorage.getItem(storageKey),
    write: (text) => host.localStorage.setItem(storageKey, text),
    setAside(text) {
      const key = freeKey(host.localStorage);
      host.localStorage.setItem(key, text);
      return key;
    },
    watch(listener) {
      const onStorage = (event: StorageEvent) => {
        if (event.key === storageKey && event.newValue !== null) listener();
      };
      host.addEventListener('storage', onStorage);
      return () => host.removeEventListener('storage', onStorage);
    },
  };
}

function freeKey(storage: Storage): string {
  let number = 1;
  while (storage.getItem(`${storageKey}.aside.${number}`) !== null) number += 1;
  return `${storageKey}.aside.${number}`;
}
