/**
 * A page by hand: frames and answers of the simulation come when the test says so.
 */
import type { Clock } from '@/components/simulation/clock';
import { createSession } from '@/components/simulation/create-session';
import type { OpenPort } from '@/components/simulation/port';
import type { Session } from '@/components/simulation/session';
import { shopFigure } from '@/components/stage/testing/synthetic-figure';
import { openSynthetic } from '@/components/stage/testing/synthetic-port';
import type { CheckedFigure } from '@/content/model';
import type { ToWorker } from '@/simulator/worker/protocol';

export class Stagehand {
  readonly sent: ToWorker[] = [];
  readonly sessions: Session[] = [];
  hidden = false;
  private tasks: (() => void)[] = [];
  private frames: ((now: number) => void)[] = [];
  private visibility: (() => void)[] = [];
  private nowMs = 0;

  readonly clock: Clock = {
    nextFrame: (callback) => {
      this.frames.push(callback);
      return () => {
        this.frames = this.frames.filter((other) => other !== callback);
      };
    },
    isPageHidden: () => this.hidden,
    onPageVisibility: (listener) => {
      this.visibility.push(listener);
      return () => {};
    },
  };

  readonly openPort: OpenPort = (listener) => {
    const port = openSynthetic(20_000, (task) => this.tasks.push(task))(listener);
    const post = (message: ToWorker) => {
      this.sent.push(message);
      port.post(message);
    };
    return { post, close: () => port.close() };
  };

  open(figure: Partial<CheckedFigure> = {}, openPort = this.openPort, variant?: CheckedFigure): Session {
    const parts = { openPort, clock: this.clock, ...(variant && { variant }) };
    const session = createSession({ ...shopFigure, speed: 1, ...figure }, parts);
    this.sessions.push(session);
    return session;
  }

  openReady(figure: Partial<CheckedFigure> = {}): Session {
    const session = this.open(figure);
    this.answerAll();
    return session;
  }

  /** Goes to a moment and lets the run get there. */
  seek(session: Session, atMs: number): void {
    session.seek(atMs);
    this.answerAll();
  }

  answerOne(): void {
    this.tasks.shift()?.();
  }

  answerAll(): void {
    while (this.tasks.length > 0) this.answerOne();
  }

  /** Time passes, in frames of 50 ms, and the worker keeps up unless it is `stalled`. */
  pass(ms: number, { stalled = false } = {}): void {
    for (let passed = 0; passed < ms; passed += 50) {
      this.nowMs += 50;
      for (const frame of this.frames.splice(0)) frame(this.nowMs);
      if (!stalled) this.answerAll();
    }
  }

  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    for (const listener of this.visibility) listener();
  }

  get wantsFrames(): boolean {
    return this.frames.length > 0;
  }

  advancesInFlight(): number {
    return this.tasks.length;
  }
}

/** The first frame only starts the clock. */
export const firstFrameMs = 50;
