/**
 * The state of the lab outside React: a document with its history, and what the last check of it found.
 */
import { createStore } from 'zustand/vanilla';
import type { LabLink } from '@/components/simulation/link/lab-link';
import type { CheckedIntervention, CheckedScenario } from '@/simulator/scenario/checked';
import type { Read, ScenarioProblem } from '@/simulator/scenario/problem';
import { type Act, freshDraft } from './acts';
import { emptyDocument, type LabDocument } from './document';
import { acted, freshHistory, type History, redone, selected, undone } from './history';

export interface LabState {
  readonly history: History;
  readonly problems: readonly ScenarioProblem[];
  /** The document as it passed the checks; null while it has problems or has not been checked. */
  readonly checked: CheckedScenario | null;
  /** The component from which a connection is being made: the next one chosen is what it calls. */
  readonly connecting: string | null;
  /** How often another document took the place of the whole one. */
  readonly opened: number;
}

export interface LabChecks {
  readonly readScenario: (input: unknown) => Read<CheckedScenario>;
  readonly readInterventions: (input: unknown, scenario: CheckedScenario) => Read<readonly CheckedIntervention[]>;
}

export interface LabStore {
  readonly getState: () => LabState;
  readonly getInitialState: () => LabState;
  readonly subscribe: (listener: (state: LabState, previous: LabState) => void) => () => void;
  /** Acts of one `gesture` are undone together. */
  readonly act: (act: Act, gesture?: string) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly connectFrom: (id: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Begins with another document, without a history. */
  readonly open: (document: LabDocument) => void;
  /** The next run of the document opens at the moment of this link. */
  readonly arrive: (link: LabLink) => void;
  readonly takeArrival: () => LabLink | null;
  /** From then on each document is checked. */
  readonly checkWith: (checks: LabChecks) => void;
  /** Null until they are loaded. */
  readonly checks: () => LabChecks | null;
}

export function createLabStore(): LabStore {
  let checks: LabChecks | null = null;
  let arrival: LabLink | null = null;
  const initial: LabState = {
    history: freshHistory(freshDraft(emptyDocument)),
    problems: [],
    checked: null,
    connecting: null,
    opened: 0,
  };
  const store = createStore<LabState>(() => initial);
  const verdict = (document: LabDocument): Pick<LabState, 'problems' | 'checked'> => {
    if (checks === null || document.components.length === 0) return { problems: [], checked: null };
    const read = checks.readScenario(document);
    return read.ok ? { problems: [], checked: read.value } : { problems: read.problems, checked: null };
  };
  const put = (history: History) => {
    const before = store.getState().history;
    if (history === before) return;
    const { document } = history.present;
    store.setState({ history, ...(document === before.present.document ? {} : verdict(document)) });
  };
  const change = (next: (history: History) => History) => put(next(store.getState().history));
  const countOpened = () => store.setState(({ opened }) => ({ opened: opened + 1 }));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    act: (act, gesture) => {
      change((history) => acted(history, act, gesture ?? null));
      if (act.kind === 'replace') countOpened();
    },
    select: (ids) => change((history) => selected(history, ids)),
    connectFrom: (connecting) => store.setState({ connecting }),
    undo: () => change(undone),
    redo: () => change(redone),
    open: (document) => {
      put(freshHistory(freshDraft(document)));
      countOpened();
    },
    arrive: (link) => {
      arrival = link;
    },
    takeArrival: () => {
      const taken = arrival;
      arrival = null;
      return taken;
    },
    checkWith: (given) => {
      checks = given;
      store.setState(verdict(store.getState().history.present.document));
    },
    checks: () => checks,
  };
}
