'use client';

/**
 * Whether a run on the page is narrated: then its feed keeps silent, so that nothing is said twice.
 */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const narrations = createStore<number>(() => 0);

export function useNarrating(): void {
  useEffect(() => {
    narrations.setState((count) => count + 1, true);
    return () => narrations.setState((count) => count - 1, true);
  }, []);
}

export const useIsNarrated = (): boolean => useStore(narrations, (count) => count > 0);
