/**
 * One figure's run: the play head, what the reader does to the run, and the few-times-a-second state that the view
 * subscribes to. The recording itself is kept ahead of the play head by the `Recorder`.
 */
import { createStore } from 'zustand/vanilla';
import type { Action, CheckedFigure } from '@/content/model';
import { type Clock, screenClock } from './clock';
import { actAt, allInterventions, choicesAt, chooseAt, type History, untouched, withMoment } from './history';
import { leaveLimelight, type Performer, takeLimelight } from './limelight';
import { type OpenPort, openWorker } from './port';
import { Recorder } from './recorder';
import { type Session, type SessionState, stepMs } from './session';

export interface SessionParts {
  readonly openPort?: OpenPort;
  readonly clock?: Clock;
}

/** Readouts change at 4 Hz. */
const publishEveryMs = 250;
/** A frame that took longer than this (a busy tab) moves the play head only so far. */
const longestFrameMs = 100;
const slowest = 0.01;
const fastest = 10;

/** How far ahead of the play head the run is kept recorded, in simulated ms: 1.5 s of the reader's time. */
const lookAheadMs = (speed: number) => Math.min(15_000, Math.max(500, 1_500 * speed));

export function createSession(figure: CheckedFigure, parts: SessionParts = {}): Session {
  return new FigureSession(figure, parts.openPort ?? openWorker, parts.clock ?? screenClock);
}

class FigureSession implements Session, Performer {
  private readonly store;
  private readonly recorder: Recorder;
  private readonly stopWatchingPage: () => void;
  private readonly frameListeners = new Set<() => void>();
  private history: History = untouched;
  private headMs: number;
  private reachedMs: number;
  private inView = true;
  private cancelFrame: (() => void) | null = null;
  private lastFrameMs: number | null = null;
  private lastPublishMs = 0;
  /** What the reader did before the run was there: it is done as soon as it is. */
  private postponed: (() => void)[] = [];
  /** Options chosen before the run was there: shown at once. */
  private intended: Record<string, string> = {};

  constructor(
    private readonly figure: CheckedFigure,
    openPort: OpenPort,
    private readonly clock: Clock,
  ) {
    this.headMs = this.reachedMs = figure.startAtMs;
    this.store = createStore<SessionState>(() => initialState(figure));
    this.recorder = new Recorder(openPort, {
      opened: (topology, durationMs) => {
        this.set({ topology, durationMs });
        this.headMs = Math.min(this.headMs, durationMs);
        this.extend();
      },
      recorded: () => this.moreRecorded(),
      rewound: () => this.picture(),
      failed: (problems) => this.fail(problems),
    });
    this.stopWatchingPage = clock.onPageVisibility(() => this.arrangeFrames());
    this.open();
  }

  getState = () => this.store.getState();
  subscribe = (listener: (state: SessionState, previous: SessionState) => void) => this.store.subscribe(listener);
  playback = () => this.recorder.playback;
  playheadMs = () => Math.min(this.headMs, this.recorder.endMs);

  onFrame = (listener: () => void) => {
    this.frameListeners.add(listener);
    return () => void this.frameListeners.delete(listener);
  };

  play = () => {
    if (this.getState().status === 'failed') return;
    if (this.getState().ended) this.moveTo(this.figure.startAtMs);
    takeLimelight(this);
    this.set({ playing: true });
    this.arrangeFrames();
  };

  pause = () => {
    leaveLimelight(this);
    this.set({ playing: false });
    this.arrangeFrames();
    this.publish();
  };

  step = () => {
    this.pause();
    this.moveTo(this.playheadMs() + stepMs);
  };

  setSpeed = (speed: number) => {
    this.set({ speed: Math.min(fastest, Math.max(slowest, speed)) });
    this.extend();
    this.drawFrame();
  };

  restart = (seed?: number) => {
    this.history = untouched;
    this.headMs = this.reachedMs = this.figure.startAtMs;
    this.set({ seed: seed ?? this.getState().seed, status: 'loading', problems: [], ended: false });
    this.open();
    this.publish();
  };

  seek = (atMs: number) => this.moveTo(atMs);

  act = (actions: readonly Action[]) => {
    if (actions.length === 0 || this.postpone(() => this.act(actions))) return;
    const atMs = this.playheadMs();
    this.history = actAt(this.history, atMs, actions);
    for (const action of actions) this.recorder.intervene(withMoment(action, atMs));
    this.headMs = this.reachedMs = atMs;
    this.publish();
  };

  choose = (controlId: string, optionId: string) => {
    const control = this.figure.controls.find((candidate) => candidate.id === controlId);
    const option = control?.options.find((candidate) => candidate.id === optionId);
    if (option === undefined) return;
    if (this.postpone(() => this.choose(controlId, optionId))) {
      this.intended[controlId] = optionId;
      this.publish();
      return;
    }
    this.history = chooseAt(this.history, this.playheadMs(), controlId, optionId);
    this.act(option.actions);
    this.publish();
  };

