'use client';

/**
 * The lab's store for as long as the page is open: with the kept document, checks as soon as they are loaded, and autosave.
 */
import { useEffect, useState } from 'react';
import { loadScenarioChecks } from '@/components/simulation/scenario-checks';
import { type Kept, keep, readKept } from './autosave';
import { createLabStore, type LabStore } from './document/lab-store';

const pauseMs = 400;
const storage = () => window.localStorage;

export function useLabStore(): { readonly lab: LabStore; readonly kept: Kept | null } {
  const [lab] = useState(createLabStore);
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const before = readKept(storage);
    if (before !== null) lab.open(before);
    loadScenarioChecks().then(
      ({ readScenario }) => lab.checkWith(readScenario),
      () => undefined,
    );
  }, [lab]);
  useEffect(() => {
    let timer: number | undefined;
    const save = () => {
      window.clearTimeout(timer);
      timer = undefined;
      setKept(keep(storage, lab.getState().history.present.document));
    };
    const stop = lab.subscribe((state, previous) => {
      if (state.history.present.document === previous.history.present.document) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(save, pauseMs);
    });
    const leave = () => timer !== undefined && save();
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      leave();
      window.removeEventListener('pagehide', leave);
    };
  }, [lab]);
  return { lab, kept };
}
