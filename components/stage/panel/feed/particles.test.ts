/** Particles after Hangul, Latin letters, words, digits and units. */
import { expect, it } from 'vitest';
import { withParticle } from './particles';

it.each([
  ['A', '이', 'A가'],
  ['B', '을', 'B를'],
  ['DB', '이', 'DB가'],
  ['L', '을', 'L을'],
  ['URL', '으로', 'URL로'],
  ['p99', '은', 'p99는'],
  ['60', '으로', '60으로'],
  ['21', '으로', '21로'],
  ['250ms', '으로', '250ms로'],
  ['62%', '으로', '62%로'],
  ['둘러보기', '이', '둘러보기가'],
  ['결제', '을', '결제를'],
  ['주문', '은', '주문은'],
  ['서버풀', '으로', '서버풀로'],
  ['checkout', '이', 'checkout이'],
  ['client', '이', 'client가'],
  ['browse', '을', 'browse를'],
  ['Gateway', '은', 'Gateway는'],
  ['payments', '과', 'payments와'],
  ['A(주문)', '이', 'A(주문)이'],
] as const)('%s + %s', (word, kind, expected) => {
  expect(withParticle(word, kind)).toBe(expected);
});
