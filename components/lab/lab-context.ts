'use client';

/**
 * The lab's store for its components.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { LabState, LabStore } from './document/lab-store';

const LabContext = createContext<LabStore | null>(null);
export const LabProvider = LabContext.Provider;

export function useLab(): LabStore {
  const store = useContext(LabContext);
  if (store === null) throw new Error('Only inside a lab.');
  return store;
}

/** A part of the lab's state; renders again only when the part changes, compared field by field. */
export function useLabState<T>(select: (state: LabState) => T): T {
  return useStore(useLab(), useShallow(select));
}

export const useDraft = () => useLabState(({ history }) => history.present);
