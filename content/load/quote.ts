/**
 * Takes a quoted number out of a run and writes it for the reader. A number that the sentence around it no longer
 * fits is an error, never a wrong sentence.
 */
import { writeAs } from '@/components/i18n/write-number';
import type { RunSummary } from '@/simulator/experiment/summary';
import type { Locale, QuotedNumber } from '../model';
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
  const [least, most] = number.holds;
  if (value >= least && value <= most) return value;
  throw new Error(
    `${where} is ${value} in run "${number.run}", but the sentence holds from ${least} to ${most}. ` +
      'Rewrite the sentence and `holds`, or find out why the run has changed.',
  );
}

export const writeNumber = (number: QuotedNumber, value: number, locale: Locale): string =>
  writeAs(number.format, value, locale);

/** How many of the unit it is written in make one: a share is written in percent, a duration in ms or s. */
const unitSize: Partial<Record<QuotedNumber['format'], number>> = { seconds: 1_000, percent: 0.01 };

/** The value in the unit it is written in. */
export const inUnit = (number: QuotedNumber, value: number): number => value / (unitSize[number.format] ?? 1);
