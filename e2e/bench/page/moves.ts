/**
 * What a reader does to a picture to see another part of it: one small step for each frame, as the wheel of a mouse or
 * the fingers on a pad send them.
 */
export type Move = 'pan' | 'zoom' | 'scroll';

/** Steps for one way, then as many back. */
const stepsOneWay = 40;

const steps: Readonly<Record<Move, (sign: number) => void>> = {
  pan: (sign) => turnWheel({ deltaX: 9 * sign, deltaY: 6 * sign }),
  zoom: (sign) => turnWheel({ deltaY: -4 * sign, ctrlKey: true }),
  scroll: (sign) => scrollBy(0, 24 * sign),
};

export function makeMove(move: Move, nth: number): void {
  steps[move](Math.floor(nth / stepsOneWay) % 2 === 0 ? 1 : -1);
}

function turnWheel(by: WheelEventInit): void {
  const pane = document.querySelector('.react-flow__pane');
  if (pane === null) throw new Error('There is no board to be moved.');
  const at = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  pane.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...at, ...by }));
}
