/**
 * What the page of the benchmark offers to the program that drives it, as `window.bench`.
 */
import type { CheckedScenario } from '@/simulator/scenario/checked';
import type { Move } from './moves';

export interface Setup {
  readonly scenario: CheckedScenario;
  readonly startAtMs: number;
  readonly speed: number;
  /** As a figure, or on the board of the lab. */
  readonly on: 'figure' | 'board';
}

/** What was seen during a stretch of play. */
export interface Seen {
  readonly frames: number;
  readonly elapsedMs: number;
  readonly commits: number;
  /** Messages in the air at its end. */
  readonly inFlight: number;
}

export interface Lead {
  readonly frames: number;
  /** Frames in which the play head stood at the end of what was recorded, though the run went on. */
  readonly stalled: number;
  /** How far the recording was ahead at least, in simulated ms. */
  readonly leastMs: number;
  readonly reachedMs: number;
  readonly ended: boolean;
}

export interface Totals {
  readonly commits: number;
  /** Frames that the session was called for. */
  readonly frames: number;
  /** Messages to the worker and from it. */
  readonly messages: number;
  readonly headMs: number;
}

export interface Bench {
  /** Shows a run and waits until it can be played. */
  open(setup: Setup): Promise<void>;
  close(): void;
  play(): void;
  pause(): void;
  /** Waits for a number of the reader's milliseconds, while the reader moves the picture when a move is given. */
  watch(forMs: number, move?: Move): Promise<Seen>;
  /** What part of the picture is seen, to tell whether a move moved it. */
  part(): string;
  /** Plays for so long, or to the end of the run. */
  lead(forMs: number): Promise<Lead>;
  /** Has the run recorded up to a moment, without playing it; takes so many ms. */
  record(untilMs: number): Promise<number>;
  /** Goes to a moment; ms until the screen showed it. */
  seek(atMs: number): Promise<number>;
  totals(): Totals;
  /** Tells the page that it is in the background. A browser without a window does not do so by itself. */
  hide(): void;
  /** Resolves when the play head has got to a moment or the run has ended. */
  reach(atMs: number): Promise<void>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}
