/**
 * The line that runs beside the one shown, as a session: what is seen and done of it is its own, the clock and the
 * tree of lines are those of the session that it belongs to.
 */
import { createStore } from 'zustand/vanilla';
import type { Action } from '@/content/model';
import type { Playback } from '@/simulator/telemetry/playback';
import type { Session, SessionPosition, SessionState } from './session';

interface OwnParts extends Pick<Session, 'traces' | 'why'> {
  readonly act: (actions: readonly Action[]) => unknown;
  readonly choose: (controlId: string, optionId: string) => unknown;
  readonly playback: () => Playback | null;
}

export class BesideSession implements Session {
  private readonly store;

  constructor(
    private readonly main: Session,
    private readonly own: OwnParts,
  ) {
    this.store = createStore<SessionState>(() => main.getState());
  }

  publish(state: SessionState): void {
    this.store.setState(state);
  }

  getState = () => this.store.getState();
  subscribe = (listener: (state: SessionState, previous: SessionState) => void) => this.store.subscribe(listener);
  act = (actions: readonly Action[]) => void this.own.act(actions);
  choose = (controlId: string, optionId: string) => void this.own.choose(controlId, optionId);
  playback = () => this.own.playback();
  traces: Session['traces'] = (...about) => this.own.traces(...about);
  why: Session['why'] = (...about) => this.own.why(...about);

  playheadMs = () => this.main.playheadMs();
  onFrame = (listener: () => void) => this.main.onFrame(listener);
  play = () => this.main.play();
  pause = () => this.main.pause();
  step = () => this.main.step();
  setSpeed = (speed: number) => this.main.setSpeed(speed);
  restart = (seed?: number) => this.main.restart(seed);
  seek = (atMs: number) => this.main.seek(atMs);
  show = (line: number) => this.main.show(line);
  compare = (line: number | null) => this.main.compare(line);
  rename = (line: number, name: string) => this.main.rename(line, name);
  forget = (line: number) => this.main.forget(line);
  open = (position: SessionPosition) => this.main.open(position);
  position = () => this.main.position();

  /** What is beside what runs beside is the session itself, which its reader has. */
  beside = () => null;
  /** Whether it is in view, and how long it lives, is a matter of the session itself. */
  setInView = () => undefined;
  dispose = () => undefined;
}
