/**
 * Which picture of a figure's storyboard belongs to a moment.
 */
import type { Figure } from '@/content/model';

/** A frame is reached when the play head stands within this much of it. */
const nearMs = 1;

/** The picture in force at a moment: the last one at or before it. */
export const frameAt = (frames: Figure['storyboard'], atMs: number): number =>
  Math.max(
    0,
    frames.findLastIndex((frame) => frame.atMs <= atMs + nearMs),
  );

/** True when the play head stands at a picture. */
export const isFrame = (frames: Figure['storyboard'], atMs: number): boolean =>
  frames.some((frame) => Math.abs(frame.atMs - atMs) <= nearMs);
