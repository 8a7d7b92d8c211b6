/**
 * Checks of numbers of records that their schema cannot make.
 */
import type { RecordCount } from '../schema/record-count';
import type { Report } from './report';

export function checkRecords(records: RecordCount | undefined, path: string, report: Report): void {
  if (typeof records !== 'object' || records.kind !== 'uniform' || records.min <= records.max) return;
  report(`${path}.max`, 'range', `at least min, ${records.min}`, records.max);
}

/** The most records that one call may carry; for a geometric number the mean. */
export function mostRecords(records: RecordCount | undefined): number {
  if (records === undefined) return 1;
  if (typeof records === 'number') return records;
  switch (records.kind) {
    case 'uniform':
      return records.max;
    case 'geometric':
      return records.mean;
    case 'weighted':
      return Math.max(...records.of.map((part) => part.records));
  }
}
