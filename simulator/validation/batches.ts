/**
 * Batch sizes as cases write them and as scenarios do: how many requests or messages come together.
 */
import * as z from 'zod/mini';
import type { RecordCount } from '../scenario/schema/record-count';

export const caseBatch = z.union([
  z.int(),
  z.strictObject({ dist: z.literal('constant'), mean: z.int() }),
  z.strictObject({ dist: z.literal('geometric'), mean: z.number() }),
  z.strictObject({ dist: z.literal('uniform'), min: z.int(), max: z.int() }),
  z.strictObject({
    dist: z.literal('mixture'),
    of: z.array(z.strictObject({ p: z.number(), size: z.int() })),
  }),
]);
export type CaseBatch = z.output<typeof caseBatch>;

export function toRecordCount(batch: CaseBatch): RecordCount {
  if (typeof batch === 'number') return batch;
  switch (batch.dist) {
    case 'constant':
      return batch.mean;
    case 'geometric':
      return { kind: 'geometric', mean: batch.mean };
    case 'uniform':
      return { kind: 'uniform', min: batch.min, max: batch.max };
    case 'mixture':
      return { kind: 'weighted', of: batch.of.map(({ p, size }) => ({ records: size, weight: p })) };
  }
}

export function meanBatch(batch: CaseBatch | undefined): number {
  if (batch === undefined) return 1;
  if (typeof batch === 'number') return batch;
  switch (batch.dist) {
    case 'constant':
    case 'geometric':
      return batch.mean;
    case 'uniform':
      return (batch.min + batch.max) / 2;
    case 'mixture':
      return batch.of.reduce((sum, { p, size }) => sum + p * size, 0);
  }
}
