/**
 * One figure's session: its play head, its lines of history, what the reader does to them, and the few-times-a-second
 * state that the view subscribes to. The recordings are kept ahead of the play head by their `Recorder`s.
 */
import { createStore } from 'zustand/vanilla';
import type { Action, CheckedFigure, Control } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Playback } from '@/simulator/telemetry/playback';
import { BesideSession } from './beside-session';
import { Channel } from './channel';
import { type Clock, screenClock } from './clock';
import { LineRecorders } from './line-recorders';
import { type LineState, lineState } from './line-state';
import {
  acted,
  changed,
  chosen,
  firstLine,
  forked,
  isPast,
  type Lines,
  lineOf,
  withDescendants,
  withMoment,
} from './lines';
import { PlayHead } from './play-head';
import { type OpenPort, openWorker } from './port';
import { type Asking, askTraces, askWhy } from './questions';
import type { Recorder } from './recorder';
import { type Session, type SessionPosition, type SessionState, stepMs } from './session';

export interface SessionParts {
  readonly openPort?: OpenPort;
  readonly clock?: Clock;
  /** Another figure on the same traffic and the same clock, to be compared with. */
  readonly variant?: CheckedFigure;
}

const slowest = 0.01;
const fastest = 10;

/** How far ahead of the play head a run is kept recorded, in simulated ms: 1.5 s of the reader's time. */
const lookAheadMs = (speed: number) => Math.min(15_000, Math.max(500, 1_500 * speed));

export function createSession(figure: CheckedFigure, parts: SessionParts = {}): Session {
  return new FigureSession(figure, parts);
}

class FigureSession implements Session {
  private readonly figures: readonly CheckedFigure[];
  private readonly channel: Channel;
  private readonly recorders: LineRecorders;
  private readonly head: PlayHead;
  private readonly store;
  private readonly problems = new Map<number, readonly ScenarioProblem[]>();
  private lines: Lines;
  private shown = 0;
  private besideLine: number | null;
  private readonly besideView: BesideSession;
  private seed: number;
  /** What is drawn until the line shown is there. */
  private lastPlayback: Playback | null = null;
  /** What the reader did before the run was there: it is done as soon as it is. */
  private postponed: (() => void)[] = [];
  /** Options chosen before the run was there: shown at once. */
  private intended: Record<string, string> = {};
  /** Set once the line shown has reached the moment where the figure opens. */
  private arrived = false;

  constructor(
    private readonly figure: CheckedFigure,
    { openPort = openWorker, clock = screenClock, variant }: SessionParts,
  ) {
    this.figures = variant === undefined ? [figure] : [figure, variant];
    this.seed = figure.seed;
    this.lines = this.freshLines();
    this.besideLine = this.lines[1]?.id ?? null;
    this.head = new PlayHead(figure.startAtMs, clock, {
      speed: () => this.getState().speed,
      endMs: () => this.getState().durationMs,
      recordedMs: () => this.recordedMs(),
      waits: () => this.looked().some((line) => this.recorders.get(line)?.rewinding === true),
      moved: () => this.extend(),
      publish: () => this.publish(),
      pause: () => this.pause(),
    });
    this.channel = new Channel(openPort, () => this.fail(this.shown, []));
    this.recorders = new LineRecorders(this.channel, {
      recorded: (line) => this.recorded(line),
      rewound: () => this.picture(),
      failed: (line, problems) => this.fail(line, problems),
    });
    this.store = createStore<SessionState>(() => ({
      ...this.lineState(this.shown, figure.startAtMs),
      seed: figure.seed,
      playing: false,
      speed: figure.speed,
      shownMs: figure.startAtMs,
      ...this.tree(),
    }));
    this.besideView = new BesideSession(this, {
      act: (actions) => this.besideLine !== null && this.actOn(this.besideLine, actions),
      choose: (controlId, optionId) => this.besideLine !== null && this.chooseOn(this.besideLine, controlId, optionId),
      traces: (...about) => this.tracesOn(this.besideLine, ...about),
      why: (...about) => this.whyOn(this.besideLine, ...about),
      playback: () => (this.besideLine === null ? null : (this.recorders.get(this.besideLine)?.playback ?? null)),
    });
    this.extend();
  }

  getState = () => this.store.getState();
  subscribe = (listener: (state: SessionState, previous: SessionState) => void) => this.store.subscribe(listener);
  playback = () => this.recorders.get(this.shown)?.playback ?? this.lastPlayback;
  playheadMs = () => this.head.atMs;
  beside = () => (this.besideLine === null ? null : this.besideView);
  onFrame = (listener: () => void) => this.head.onFrame(listener);
  setInView = (inView: boolean) => this.head.setInView(inView);

