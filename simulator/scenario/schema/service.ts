/**
 * The service component: replicas, threads, queue, and what each endpoint does.
 */
import * as z from 'zod/mini';
import { fleetFields } from './deployment';
import { distribution } from './distribution';
import { count, described, entries, identifier, localizedText } from './fields';
import { meshed } from './mesh';
import { processFields } from './process';
import { step } from './step';
import { componentTracing } from './tracing';

const endpoint = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  priority: described(z._default(count(-100, 100), 0), 'Higher goes first where the queue is by priority.'),
  steps: described(
    z.array(step).check(z.minLength(1), z.maxLength(64)),
    'What the endpoint does, one step after the other.',
  ),
});

export const queue = z.strictObject({
  limit: described(
    z._default(z.nullable(count(0, 1_000_000)), null),
    'Requests that may wait for a thread at one replica; null: without limit.',
  ),
  discipline: described(
    z._default(z.enum(['fifo', 'lifo', 'priority', 'processorSharing']), 'fifo'),
    'Which waiting request goes first; equal priorities go first come, first served. processorSharing: nobody waits, ' +
      'all requests share as many processors as concurrency says, and limit is how many more than that may be present.',
  ),
  preemptive: described(
    z.optional(z.boolean()),
    'With priority: a more important request takes the thread of a less important one at work, which goes on later.',
  ),
  patience: described(
    z._default(z.nullable(distribution()), null),
    'How long a request stays in the queue before it is dropped; null: without end.',
    'ms',
  ),
});

export const service = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('service'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  replicas: described(z._default(count(1, 999), 1), 'Equal copies, each with its own threads and queue.'),
  concurrency: described(
    z._default(z.nullable(count(1, 10_000)), null),
    'Threads of one replica: requests in progress at once; null: without limit.',
  ),
  threadHeldWhileWaiting: described(
    z._default(z.boolean(), true),
    'true: a thread waits for the answers of its calls (blocking); false: it serves others meanwhile.',
  ),
  queue: described(z.prefault(queue, {}), 'Where requests wait.'),
  ...processFields,
  ...fleetFields,
  endpoints: described(z.record(identifier(), endpoint).check(entries(1, 32)), 'What the service offers, by name.'),
  ...meshed,
  tracing: described(z.prefault(componentTracing, {}), 'How it takes part in traces.'),
});

export type ServiceConfig = z.output<typeof service>;
export type QueueConfig = z.output<typeof queue>;
