/**
 * Takes a quoted number out of a run or a calculation and writes it for the reader. A number that the sentence around it no longer
 * fits is an error, never a wrong sentence.
 */
import { writeAs } from '@/components/i18n/write-number';
import type { RunSummary } from '@/simulator/experiment/summary';
import { type Calculation, initialValues } from '../calculation';
import type { CalculatedNumber, Locale, QuotedNumber } from '../model';
import { PathError, readNumberAt } from '../read-path';

/** The value of a quoted number in its run. `file` is named when something is wrong. */
export function quotedValue(number: QuotedNumber, summary: RunSummary, file: string): number {
  const where = `${file}: number "${number.id}"`;
  let value: number;
  try {
    value = readNumberAt(summary, number.path);
  } catch (error) {
    if (error instanceof PathError) throw new Error(`${where}: ${error.message} Correct its path.`);
    throw error;
  }
  return demandHolds(number, value, `${where} is ${value} in run "${number.run}"`);
}

/** The value of a calculated number. `file` is named when something is wrong. */
export function calculatedValue(number: CalculatedNumber, calculation: Calculation, file: string): number {
  const where = `${file}: number "${number.id}"`;
  const { readings } = calculation.calculate({ ...initialValues(calculation), ...number.inputs });
  const value = readings[number.reading];
  if (value !== undefined) return demandHolds(number, value, `${where} is ${value} in "${calculation.id}"`);
  throw new Error(
    `${where}: calculation "${calculation.id}" has no reading "${number.reading}". It has: ${Object.keys(readings).join(', ')}.`,
  );
}

function demandHolds({ holds: [least, most] }: Pick<QuotedNumber, 'holds'>, value: number, found: string): number {
  if (value >= least && value <= most) return value;
  throw new Error(
    `${found}, but the sentence holds from ${least} to ${most}. ` +
      'Rewrite the sentence and `holds`, or find out why the value has changed.',
  );
}

type Written = Pick<QuotedNumber, 'format'>;

export const writeNumber = (number: Written, value: number, locale: Locale): string =>
  writeAs(number.format, value, locale);

/** How many of the unit it is written in make one: a share is written in percent, a duration in ms or s. */
const unitSize: Partial<Record<QuotedNumber['format'], number>> = { seconds: 1_000, percent: 0.01 };

/** The value in the unit it is written in. */
export const inUnit = (number: Written, value: number): number => value / (unitSize[number.format] ?? 1);
