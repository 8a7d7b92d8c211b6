/**
 * Stands in for a run where none is: nothing has happened.
 */
import type { SessionState } from '@/components/simulation/session';
import type { SessionStore } from '@/components/simulation/use-session';

const state: SessionState = {
  status: 'loading',
  problems: [],
  topology: null,
  durationMs: 0,
  seed: 0,
  playing: false,
  ended: false,
  speed: 1,
  shownMs: 0,
  reachedMs: 0,
  interventions: [],
  rows: [],
  happenings: [],
  choices: {},
  lines: [],
  shown: 0,
  besideLine: null,
  full: false,
};

export const idleRun: SessionStore = { getState: () => state, subscribe: () => () => {} };
