/**
 * The table component: a key-value table whose writes are also records of a stream (Amazon DynamoDB with DynamoDB
 * Streams). Its endpoints are `write`, `read`, and `conditionalWrite` for optimistic concurrency: it fails when the item
 * was changed since the request, on whose behalf it is made, began to read (a condition on a version number).
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { described, identifier, localizedText, probability } from './fields';
import { partitionBy, shards } from './stream';

export const table = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('table'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  writeTime: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time to write the items of one call.',
    'ms',
  ),
  readTime: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time to read the items of one call.',
    'ms',
  ),
  shards: shards(),
  partitionBy: partitionBy(),
  poison: described(z._default(probability(), 0), 'Share of the changes that no consumer of the stream can process.'),
});

export type TableConfig = z.output<typeof table>;
