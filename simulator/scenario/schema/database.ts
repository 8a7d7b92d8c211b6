/**
 * The database component: queries with their times and locks, a bound on connections, a primary and its replicas.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, entries, identifier, localizedText, positiveMs, timeMs } from './fields';

const lock = z.strictObject({
  row: described(
    z._default(z.enum(['one', 'subject']), 'one'),
    'one: every such query wants the same row (a hot row); subject: the row of what the request is about.',
  ),
  timeoutMs: described(
    z._default(z.nullable(positiveMs()), 50_000),
    'How long it waits for the lock; null: without end. Default of InnoDB (innodb_lock_wait_timeout).',
    'ms',
  ),
});

const query = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  kind: described(
    z._default(z.enum(['read', 'write']), 'read'),
    'A write needs the primary; a read goes where readsFrom says.',
  ),
  time: described(distribution(), 'Time the database works on it, as one transaction.', 'ms'),
  lock: described(
    z._default(z.nullable(lock), null),
    'A row lock that the transaction takes first and keeps until its end; null: none.',
  ),
});

export const database = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('database'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  nodes: described(z._default(count(1, 16), 1), 'The primary and its replicas.'),
  readsFrom: described(
    z._default(z.enum(['primary', 'any']), 'primary'),
    'Where reads go: to the primary, or to any node by load balancing.',
  ),
  workers: described(
    z._default(z.nullable(count(1, 10_000)), null),
    'Queries that one node works on at once; the others wait. null: any number.',
  ),
  maxConnections: described(
    z._default(z.nullable(count(1, 100_000)), 100),
    'Queries that one node has at once, working, waiting for a worker or for a lock; more are refused. Default of PostgreSQL.',
  ),
  failoverMs: described(
    z._default(timeMs(), 35_000),
    'From the crash of the primary until a replica has been promoted. Amazon RDS says typically less than 35 s for a Multi-AZ cluster.',
    'ms',
  ),
  queries: described(z.record(identifier(), query).check(entries(1, 32)), 'What may be asked of it, by name.'),
});

export type DatabaseConfig = z.output<typeof database>;
