'use client';

/**
 * The time of day, for what becomes due: looked at again every minute, and when the page comes back into view.
 */
import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

function subscribe(listener: () => void) {
  const timer = setInterval(listener, minuteMs);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Milliseconds since 1970, to the minute. */
export const useNow = (): number =>
  useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / minuteMs) * minuteMs,
    () => 0,
  );
