/**
 * What every component that runs as processes of one's own has in common: how a process starts, restarts, and how much
 * memory it uses.
 */
import * as z from 'zod/mini';
import { described, timeMs } from './fields';
import { shedding } from './policies/shedding';

export const megabytes = () => z.number().check(z.gte(0), z.lte(1_000_000));

export const memory = z.strictObject({
  limitMb: described(
    z.number().check(z.gt(0), z.lte(1_000_000)),
    'A replica that uses more is killed (out of memory), with all it was doing.',
    'MB',
  ),
  baseMb: described(z._default(megabytes(), 0), 'What a replica without requests uses.', 'MB'),
  perRequestMb: described(
    z._default(megabytes(), 0),
    'What a request uses from its arrival, in the queue too, until its answer.',
    'MB',
  ),
  leakMbPerRequest: described(
    z._default(megabytes(), 0),
    'What each answered request leaves behind until the replica restarts.',
    'MB',
  ),
  restartMs: described(
    z._default(z.nullable(timeMs()), 10_000),
    'A killed replica is started again after this time (Kubernetes: 10 s, doubled with each crash, which is not modelled); null: it stays down.',
    'ms',
  ),
});

export type MemoryConfig = z.output<typeof memory>;

export const processFields = {
  startUpMs: described(
    z._default(timeMs(), 0),
    'From the start of a replica until it takes requests, after a crash too.',
    'ms',
  ),
  restartAfterMs: described(
    z._default(z.nullable(timeMs()), null),
    'A crashed replica is started again after this time; null: it stays down until it is told to recover.',
    'ms',
  ),
  memory: described(z._default(z.nullable(memory), null), 'Memory of one replica; null: not modelled.'),
  shedding: described(
    z._default(z.nullable(shedding), null),
    'What each replica turns away at its edge; null: nothing.',
  ),
};

/** What `configure` may change. */
export const processSettings = { shedding: z.optional(z.nullable(shedding)) };