  position = (): SessionPosition => {
    const { lines, shown, besideLine, seed } = this;
    return { lines, shown, besideLine, seed, atMs: this.playheadMs() };
  };

  play = () => {
    if (this.getState().status === 'failed') return;
    if (this.getState().ended) this.moveTo(this.figure.startAtMs);
    this.head.play();
    this.store.setState({ playing: true });
  };

  pause = () => {
    this.head.pause();
    this.store.setState({ playing: false });
    this.publish();
  };

  step = () => {
    this.pause();
    this.moveTo(this.playheadMs() + stepMs);
  };

  setSpeed = (speed: number) => {
    this.store.setState({ speed: Math.min(fastest, Math.max(slowest, speed)) });
    this.extend();
    this.head.draw();
  };

  seek = (atMs: number) => this.moveTo(atMs);

  restart = (seed?: number) => {
    const lines = this.freshLines();
    const besideLine = this.besideLine === null ? null : (lines[1]?.id ?? null);
    this.open({ seed: seed ?? this.seed, lines, shown: 0, besideLine, atMs: this.figure.startAtMs });
  };

  open = ({ seed, lines, shown, besideLine, atMs }: SessionPosition) => {
    this.lastPlayback = this.playback();
    this.recorders.closeAll();
    Object.assign(this, { seed, lines, shown, besideLine, arrived: false, postponed: [], intended: {} });
    this.problems.clear();
    this.store.setState({ seed, durationMs: 0, full: false });
    this.moveTo(atMs);
  };

  act = (actions: readonly Action[]) => {
    if (actions.length === 0 || this.postpone(() => this.act(actions))) return;
    this.actOn(this.shown, actions);
  };

  choose = (controlId: string, optionId: string) => {
    if (this.optionOf(this.shown, controlId, optionId) === undefined) return;
    if (this.postpone(() => this.choose(controlId, optionId))) {
      this.intended[controlId] = optionId;
      this.publish();
      return;
    }
    this.chooseOn(this.shown, controlId, optionId);
  };

  show = (line: number) => {
    this.lastPlayback = this.playback();
    if (line === this.besideLine) this.besideLine = this.shown;
    this.shown = lineOf(this.lines, line).id;
    this.moveTo(this.head.wantedMs);
  };

  compare = (line: number | null) => {
    this.besideLine = line === null || line === this.shown ? null : lineOf(this.lines, line).id;
    this.picture();
  };

  rename = (line: number, name: string) => {
    this.lines = changed(this.lines, line, { name: name.trim().slice(0, 40) || null });
    this.publish();
  };

  forget = (line: number) => {
    const parent = lineOf(this.lines, line).from;
    if (parent === null) return;
    const gone = withDescendants(this.lines, line);
    if (gone.includes(this.shown)) this.show(parent);
    if (this.besideLine !== null && gone.includes(this.besideLine)) this.besideLine = null;
    for (const id of gone) this.recorders.close(id);
    this.lines = this.lines.filter(({ id }) => !gone.includes(id));
    this.store.setState({ full: false });
    this.picture();
  };

  dispose = () => {
    this.head.dispose();
    this.channel.close();
  };

  traces: Session['traces'] = (...about) => this.tracesOn(this.shown, ...about);
  why: Session['why'] = (...about) => this.whyOn(this.shown, ...about);

  private tracesOn(line: number | null, request: number, untilMs: number, asking: Asking = {}) {
    return askTraces(this.channel, { from: this.runOf(line), request, untilMs }, asking);
  }

  private whyOn(line: number | null, request: number, untilMs: number, asking: Asking = {}) {
    return askWhy(this.channel, { from: this.runOf(line), request, untilMs }, asking);
  }

  private runOf(line: number | null): number {
    return (line === null ? undefined : this.recorders.get(line))?.session ?? 0;
  }

  private freshLines(): Lines {
    return this.figures.map((figure, run) => firstLine(run, run, figure.startAtMs));
  }

  private figureOf(line: number): CheckedFigure {
    return this.figures[lineOf(this.lines, line).run] ?? this.figure;
  }

  private optionOf(line: number, controlId: string, optionId: string): Control['options'][number] | undefined {
    const control = this.figureOf(line).controls.find(({ id }) => id === controlId);
    return control?.options.find(({ id }) => id === optionId);
  }

  /** The lines that the reader looks at. */
  private looked(): number[] {
    return this.besideLine === null ? [this.shown] : [this.shown, this.besideLine];
  }

  /** Up to where everything that is looked at is recorded. */
  private recordedMs(): number {
    const ends = this.looked().map((line) => this.recorders.get(line)?.endMs ?? 0);
    return this.arrived ? Math.min(...ends) : (this.playback()?.endMs ?? 0);
  }

