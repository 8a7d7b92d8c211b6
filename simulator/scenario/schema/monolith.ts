/**
 * The monolith component: modules in one process, with one pool of threads, one queue and one memory.
 */
import * as z from 'zod/mini';
import { fleetFields } from './deployment';
import { count, described, entries, identifier, localizedText } from './fields';
import { megabytes, processFields } from './process';
import { queue } from './service';
import { moduleStep } from './step';
import { componentTracing } from './tracing';

const someOf = <T extends z.ZodMiniType>(value: T, most: number) =>
  z.record(identifier(), value).check(entries(1, most));

const module = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  steps: described(
    z.array(moduleStep).check(z.minLength(1), z.maxLength(64)),
    'What the module does, one step after the other.',
  ),
  leakMbPerRequest: described(
    z._default(megabytes(), 0),
    'What each entry into the module leaves behind in the memory of the process until it restarts.',
    'MB',
  ),
});

const endpoint = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  priority: described(z._default(count(-100, 100), 0), 'Higher goes first where the queue is by priority.'),
  module: described(identifier(), 'The module that requests enter.'),
});

export const monolith = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('monolith'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  replicas: described(z._default(count(1, 200), 1), 'Equal copies of the whole, each with its own threads and queue.'),
  concurrency: described(
    z._default(z.nullable(count(1, 10_000)), null),
    'Threads of one replica, shared by all modules; null: without limit.',
  ),
  threadHeldWhileWaiting: described(
    z._default(z.boolean(), true),
    'true: a thread waits for the answers of its calls (blocking); false: it serves others meanwhile.',
  ),
  queue: described(z.prefault(queue, {}), 'Where requests wait, whatever module they want.'),
  ...processFields,
  ...fleetFields,
  modules: described(someOf(module, 32), 'Parts of the one process, by name.'),
  endpoints: described(someOf(endpoint, 32), 'What it offers to others, by name.'),
  tracing: described(z.prefault(componentTracing, {}), 'How it takes part in traces.'),
});

export type MonolithConfig = z.output<typeof monolith>;
