/**
 * The adapter over `localStorage`: keys, storage events of other tabs, refusal.
 */
import { describe, expect, it, vi } from 'vitest';
import { browserStorage, type StorageHost, storageKey } from './storage';

function fakeHost() {
  const items = new Map<string, string>();
  let listener: ((event: StorageEvent) => void) | null = null;
  const localStorage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
  const host = {
    localStorage,
    addEventListener: (_: string, added: (event: StorageEvent) => void) => {
      listener = added;
    },
    removeEventListener: () => {
      listener = null;
    },
  } as unknown as StorageHost;
  const tell = (key: string, newValue: string | null) => listener?.({ key, newValue } as StorageEvent);
  return { host, items, tell };
}

describe('browserStorage', () => {
  it('reads back what it wrote', () => {
    const storage = browserStorage(fakeHost().host);
    expect(storage.read()).toBeNull();
    storage.write('text');
    expect(storage.read()).toBe('text');
  });

  it('sets each bad text aside under a key of its own', () => {
    const { host, items } = fakeHost();
    const storage = browserStorage(host);
    const keys = [storage.setAside('one'), storage.setAside('two')];
    expect(keys.map((key) => items.get(key))).toEqual(['one', 'two']);
    expect(keys).not.toContain(storageKey);
  });

  it('hears of its own key only, and not of its removal', () => {
    const { host, tell } = fakeHost();
    const listener = vi.fn();
    const stop = browserStorage(host).watch(listener);
    tell('theme', 'dark');
    tell(storageKey, null);
    expect(listener).not.toHaveBeenCalled();
    tell(storageKey, 'new');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    tell(storageKey, 'newer');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('can be made where storage is refused', () => {
    const host = {
      get localStorage(): Storage {
        throw new Error('SecurityError');
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    const storage = browserStorage(host);
    expect(() => storage.read()).toThrow('SecurityError');
  });
});