  /** Whether an act has to wait for the run; one on a run that failed is dropped. */
  private postpone(act: () => void): boolean {
    const { status } = this.getState();
    if (status === 'loading') this.postponed.push(act);
    return status !== 'ready';
  }

  private chooseOn(line: number, controlId: string, optionId: string): void {
    const option = this.optionOf(line, controlId, optionId);
    if (option === undefined) return;
    const on = option.actions.length === 0 ? line : this.actOn(line, option.actions);
    if (on !== null) this.lines = chosen(this.lines, on, { atMs: this.playheadMs(), controlId, optionId });
    this.publish();
  }

  /** The line on which it was done, which is a new one when the play head stood in the past; null without room. */
  private actOn(line: number, actions: readonly Action[]): number | null {
    const atMs = this.playheadMs();
    const past = isPast(lineOf(this.lines, line), atMs);
    const on = past ? this.forkAt(line, atMs) : line;
    if (on === null) return null;
    this.lines = acted(this.lines, on, atMs, actions);
    // A new line does what is to be done as it begins.
    const recorder = this.ensure(on);
    if (!past) for (const action of actions) recorder?.intervene(withMoment(action, atMs));
    this.head.moveTo(atMs);
    this.publish();
    return on;
  }

  private forkAt(line: number, atMs: number): number | null {
    const lines = forked(this.lines, line, atMs);
    this.store.setState({ full: lines === null });
    if (lines === null) return null;
    this.lines = lines;
    const { id } = lines.at(-1) as Lines[number];
    if (line === this.besideLine) this.besideLine = id;
    else this.shown = id;
    return id;
  }

  private ensure(line: number): Recorder | undefined {
    return this.recorders.ensure(this.lines, line, (run) => {
      const { scenario, interventions } = this.figures[run] ?? this.figure;
      return { input: { checked: { scenario, interventions } }, seed: this.seed };
    });
  }

  private moveTo(atMs: number): void {
    this.head.moveTo(atMs);
    this.extend();
    this.picture();
  }

  private extend(): void {
    const ahead = lookAheadMs(this.getState().speed);
    for (const line of this.looked()) {
      const recorder = this.ensure(line);
      const untilMs = Math.max(this.head.wantedMs + ahead, lineOf(this.lines, line).knownMs);
      if (recorder && recorder.endMs < untilMs) recorder.extendTo(untilMs + ahead);
    }
  }

  private recorded(line: number): void {
    const recorder = this.recorders.get(line);
    if (line === this.shown && recorder) this.store.setState({ durationMs: recorder.durationMs });
    this.head.moveTo(this.head.wantedMs);
    const waiting = this.looked().some((id) => (this.recorders.get(id)?.endMs ?? -1) < this.opensAtMs());
    if (!this.arrived && !waiting) {
      this.arrived = true;
      this.publish();
      this.intended = {};
      for (const act of this.postponed.splice(0)) act();
    }
    this.picture();
  }

  /** The moment from which the run can be shown. */
  private opensAtMs(): number {
    const { durationMs } = this.getState();
    return Math.min(this.figure.startAtMs, durationMs);
  }

  private fail(line: number, problems: readonly ScenarioProblem[]): void {
    this.problems.set(line, problems);
    if (line === this.shown) this.pause();
    else this.publish();
  }

  /** Something outside the flow of play changed what is to be seen. */
  private picture(): void {
    this.extend();
    if (!this.head.moving) this.publish();
    this.head.draw();
  }

  private publish(): void {
    const shownMs = this.playheadMs();
    if (this.arrived) {
      for (const line of this.looked()) {
        const { knownMs } = lineOf(this.lines, line);
        if (shownMs > knownMs) this.lines = changed(this.lines, line, { knownMs: shownMs });
      }
    }
    this.store.setState({ ...this.lineState(this.shown, shownMs), shownMs, ...this.tree() });
    if (this.besideLine === null) return;
    this.besideView.publish({ ...this.getState(), ...this.lineState(this.besideLine, shownMs) });
  }

  private tree(): Pick<SessionState, 'lines' | 'shown' | 'besideLine' | 'full'> {
    return {
      lines: this.lines,
      shown: this.shown,
      besideLine: this.besideLine,
      full: this.store?.getState().full ?? false,
    };
  }

  private lineState(line: number, shownMs: number): LineState {
    const isShown = line === this.shown;
    const state = lineState({
      figure: this.figureOf(line),
      lines: this.lines,
      line,
      shownMs,
      recorder: this.recorders.get(line),
      problems: this.problems.get(line),
      arrived: this.arrived,
      before: isShown ? this.lastPlayback : null,
    });
    return isShown ? { ...state, choices: { ...state.choices, ...this.intended } } : state;
  }
}