  setInView = (inView: boolean) => {
    this.inView = inView;
    this.arrangeFrames();
  };

  dispose = () => {
    leaveLimelight(this);
    this.cancelFrame?.();
    this.cancelFrame = null;
    this.stopWatchingPage();
    this.frameListeners.clear();
    this.recorder.close();
  };

  /** Whether an act has to wait for the run; one on a run that failed is dropped. */
  private postpone(act: () => void): boolean {
    const { status } = this.getState();
    if (status === 'loading') this.postponed.push(act);
    return status !== 'ready';
  }

  private open(): void {
    this.postponed = [];
    this.intended = {};
    const { scenario, interventions } = this.figure;
    this.recorder.open({ checked: { scenario, interventions } }, this.getState().seed);
  }

  private moveTo(atMs: number): void {
    // Until the run is open nobody knows how long it is.
    const longestMs = this.getState().durationMs || Number.POSITIVE_INFINITY;
    this.headMs = Math.min(Math.max(0, atMs), longestMs);
    this.extend();
    this.picture();
  }

  private extend(): void {
    const ahead = lookAheadMs(this.getState().speed);
    if (this.recorder.endMs < this.headMs + ahead) this.recorder.extendTo(this.headMs + 2 * ahead);
  }

  private moreRecorded(): void {
    const { status } = this.getState();
    const arrived = this.recorder.endMs >= this.figure.startAtMs;
    if (status === 'loading' && arrived) {
      this.set({ status: 'ready' });
      this.intended = {};
      for (const act of this.postponed.splice(0)) act();
    }
    this.picture();
  }

  private fail(problems: SessionState['problems']): void {
    leaveLimelight(this);
    this.set({ status: 'failed', problems, playing: false });
    this.arrangeFrames();
  }

  /** Frames are asked for only while something moves. */
  private arrangeFrames(): void {
    const moving = this.getState().playing && this.inView && !this.clock.isPageHidden();
    if (moving && this.cancelFrame === null) {
      this.lastFrameMs = null;
      this.cancelFrame = this.clock.nextFrame(this.frame);
    } else if (!moving && this.cancelFrame !== null) {
      this.cancelFrame();
      this.cancelFrame = null;
    }
  }

  private frame = (nowMs: number) => {
    this.cancelFrame = this.clock.nextFrame(this.frame);
    const passedMs = Math.min(longestFrameMs, nowMs - (this.lastFrameMs ?? nowMs));
    this.lastFrameMs = nowMs;
    this.advance(passedMs * this.getState().speed);
    if (nowMs - this.lastPublishMs >= publishEveryMs || this.atEnd()) {
      this.lastPublishMs = nowMs;
      this.publish();
    }
    if (this.atEnd()) this.pause();
    this.drawFrame();
  };

  /** Never runs past what is recorded, and waits while that is about to change. */
  private advance(byMs: number): void {
    if (!this.recorder.rewinding)
      this.headMs = Math.min(this.headMs + byMs, Math.max(this.headMs, this.recorder.endMs));
    this.extend();
  }

  private atEnd(): boolean {
    const { durationMs } = this.getState();
    return durationMs > 0 && this.playheadMs() >= durationMs;
  }

  /** Something outside the flow of play changed what is to be seen. */
  private picture(): void {
    this.extend();
    if (this.cancelFrame === null) this.publish();
    this.drawFrame();
  }

  private drawFrame(): void {
    for (const listener of this.frameListeners) listener();
  }

  private publish(): void {
    const shownMs = this.playheadMs();
    this.reachedMs = Math.max(Math.min(this.reachedMs, this.recorder.endMs), shownMs);
    this.set({
      shownMs,
      reachedMs: this.reachedMs,
      ended: this.atEnd(),
      interventions: allInterventions(this.figure, this.history),
      choices: { ...choicesAt(this.figure, this.history, shownMs), ...this.intended },
      ...this.recordedUpTo(this.reachedMs),
    });
  }

  private recordedUpTo(atMs: number): Pick<SessionState, 'rows' | 'happenings'> {
    const playback = this.recorder.playback;
    return {
      rows: playback?.rows.slice(0, playback.rowsUpTo(atMs)) ?? [],
      happenings: playback?.happenings.slice(0, playback.happeningsUpTo(atMs)) ?? [],
    };
  }

  private set(change: Partial<SessionState>): void {
    this.store.setState(change);
  }
}

function initialState(figure: CheckedFigure): SessionState {
  return {
    status: 'loading',
    problems: [],
    topology: null,
    durationMs: 0,
    seed: figure.seed,
    playing: false,
    ended: false,
    speed: figure.speed,
    shownMs: figure.startAtMs,
    reachedMs: figure.startAtMs,
    interventions: figure.interventions,
    rows: [],
    happenings: [],
    choices: choicesAt(figure, untouched, figure.startAtMs),
  };
}
