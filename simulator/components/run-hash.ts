/**
 * The hash of a run: what ended, in order, folded into two words (SPEC K7).
 */
import type { World } from './world';

const bits = new Float64Array(2);
const words = new Int32Array(bits.buffer);

/** Folds in the end of request `number`, or of a message that it led to; `how` is a small number. */
export function foldEnding(world: World, number: number, startMs: number, how: number): void {
  bits[0] = startMs;
  bits[1] = world.nowMs;
  let [one, other] = world.hash;
  one = Math.imul(one ^ number, 0x9e3779b1);
  one = Math.imul((one << 13) | (one >>> 19), 5) ^ (words[0] as number);
  one = Math.imul(one ^ (words[1] as number), 0x85ebca6b);
  other = Math.imul(other ^ (words[2] as number), 0xc2b2ae35) ^ (one >>> 15);
  other = Math.imul(other ^ (words[3] as number), 0x27d4eb2f);
  other = Math.imul((other << 7) | (other >>> 25), 9) ^ how;
  world.hash[0] = (one ^ (other << 5)) | 0;
  world.hash[1] = other | 0;
}
