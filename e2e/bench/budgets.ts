/**
 * How much is measured, and what the stage is held to.
 */
export const budgets = {
  dotsFramesPerSecond: { atLeast: 55 },
  dotsScriptMs: { atMost: 3 },
  /** Commits per second at the highest rate, as a multiple of those at the lowest. */
  commitsGrowth: { atMost: 1.2 },
  seekMs: { atMost: 100 },
  /** Frames in which the play head had to wait for the worker. */
  stalledFrames: { atMost: 0 },
  /** Of page and worker, ten minutes of 500 requests per second, in MiB. */
  memory: { atMost: 400 },
  hiddenFrames: { atMost: 0 },
  hiddenMessages: { atMost: 0 },
  /** Processor time of a second in the background, in ms. */
  hiddenProcessorMs: { atMost: 10 },
  wideFramesPerSecond: { atLeast: 30 },
  /** Of 200 nodes that play, while the reader moves the picture. */
  panFramesPerSecond: { atLeast: 30 },
} as const;

export interface Size {
  readonly rounds: number;
  /** Length of one look, in ms. */
  readonly watchMs: number;
  readonly seeks: number;
  /** How long a run of ten minutes is, in simulated ms. */
  readonly longRunMs: number;
  /** For how long each template is played, in ms. */
  readonly templateMs: number;
}

export const full: Size = { rounds: 5, watchMs: 4_000, seeks: 40, longRunMs: 600_000, templateMs: 6_000 };
export const quick: Size = { rounds: 3, watchMs: 1_500, seeks: 12, longRunMs: 120_000, templateMs: 2_000 };
