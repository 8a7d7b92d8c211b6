/**
 * Mistakes in the data of a lesson are found, and placed.
 */
import { describe, expect, it } from 'vitest';
import type { Question } from '../model';
import { type Mistake, said, sound, swap, withData, withQuestion, withText } from './testing/broken';

const { figures, numbers, quiz, claims, cards } = sound.lesson;
const [figure] = figures;
if (figure === undefined) throw new Error('The lesson has figures.');

const withoutRefutation = (question: Question): Question =>
  'options' in question
    ? ({ ...question, options: question.options.map(({ refutedBy: _, ...option }) => option) } as Question)
    : question;

const withOtherKey = (question: Question): Question =>
  'options' in question
    ? ({ ...question, options: question.options.map((one) => ({ ...one, correct: one.id === 'B-work' })) } as Question)
    : question;

const mistakes: readonly Mistake[] = [
  ['too few review cards', 'cards', withData({ cards: cards.slice(0, 2) }), /there are 2 review cards/],
  [
    'a question without a card',
    'cards',
    withData({ cards: cards.map((card) => ({ ...card, questions: [] })) }),
    /question "isolation" belongs to 0 cards/,
  ],
  [
    'a card about no question',
    'cards',
    withData({ cards: cards.map((card) => ({ ...card, questions: [...card.questions, 'why-not'] })) }),
    /a card names question "why-not", which is not there/,
  ],
  [
    'a prediction without a card',
    'cards',
    withData({ cards: cards.map(({ predictions: _, ...card }) => card) }),
    /prediction "browse-p99" belongs to 0 cards/,
  ],
  [
    'a card that leads nowhere',
    'cards',
    withData({ cards: cards.map((card) => ({ ...card, part: 'brake' })) }),
    /leads to part "brake", which is not there/,
  ],
  ['too few figures', 'sizes', withData({ figures: figures.slice(0, 3) }), /it has 3 figures/],
  ['too few questions', 'sizes', withData({ quiz: quiz.slice(0, 7) }), /the quiz has 7 questions/],
  [
    'too few formats',
    'sizes',
    withData({ quiz: quiz.filter(({ kind }) => kind === 'single') }),
    /the quiz has 1 formats/,
  ],
  [
    'no challenge',
    'sizes',
    { ...sound, lesson: (({ challenge: _, ...rest }) => rest)(sound.lesson) },
    /there is no challenge/,
  ],
  ['the name of another lesson', 'sizes', withData({ slug: 'cascade' }), /its slug is "cascade"/],
  [
    'one id for two things',
    'uniqueIds',
    withData({ figures: [...figures, figure] }),
    /figures\/works[.]ts:\d+: "works" names two things/,
  ],
  ['a claim that is not answered', 'assignedClaims', withData({ claims: claims.slice(1) }), /claim S5 is not answered/],
  [
    'a claim of nobody',
    'assignedClaims',
    withData({ claims: [...claims, { id: 'S99', shownIn: [{ figure: 'slow' }], askedIn: ['isolation'] }] }),
    /there is no claim S99/,
  ],
  [
    'a claim of another lesson',
    'assignedClaims',
    withData({ claims: [...claims, { id: 'S6', shownIn: [{ figure: 'slow' }], askedIn: ['isolation'] }] }),
    /claim S6 is not of this lesson/,
  ],
  [
    'a claim that is shown nowhere',
    'shownClaims',
    withData({ claims: claims.map((claim) => ({ ...claim, shownIn: [] })) }),
    /claims[.]ts:8: claim S5 is shown nowhere/,
  ],
  [
    'a claim shown in no part',
    'shownClaims',
    withData({ claims: claims.map((claim) => ({ ...claim, shownIn: [{ part: 'brake' }] })) }),
    /claim S5 is shown in {"part":"brake"}/,
  ],
  [
    'a claim that is not asked',
    'askedClaims',
    withData({ claims: claims.map((claim) => ({ ...claim, askedIn: [] })) }),
    /claim S28 is not asked/,
  ],
  [
    'a claim asked elsewhere',
    'askedClaims',
    withData({ claims: claims.map((claim) => ({ ...claim, askedIn: ['percentiles'] })) }),
    /claim S5 is not asked by "percentiles"/,
  ],
  [
    'a scenario that makes no sense',
    'figures',
    withData({ figures: [{ ...figure, scenario: { ...figure.scenario, durationMs: -1 } }] }),
    /figure "works": durationMs: expected/,
  ],
  [
    'a class that is not there',
    'figures',
    withData({ figures: [{ ...figure, inkClass: 'brouse' }] }),
    /no request class "brouse".+checkout, browse/,
  ],
  [
    'a moment outside the run',
    'figures',
    withData({ figures: [{ ...figure, stillAtMs: 90_000 }] }),
    /90000 ms is not within its run/,
  ],
  [
    'a wrong option without its run',
    'questions',
    withQuestion('isolation', withoutRefutation),
    /quiz\/spread[.]ts:\d+: question "isolation": no run refutes "crash"/,
  ],
  [
    'two right options',
    'questions',
    withQuestion('isolation', (one) =>
      'options' in one
        ? ({ ...one, options: one.options.map((option) => ({ ...option, correct: true })) } as Question)
        : one,
    ),
    /options are right. Fix: Exactly one/,
  ],
  [
    'another key than the engine gives',
    'questions',
    withQuestion('where-the-time-went', withOtherKey),
    /its key is "B-work", but the trace says "A-queue"/,
  ],
  [
    'a request that has not ended',
    'questions',
    withQuestion('where-the-time-went', (one) => ({ ...one, request: 999_999 }) as Question),
    /request 999999 has not ended/,
  ],
  [
    'a key that is no number',
    'questions',
    withQuestion('threads-and-time', (one) => ({ ...one, answer: 'many' }) as Question),
    /its key "many" is no number/,
  ],
  [
    'keys that give themselves away',
    'placesOfKeys',
    withData({ quiz: quiz.filter(({ id }) => id === 'more-threads' || id === 'percentiles') }),
    /always stands at the same place/,
  ],
  [
    'a sentence that no longer holds',
    'numbers',
    withData({
      numbers: numbers.map((one) => (one.id === 'slow-failed' ? { ...one, holds: [0, 0.1] as const } : one)),
    }),
    /numbers[.]ts:\d+: number "slow-failed" is 0[.]\d+ in run "slow", but the sentence holds from 0 to 0[.]1[.] Fix: Rewrite/,
  ],
  [
    'a number that nobody quotes',
    'numbers',
    withText('ko.mdx', swap('<Num id="slow-a-use" />', ''), withText('en.mdx', swap('<Num id="slow-a-use" />', ''))),
    /numbers[.]ts:\d+: number "slow-a-use" is quoted nowhere/,
  ],
];

describe('a mistake in the data', () => {
  it.each(mistakes)('%s', async (_, rule, source, message) => {
    expect(await said(rule, source)).toMatch(message);
  });
});
