/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

export const numbers: readonly QuotedNumber[] = [
  {
    id: 'healthy-browse-p99',
    run: 'healthy',
    path: 'classes[browse].waited.p99Ms',
    format: 'ms',
    holds: [110, 150],
  },
];
