/**
 * The horizontal frame that charts and scrubber share, so that one moment stands at one place in all of them.
 */
import { linearScale, type Scale } from './scale';

export interface TimeFrame {
  readonly width: number;
  /** Ends of the plot, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly durationMs: number;
  readonly x: Scale;
  /** True where there is little room: shorter labels. */
  readonly compact: boolean;
}

const roomyGutters = { left: 92, right: 128 };
const compactGutters = { left: 40, right: 68 };
const roomyWidth = 620;

export interface Gutters {
  readonly left: number;
  readonly right: number;
}

export function timeFrame(width: number, durationMs: number, gutters?: Gutters): TimeFrame {
  const compact = width < roomyWidth;
  const { left, right } = gutters ?? (compact ? compactGutters : roomyGutters);
  const end = Math.max(left + 40, width - right);
  return { width, left, right: end, durationMs, compact, x: linearScale(0, Math.max(durationMs, 1), left, end) };
}
