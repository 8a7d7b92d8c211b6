'use client';

/**
 * A value that changes often, shown at most every so often.
 */
import { useEffect, useRef, useState } from 'react';

export function useCalm(read: () => string, everyMs: number): string {
  const latest = useRef(read);
  const [shown, setShown] = useState(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const timer = setInterval(() => setShown(latest.current()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return shown;
}
