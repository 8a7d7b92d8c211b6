/**
 * A session over the made-up run: the same contract, no worker. For tests of the panel.
 */
import { createStore } from 'zustand/vanilla';
import { firstLine } from '@/components/simulation/lines';
import type { Session, SessionState } from '@/components/simulation/session';
import { stepMs } from '@/components/simulation/session';
import type { Action, Figure } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { demoHappenings, demoRow, demoTopology } from './demo-run';

const durationMs = 60_000;
const bucketMs = 250;
const tickMs = 50;

export function fakeSession(figure: Figure, startMs = figure.startAtMs, reachMs = startMs): Session {
  let timer: ReturnType<typeof setInterval> | null = null;
  const frameListeners = new Set<() => void>();

  function recorded(reachedMs: number, interventions: readonly Intervention[]) {
    const count = Math.floor(reachedMs / bucketMs);
    const rows = Array.from({ length: count }, (_, nth) => demoRow((nth + 1) * bucketMs, interventions));
    const happenings = demoHappenings(interventions).filter(({ atMs }) => atMs <= reachedMs);
    return { rows, happenings };
  }

  const store = createStore<SessionState>(() => ({
    status: 'ready',
    problems: [],
    topology: demoTopology,
    durationMs,
    seed: figure.seed,
    playing: false,
    ended: false,
    speed: figure.speed,
    shownMs: startMs,
    reachedMs: reachMs,
    interventions: figure.interventions,
    choices: Object.fromEntries(figure.controls.map(({ id, initial }) => [id, initial])),
    lines: [firstLine(0, 0, reachMs)],
    shown: 0,
    besideLine: null,
    full: false,
    ...recorded(reachMs, figure.interventions),
  }));
  const { getState } = store;

  function show(atMs: number, reachedMs = getState().reachedMs, interventions = getState().interventions) {
    const shownMs = Math.min(durationMs, Math.max(0, atMs));
    const reached = Math.max(shownMs, reachedMs);
    const ended = shownMs >= durationMs;
    store.setState({ shownMs, reachedMs: reached, interventions, ended, ...recorded(reached, interventions) });
    for (const listener of frameListeners) listener();
  }

  function stop() {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  const session: Session = {
    getState,
    subscribe: store.subscribe,
    playheadMs: () => getState().shownMs,
    playback: () => null,
    traces: async () => ({ kind: 'canceled' }),
    why: async () => ({ kind: 'canceled' }),
    onFrame(listener) {
      frameListeners.add(listener);
      return () => void frameListeners.delete(listener);
    },
    setInView: () => {},
    dispose: stop,
    play() {
      if (getState().ended) show(0);
      store.setState({ playing: true });
      stop();
      timer = setInterval(() => {
        show(getState().shownMs + tickMs * getState().speed);
        if (getState().ended) session.pause();
      }, tickMs);
    },
    pause() {
      stop();
      store.setState({ playing: false });
    },
    step() {
      session.pause();
      show(getState().shownMs + stepMs);
    },
    setSpeed: (speed) => store.setState({ speed }),
    restart(seed) {
      session.pause();
      if (seed !== undefined) store.setState({ seed });
      show(startMs, startMs, figure.interventions);
    },
    seek: (atMs) => show(atMs),
    act(actions: readonly Action[]) {
      const atMs = getState().shownMs;
      const kept = getState().interventions.filter((intervention) => intervention.atMs <= atMs);
      show(atMs, atMs, [...kept, ...actions.map((action) => ({ ...action, atMs }) as Intervention)]);
    },
    choose(controlId, optionId) {
      const control = figure.controls.find(({ id }) => id === controlId);
      const option = control?.options.find(({ id }) => id === optionId);
      if (!option) return;
      store.setState({ choices: { ...getState().choices, [controlId]: optionId } });
      session.act(option.actions);
    },
    beside: () => null,
    position: () => ({ ...getState(), atMs: getState().shownMs }),
    show: () => undefined,
    compare: () => undefined,
    rename: () => undefined,
    forget: () => undefined,
    open({ atMs, lines }) {
      const acts = lines.flatMap((line) => line.acts);
      show(
        atMs,
        atMs,
        [...figure.interventions, ...acts].sort((one, other) => one.atMs - other.atMs),
      );
    },
  };
  return session;
}
