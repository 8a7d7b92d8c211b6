/**
 * Keyed random numbers. A draw is named by what it is for: seed, purpose and component make the stream; request,
 * lineage (which try of which call inside the request) and index name the draw in it. The same name gives the same
 * number for ever, in any order and on any engine, so turning one knob re-rolls nothing else.
 */
import { highWord, lowWord } from './bits';
import { threefry, word0, word1 } from './threefry';

/** The key of a generator, two 32-bit integers. */
export interface Stream {
  readonly k0: number;
  readonly k1: number;
}

/** Tags of the counter word, so that no two ways to cut the same letters into names look alike. */
const SEED = 0;
const PURPOSE = 1;
const COMPONENT = 2;
const END = 3;

/** Odd, so that all 2^32 indices give different keys; the golden ratio spreads neighbours. */
const INDEX_STEP = 0x9e3779b9 | 0;

const TWO_27 = 134217728;
const TWO_MINUS_53 = 1.1102230246251565e-16;

/** The stream of one purpose at one component. `seed` is any finite number; 0 and -0 are the same. */
export function createStream(seed: number, purpose: string, component: string): Stream {
  if (!Number.isFinite(seed)) throw new RangeError(`A seed is a finite number, not ${seed}.`);
  threefry(highWord(seed + 0), lowWord(seed + 0), 0, SEED);
  absorb(purpose, PURPOSE);
  absorb(component, COMPONENT);
  threefry(word0(), word1(), 0, END);
  return { k0: word0(), k1: word1() };
}

/** Makes each output the key under which the next letter is encrypted, so that the last one depends on all. */
function absorb(text: string, tag: number): void {
  for (let i = 0; i < text.length; i++) threefry(word0(), word1(), text.charCodeAt(i), tag);
}

/**
 * A number of the open interval (0, 1), keyed by all four arguments (integers, taken modulo 2^32). `index` tells
 * apart several draws for one purpose.
 *
 * It is one of the 2^52 odd multiples of 2^-53: never 0 or 1, symmetric about 1/2, and 1 - u is exact.
 */
export function uniform(stream: Stream, request: number, lineage: number, index = 0): number {
  threefry(stream.k0, stream.k1 + Math.imul(index, INDEX_STEP), request, lineage);
  return ((word0() >>> 6) * TWO_27 + (word1() >>> 6) * 2 + 1) * TWO_MINUS_53;
}
