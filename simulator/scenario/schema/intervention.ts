/**
 * What happens to a run from outside: faults, recoveries and changed settings, on a schedule or by the learner's hand.
 *
 * `target` is a component (`B`), one replica of it (`B#2`, counted from 1), a module of a monolith (`shop.cart`, `shop.cart#2`)
 * or a connection (`A->B`), or all replicas in a zone (`@a`, `@eu/a`).
 */
import * as z from 'zod/mini';
import { deployFields } from './deployment';
import { distribution } from './distribution';
import { count, described, positiveMs, probability, timeMs } from './fields';
import { megabytes } from './process';
import { settings } from './settings';

const targetPattern =
  /^[A-Za-z][A-Za-z0-9_-]{0,31}((\.[A-Za-z][A-Za-z0-9_-]{0,31})?(#[1-9][0-9]{0,2})?|->[A-Za-z][A-Za-z0-9_-]{0,31})$|^@[a-z0-9][a-z0-9-]{0,31}(\/[a-z0-9][a-z0-9-]{0,31})?$/;

const base = {
  atMs: described(timeMs(), 'When it happens.', 'ms'),
  target: described(
    z
      .string()
      .check(
        z.regex(
          targetPattern,
          'a component "B", a replica "B#2", a module "B.cart", a connection "A->B", or a zone "@a"',
        ),
      ),
    'A component "B", a replica "B#2", a module of a monolith "B.cart", a connection "A->B", all replicas in a zone "@a".',
  ),
};

const crash = z.strictObject({ ...base, kind: z.literal('crash') });
const pause = z.strictObject({ ...base, kind: z.literal('pause') });
const slow = z.strictObject({
  ...base,
  kind: z.literal('slow'),
  factor: described(z._default(z.number().check(z.gt(0), z.lte(10_000)), 1), 'Work takes this many times longer.'),
  addedMs: described(z._default(timeMs(), 0), 'Added to the work of each request.', 'ms'),
});
const errors = z.strictObject({
  ...base,
  kind: z.literal('errors'),
  rate: described(probability(), 'Share of requests that are answered with an error.'),
  answerAfterMs: described(
    z._default(z.nullable(positiveMs()), null),
    'An error is answered after this time; null: after the usual work.',
    'ms',
  ),
});
const outages = z.strictObject({
  ...base,
  kind: z.literal('outages'),
  upTime: described(distribution(), 'How long a replica is up before it goes down, each alone.', 'ms'),
  downTime: described(distribution(), 'How long it is down.', 'ms'),
  failure: described(
    z._default(z.enum(['crash', 'pause']), 'crash'),
    'crash: it loses what it was doing and refuses; pause: it stands still, and goes on afterwards.',
  ),
});
const partition = z.strictObject({ ...base, kind: z.literal('partition') });
const loss = z.strictObject({
  ...base,
  kind: z.literal('loss'),
  rate: described(probability(), 'Share of messages lost; TCP sends a lost one again after a waiting time.'),
});
const recover = z.strictObject({ ...base, kind: z.literal('recover') });
const recycle = z.strictObject({ ...base, kind: z.literal('recycle') });
const configure = z.strictObject({
  ...base,
  kind: z.literal('configure'),
  set: described(settings, 'New settings of a connection or a component; the rest stays as it is.'),
});

const purge = z.strictObject({ ...base, kind: z.literal('purge') });
const poisonNext = z.strictObject({
  ...base,
  kind: z.literal('poisonNext'),
  count: described(
    z._default(count(1, 10_000), 1),
    'So many of the next messages are such that no consumer can process them.',
  ),
});
const flush = z.strictObject({ ...base, kind: z.literal('flush') });

const leak = z.strictObject({
  ...base,
  kind: z.literal('leak'),
  mbPerRequest: described(megabytes(), 'Each further request leaves so much memory behind until the restart.', 'MB'),
});

const deploy = z.strictObject({ ...base, kind: z.literal('deploy'), ...deployFields });
const scale = z.strictObject({
  ...base,
  kind: z.literal('scale'),
  replicas: described(count(1, 200), 'Replicas wanted from now on.'),
});

/** One change to a run, at one moment. Those of the same moment apply in the order given. */
export const intervention = z.discriminatedUnion('kind', [
  crash,
  pause,
  slow,
  errors,
  outages,
  partition,
  loss,
  recover,
  recycle,
  configure,
  purge,
  poisonNext,
  leak,
  flush,
  deploy,
  scale,
]);

export const interventions = z.array(intervention).check(z.maxLength(1_000));

export type Intervention = z.output<typeof intervention>;
export type InterventionKind = Intervention['kind'];
