/**
 * Mistakes in calculated figures are found, and placed.
 */
import { describe, expect, it } from 'vitest';
import { type Mistake, said, sound, swap, withData, withQuestion, withText } from './testing/broken';

const { calculations = [], calculated = [] } = sound.lesson;
const [calculation] = calculations;
const [number] = calculated;
if (calculation === undefined || number === undefined) throw new Error('The lesson has a calculation.');

const open = (figure: string, inputs: Readonly<Record<string, number>>) =>
  withQuestion('threads-and-time', (question) =>
    question.kind === 'numeric' ? { ...question, shownBy: { figure, inputs } } : question,
  );

const mistakes: readonly Mistake[] = [
  [
    'one that is not shown',
    'calculations',
    withText('en.mdx', swap('<Calculation id="threads-held" />', '')),
    /shown as none/,
  ],
  [
    'a slider that opens between its stops',
    'calculations',
    withData({
      calculations: [{ ...calculation, inputs: calculation.inputs.map((one) => ({ ...one, initial: 17 })) }],
    }),
    /threads-held[.]ts:\d+: calculation "threads-held": "rate" opens with no stop/,
  ],
  [
    'a curve with too few values',
    'calculations',
    withData({ calculations: [{ ...calculation, x: { ...calculation.x, values: [1, 2, 3] } }] }),
    /line "held" has 16 values. Fix: Give one for each of the 3/,
  ],
  [
    'a reading that is not calculated',
    'calculations',
    withData({
      calculations: [{ ...calculation, calculate: (values) => ({ ...calculation.calculate(values), readings: {} }) }],
    }),
    /there is no reading "longest"/,
  ],
  [
    'a number whose sentence no longer holds',
    'calculatedNumbers',
    withData({ calculated: [{ ...number, inputs: { threads: 32 } }] }),
    /number "longest-wait" is 914[.]\d+ in "threads-held", but the sentence holds from 450/,
  ],
  [
    'a number of no calculation',
    'calculatedNumbers',
    withData({ calculated: [{ ...number, calculation: 'x' }] }),
    /"x", which is no calculation/,
  ],
  ['inputs that no slider has', 'linkedInputs', open('threads-held', { rate: 36 }), /cannot take rate = 36/],
  ['a link to no calculation', 'linkedInputs', open('threads', {}), /there is no calculation "threads"/],
];

describe('a mistake in a calculation', () => {
  it.each(mistakes)('%s', async (_, rule, source, message) => {
    expect(await said(rule, source)).toMatch(message);
  });

  it('is none where the slider has the stop', async () => {
    expect(await said('linkedInputs', open('threads-held', { rate: 50 }))).toBe('');
  });
});
