/**
 * What the stage, the charts and the controls know of a run under way. The only state they share; it changes a few
 * times a second. The picture of each animation frame is read from `playback`, never from React state.
 */
import type { Action } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Playback } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import type { Lines } from './lines';
import type { Answer, Asking, Explanation } from './questions';

export type SessionStatus = 'loading' | 'ready' | 'failed';

export interface SessionState {
  readonly status: SessionStatus;
  /** What is wrong with the scenario; empty when it was the simulation itself that failed. */
  readonly problems: readonly ScenarioProblem[];
  readonly topology: Topology | null;
  readonly durationMs: number;
  readonly seed: number;
  readonly playing: boolean;
  /** True when the play head has reached the end of the run. */
  readonly ended: boolean;
  /** Simulated seconds per second, 0.01 to 10. */
  readonly speed: number;
  /** The play head, rounded to the 4 Hz at which readouts change while playing; exact when paused. */
  readonly shownMs: number;
  /** The furthest moment the play head has reached: what is beyond has not been shown. */
  readonly reachedMs: number;
  /** Everything done to this run, in order of time. */
  readonly interventions: readonly Intervention[];
  /** Metric rows up to `reachedMs`, in order of time. */
  readonly rows: readonly SeriesRow[];
  /** Feed entries up to `reachedMs`, in order of time. */
  readonly happenings: readonly Happening[];
  /** Option chosen in each control of the figure, by control id. */
  readonly choices: Readonly<Record<string, string>>;
  /** All lines of history, the line shown, and the one that runs beside it. */
  readonly lines: Lines;
  readonly shown: number;
  readonly besideLine: number | null;
  /** True when an act in the past had no room for another line. */
  readonly full: boolean;
}

/** Where a session stands: what a link carries. */
export interface SessionPosition {
  readonly seed: number;
  readonly lines: Lines;
  readonly shown: number;
  readonly besideLine: number | null;
  readonly atMs: number;
}

export interface SessionActions {
  play(): void;
  pause(): void;
  /** Moves the play head on by `stepMs`, whatever the speed, and pauses. */
  step(): void;
  setSpeed(speed: number): void;
  /** Back to the start (or `startAtMs` of the figure) with the figure's own interventions; a new seed if given. */
  restart(seed?: number): void;
  /** Moves the play head to a moment; simulates up to it when it lies ahead. */
  seek(atMs: number): void;
  /** Acts at the play head: at the edge of the line shown, or in its past on a new line, which is shown from then on. */
  act(actions: readonly Action[]): void;
  /** Chooses an option of a control and acts. */
  choose(controlId: string, optionId: string): void;
  /** Shows another line at the same moment. */
  show(line: number): void;
  /** Runs another line beside the one shown, on the same clock; null: none. */
  compare(line: number | null): void;
  /** An empty name takes it away. */
  rename(line: number, name: string): void;
  /** Gives up a line and all that forked from it. The first line of a run stays. */
  forget(line: number): void;
  /** Stands where another session stood, which may have been on another machine. */
  open(position: SessionPosition): void;
}

export interface Session extends SessionActions {
  getState(): SessionState;
  subscribe(listener: (state: SessionState, previous: SessionState) => void): () => void;
  /** The exact play head now, for drawing; never beyond what is simulated. */
  playheadMs(): number;
  /** Calls back whenever the picture may have changed: each frame while the run plays, else after a change. */
  onFrame(listener: () => void): () => void;
  /** A run moves only while its figure is in view; the reader's pause survives scrolling. */
  setInView(inView: boolean): void;
  /** The recorded run, for drawing; null until ready. */
  playback(): Playback | null;
  /** The traces of a request of the line shown, by its number, as they stood at a moment; its own first. */
  traces(request: number, untilMs: number, asking?: Asking): Promise<Answer<readonly Trace[]>>;
  /** Why a request of the line shown went as it did, as far as was known at a moment; null: it was not sent by then. */
  why(request: number, untilMs: number, asking?: Asking): Promise<Answer<Explanation | null>>;
  /** The line that runs beside, to look at and to act on; its clock is this one's. */
  beside(): Session | null;
  position(): SessionPosition;
  dispose(): void;
}

/** How far one step goes, in simulated milliseconds. */
export const stepMs = 50;
