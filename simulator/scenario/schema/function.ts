/**
 * The function component: an AWS Lambda function with its execution environments, concurrency and asynchronous events.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, entries, identifier, localizedText, positiveMs } from './fields';
import { callSteps } from './step';
import { componentTracing } from './tracing';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Runtimes with measured cold starts. Go and Rust run on `provided.al2023`; `-aot`: compiled ahead of time. */
const runtimes = [
  'python3.13',
  'nodejs22.x',
  'nodejs24.x',
  'ruby3.4',
  'java21',
  'java25',
  'dotnet8',
  'dotnet10-aot',
  'go',
  'rust',
] as const;

const workStep = z.strictObject({
  kind: z.literal('work'),
  time: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time that does not depend on the memory setting, such as waiting for a disk.',
    'ms',
  ),
  cpuTime: described(
    z._default(z.nullable(distribution()), null),
    'Work for processors, measured on one full vCPU; a memory setting below 1,769 MB has less than one.',
    'ms',
  ),
  cpuThreads: described(z._default(count(1, 6), 1), 'Processors that this work can use at once.'),
  perRecord: described(
    z._default(z.nullable(distribution()), null),
    'Time for each record that the event carries, beside `time`; null: none.',
    'ms',
  ),
  coldTime: described(
    z._default(z.nullable(distribution()), null),
    'In the first invocation of an environment, instead of `time`; null: the same.',
    'ms',
  ),
});

const simpleSteps = [workStep, ...callSteps] as const;

const attemptStep = z.strictObject({
  kind: z.literal('attempt'),
  steps: described(
    z.array(z.discriminatedUnion('kind', simpleSteps)).check(z.minLength(1), z.maxLength(32)),
    'What is tried.',
  ),
  otherwise: described(
    z.array(z.discriminatedUnion('kind', simpleSteps)).check(z.maxLength(32)),
    'What is done when a call among them fails.',
  ),
  fails: described(
    z._default(z.boolean(), false),
    'true: the invocation fails after that all the same; false: it goes on.',
  ),
});

const step = z.discriminatedUnion('kind', [...simpleSteps, attemptStep]);

const endpoint = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  steps: described(
    z.array(step).check(z.minLength(1), z.maxLength(64)),
    'What the handler does, one step after the other.',
  ),
});

const measuredColdStart = z.strictObject({ kind: z.literal('measured') });

const ownColdStart = z.strictObject({
  kind: z.literal('distribution'),
  init: described(distribution(), 'INIT: extensions, runtime and static code. It does not depend on the memory.', 'ms'),
  firstInvoke: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'What the first invocation of an environment takes longer: lazy loading, just-in-time compilation.',
    'ms',
  ),
});

const destination = z.strictObject({
  to: described(identifier(), 'The component called; a connection must lead there.'),
  endpoint: described(z.optional(identifier()), 'Endpoint of that component; the only one when left out.'),
});

const eventInvoke = z.strictObject({
  maxRetryAttempts: described(
    z._default(count(0, 2), 2),
    'Further attempts after a function error: the first after one minute, the second after two more.',
  ),
  maxEventAgeMs: described(
    z._default(z.number().check(z.gte(minuteMs), z.lte(6 * hourMs)), 6 * hourMs),
    'An event older than this is not tried again: 1 minute to 6 hours.',
    'ms',
  ),
  onSuccess: described(z._default(z.nullable(destination), null), 'Where the result of an event goes.'),
  onFailure: described(z._default(z.nullable(destination), null), 'Where an event goes that was given up.'),
  deadLetterQueue: described(z._default(z.nullable(destination), null), 'The same, in the older way.'),
});

const memoryMb = () => count(128, 10_240);
const timeoutMs = () => z.number().check(z.gte(1_000), z.lte(900_000));
const concurrency = () => count(0, 1_000_000);

export const lambdaFunction = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('function'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  runtime: described(z._default(z.enum(runtimes), 'nodejs24.x'), 'Language environment: decides measured cold starts.'),
  packageType: described(z._default(z.enum(['zip', 'image']), 'zip'), 'How the code is packed.'),
  architecture: described(z._default(z.enum(['x86_64', 'arm64']), 'x86_64'), 'Instruction set: decides the price.'),
  memoryMb: described(
    z._default(memoryMb(), 128),
    'Memory setting; the share of a vCPU is in proportion, 1,769 MB being one. AWS Lambda quotas page, 2026.',
    'MB',
  ),
  timeoutMs: described(
    z._default(timeoutMs(), 3_000),
    'Longest invocation; longer ones are ended. 1 s to 15 min.',
    'ms',
  ),
  reservedConcurrency: described(
    z._default(z.nullable(concurrency()), null),
    'Concurrency that only this function may use, and the most it may use; 0 turns it off; null: none reserved.',
  ),
  provisionedConcurrency: described(
    z._default(concurrency(), 0),
    'Environments kept initialised; ready at the start of the run. They count in the concurrency and on the bill.',
  ),
  provisioningTimeMs: described(
    z._default(positiveMs(), 90_000),
    'How long the preparation of further provisioned concurrency takes; AWS says "a minute or two".',
    'ms',
  ),
  coldStart: described(
    z._default(z.discriminatedUnion('kind', [measuredColdStart, ownColdStart]), { kind: 'measured' }),
    'INIT and first invocation. measured: an empty function of this runtime, package and memory (lambda-perf, 2026-08-22).',
  ),
  environmentStart: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Fetching the code and starting the microVM, before INIT. Not billed and not in the Init Duration; AWS names no time.',
    'ms',
  ),
  idleTtlMs: described(
    z._default(z.nullable(positiveMs()), 10 * minuteMs),
    'An environment goes when it has been idle this long; null: never. Observed, not specified: 5 to 60 minutes.',
    'ms',
  ),
  maxLifeMs: described(
    z._default(z.nullable(positiveMs()), 2 * hourMs),
    'An environment of this age is replaced; null: never. AWS says "every few hours".',
    'ms',
  ),
  reuse: described(
    z._default(z.enum(['mostRecentlyUsed', 'leastRecentlyUsed', 'newestCreated']), 'mostRecentlyUsed'),
    'Which idle environment serves next. AWS does not say.',
  ),
  tracing: described(z.prefault(componentTracing, {}), 'How it takes part in traces.'),
  eventInvoke: described(z.prefault(eventInvoke, {}), 'What becomes of asynchronous events.'),
  endpoints: described(
    z.record(identifier(), endpoint).check(entries(1, 32)),
    'What the handler does, by kind of event.',
  ),
});

export type FunctionConfig = z.output<typeof lambdaFunction>;
export type FunctionStep = z.output<typeof step>;
export type FunctionWork = z.output<typeof workStep>;
export type Destination = z.output<typeof destination>;

/** The parts of a function that may be changed while a run is under way. */
export const functionSettings = {
  memoryMb: z.optional(memoryMb()),
  timeoutMs: z.optional(timeoutMs()),
  reservedConcurrency: z.optional(z.nullable(concurrency())),
  provisionedConcurrency: z.optional(concurrency()),
  idleTtlMs: z.optional(z.nullable(positiveMs())),
};
