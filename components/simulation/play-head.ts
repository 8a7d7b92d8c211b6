/**
 * The play head and the frames that move it: it runs with the reader's time while the figure plays and can be seen,
 * and never past what is recorded.
 */
import type { Clock } from './clock';
import { leaveLimelight, type Performer, takeLimelight } from './limelight';

/** Readouts change at 4 Hz. */
const publishEveryMs = 250;
/** A frame that took longer than this (a busy tab) moves the play head only so far. */
const longestFrameMs = 100;

export interface Stage extends Performer {
  readonly speed: () => number;
  /** The end of the run, and how far the play head may go now. */
  readonly endMs: () => number;
  readonly recordedMs: () => number;
  /** True while what lies ahead is about to be void. */
  readonly waits: () => boolean;
  /** The play head has moved. */
  readonly moved: () => void;
  readonly publish: () => void;
}

export class PlayHead {
  playing = false;
  private headMs: number;
  private inView = true;
  private cancelFrame: (() => void) | null = null;
  private lastFrameMs: number | null = null;
  private lastPublishMs = 0;
  private readonly listeners = new Set<() => void>();
  private readonly stopWatchingPage: () => void;

  constructor(
    startMs: number,
    private readonly clock: Clock,
    private readonly stage: Stage,
  ) {
    this.headMs = startMs;
    this.stopWatchingPage = clock.onPageVisibility(() => this.arrangeFrames());
  }

  /** Where it stands now; never beyond what is recorded. */
  get atMs(): number {
    return Math.min(this.headMs, this.stage.recordedMs());
  }

  /** Where it is to stand as soon as that is recorded. */
  get wantedMs(): number {
    return this.headMs;
  }

  get moving(): boolean {
    return this.cancelFrame !== null;
  }

  get atEnd(): boolean {
    const endMs = this.stage.endMs();
    return endMs > 0 && this.atMs >= endMs;
  }

  moveTo(atMs: number): void {
    // Until the run is open nobody knows how long it is.
    this.headMs = Math.min(Math.max(0, atMs), this.stage.endMs() || Number.POSITIVE_INFINITY);
  }

  play(): void {
    takeLimelight(this.stage);
    this.playing = true;
    this.arrangeFrames();
  }

  pause(): void {
    leaveLimelight(this.stage);
    this.playing = false;
    this.arrangeFrames();
  }

  setInView(inView: boolean): void {
    this.inView = inView;
    this.arrangeFrames();
  }

  onFrame(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  draw(): void {
    for (const listener of this.listeners) listener();
  }

  dispose(): void {
    this.pause();
    this.stopWatchingPage();
    this.listeners.clear();
  }

  /** Frames are asked for only while something moves. */
  private arrangeFrames(): void {
    const moving = this.playing && this.inView && !this.clock.isPageHidden();
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
    this.advance(passedMs * this.stage.speed());
    if (nowMs - this.lastPublishMs >= publishEveryMs || this.atEnd) {
      this.lastPublishMs = nowMs;
      this.stage.publish();
    }
    if (this.atEnd) this.stage.pause();
    this.draw();
  };

  private advance(byMs: number): void {
    if (!this.stage.waits()) {
      this.headMs = Math.min(this.headMs + byMs, Math.max(this.headMs, this.stage.recordedMs()));
    }
    this.stage.moved();
  }
}
