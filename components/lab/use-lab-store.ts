'use client';

/**
 * The lab's store for as long as the page is open: with the kept document or the one of a link, checks as soon as they are
 * loaded, and autosave.
 */
import { useEffect, useState } from 'react';
import { forgetMoment, momentInAddress } from '@/components/simulation/link/address';
import { loadScenarioChecks } from '@/components/simulation/scenario-checks';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import { type Kept, keep, readKept } from './autosave';
import { readDocument } from './document/document';
import { createLabStore, type LabStore } from './document/lab-store';
import { withRoom } from './stage/tidy';

const pauseMs = 400;
const storage = () => window.localStorage;

/** What could not be opened: what was kept, as its text, or a link. */
export type Trouble =
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'link'; readonly problems: readonly ScenarioProblem[] };

interface OpenLab {
  readonly lab: LabStore;
  readonly kept: Kept | null;
  readonly trouble: Trouble | null;
  readonly dismiss: () => void;
}

export function useLabStore(): OpenLab {
  const [lab] = useState(createLabStore);
  const [kept, setKept] = useState<Kept | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const { document, unreadable } = readKept(storage);
    if (document !== null) {
      lab.open(document);
      setKept('kept');
    }
    if (unreadable !== null) setTrouble({ kind: 'unreadable', text: unreadable });
    void followLink(lab).then((problems) => problems && setTrouble({ kind: 'link', problems }));
    loadScenarioChecks().then(lab.checkWith, () => undefined);
  }, [lab]);
  useAutosave(lab, setKept);
  return { lab, kept, trouble, dismiss: () => setTrouble(null) };
}

/** Opens what the address carries, over what was there, which can be undone to. What is wrong with it, if anything is. */
async function followLink(lab: LabStore): Promise<readonly ScenarioProblem[] | null> {
  const text = momentInAddress();
  if (text === null) return null;
  const { readLabLink } = await import('@/components/simulation/link/lab-link');
  const link = readLabLink(text);
  if (!link.ok) return link.problems;
  const document = readDocument(link.value.scenario);
  if (document === null) return [];
  forgetMoment();
  lab.arrive(link.value);
  lab.act({ kind: 'replace', document: withRoom(document) });
  const { selection } = link.value.moment;
  if (selection?.kind === 'component') lab.select([selection.id]);
  if (selection?.kind === 'connection') lab.select([`${selection.from}->${selection.to}`]);
  return null;
}

function useAutosave(lab: LabStore, setKept: (kept: Kept) => void): void {
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
  }, [lab, setKept]);
}
