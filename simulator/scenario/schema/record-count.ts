/**
 * How many records (messages, rows, events) one call carries.
 */
import * as z from 'zod/mini';
import { maxRecords } from '../limits';
import { count, described } from './fields';

const records = () => count(1, maxRecords);

/** A number of records as authors write it: always the same, or drawn for each call. */
export const recordCount = () =>
  z.union([
    records(),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('uniform'), min: records(), max: records() }),
      z.strictObject({
        kind: z.literal('geometric'),
        mean: described(
          z.number().check(z.gte(1), z.lte(maxRecords)),
          'Mean; n records have the probability (1 - 1/mean)^(n - 1) / mean. Cut at 10,000 records.',
        ),
      }),
      z.strictObject({
        kind: z.literal('weighted'),
        of: described(
          z
            .array(z.strictObject({ records: records(), weight: z.number().check(z.gt(0), z.lte(1_000_000)) }))
            .check(z.minLength(1), z.maxLength(100)),
          'One of these numbers is drawn, with a probability in proportion to its weight.',
        ),
      }),
    ]),
  ]);

export type RecordCount = z.output<ReturnType<typeof recordCount>>;
