/**
 * Mistakes in the challenge of a lesson are found, and placed.
 */
import { describe, expect, it } from 'vitest';
import { type Mistake, said, sound, withData } from './testing/broken';

const { challenge } = sound.lesson;
if (challenge === undefined) throw new Error('The lesson has a challenge.');

const mistakes: readonly Mistake[] = [
  [
    'a hint to nowhere',
    'challenge',
    withData({
      challenge: { ...challenge, hints: challenge.hints.map((hint) => ({ ...hint, see: { part: 'brake' } })) },
    }),
    /challenge\/index[.]ts:\d+: challenge: hint 1: there is no part "brake"/,
  ],
  [
    'a reference that does not reach the best grade',
    'challenge',
    withData({
      challenge: {
        ...challenge,
        reference: { ...challenge.reference, set: { 'connections.A->B.bulkhead': { maxConcurrent: 6 } } },
      },
    }),
    /"all-threads-and-a-line" reaches good, not best; fails classes[.]checkout[.]goodputPerSecond [(]best[)]/,
  ],
  [
    'a lazy answer that passes',
    'challenge',
    withData({ challenge: { ...challenge, lazy: [challenge.reference] } }),
    /reaches best, not none/,
  ],
  [
    'a reference that is not allowed',
    'challenge',
    withData({
      challenge: { ...challenge, reference: { ...challenge.reference, set: { 'components.B.replicas': 9 } } },
    }),
    /is refused: components[.]B[.]replicas/,
  ],
  [
    'a seed that is shown',
    'challenge',
    withData({ challenge: { ...challenge, trySeeds: [3_021] } }),
    /seed 3021 is graded and shown/,
  ],
  [
    'a knob that may not be changed',
    'challenge',
    withData({ challenge: { ...challenge, knobs: [{ path: 'components.B.replicas', label: challenge.title }] } }),
    /does not let "components[.]B[.]replicas" be changed/,
  ],
];

describe('a mistake in the challenge', () => {
  it.each(mistakes)('%s', async (_, rule, source, message) => {
    expect(await said(rule, source)).toMatch(message);
  });
});
