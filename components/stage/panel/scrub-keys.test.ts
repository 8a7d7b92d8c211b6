/** Keys of the scrubber. */
import { expect, it } from 'vitest';
import { keyTarget } from './scrub-keys';

it('moves by a step, and by a second with Shift', () => {
  expect(keyTarget('ArrowRight', false, 1_000, 5_000)).toBe(1_050);
  expect(keyTarget('ArrowLeft', true, 3_000, 5_000)).toBe(2_000);
});

it('stays within what has run', () => {
  expect(keyTarget('ArrowRight', true, 4_800, 5_000)).toBe(5_000);
  expect(keyTarget('ArrowLeft', false, 20, 5_000)).toBe(0);
  expect(keyTarget('Home', false, 4_800, 5_000)).toBe(0);
  expect(keyTarget('End', false, 0, 5_000)).toBe(5_000);
});

it('leaves other keys alone', () => {
  expect(keyTarget('a', false, 0, 5_000)).toBeNull();
});
