/**
 * The rows of a picture that its canvas covers. A picture far higher than the screen would take a canvas so large that
 * no browser can paint it in time, or at all: of such a one only what can be seen is covered, and something around it.
 */
export interface Rows {
  readonly top: number;
  readonly height: number;
}

/** A picture no higher than so many screens is covered from top to bottom. */
const wholeUpTo = 4;

/** `y`: where the picture begins on the screen. Changes only when half a screen has been scrolled. */
export function partInView(pictureHeight: number, y: number, screenHeight: number): Rows {
  if (pictureHeight <= wholeUpTo * screenHeight) return { top: 0, height: pictureHeight };
  const step = Math.ceil(screenHeight / 2);
  const first = Math.floor(-y / step) - 1;
  const last = Math.ceil((screenHeight - y) / step) + 1;
  const [top, bottom] = [first, last].map((at) => Math.min(pictureHeight, Math.max(0, at * step))) as [number, number];
  return { top, height: bottom - top };
}
