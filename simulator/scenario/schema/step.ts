/**
 * The steps that authors write into an endpoint: work, and calls of others, one, several at once or one of several.
 */
import * as z from 'zod/mini';
import { callTarget } from './call';
import { distribution } from './distribution';
import { count, described, identifier, probability } from './fields';
import { recordCount } from './record-count';
import { coordinatorSteps, participantSteps } from './transaction';

const callFields = {
  ...callTarget,
  probability: described(z._default(probability(), 1), 'The call is made with this probability.'),
  required: described(
    z._default(z.boolean(), true),
    'true: when the call fails, the request fails; false: it goes on without the answer.',
  ),
  records: described(z.optional(recordCount()), 'Records (messages, rows) that the call carries; one when left out.'),
};

const workStep = z.strictObject({
  kind: z.literal('work'),
  time: described(distribution(), 'Time a thread works.', 'ms'),
  perRecord: described(
    z.optional(distribution()),
    'Further time for each record that the request carries, such as the messages of a batch.',
    'ms',
  ),
});

const callStep = z.strictObject({ kind: z.literal('call'), ...callFields });

const parallelStep = z.strictObject({
  kind: z.literal('parallel'),
  calls: described(
    z
      .array(z.strictObject({ ...callFields, copies: z._default(count(1, 5_000), 1) }))
      .check(z.minLength(1), z.maxLength(64)),
    'Calls made at the same instant.',
  ),
  waitFor: described(
    z._default(z.nullable(count(1, 100_000)), null),
    'Go on after this many good answers; all of them when null.',
  ),
});

const chooseStep = z.strictObject({
  kind: z.literal('choose'),
  options: described(
    z.array(z.strictObject({ ...callTarget, probability: probability() })).check(z.minLength(1), z.maxLength(32)),
    'At most one of these calls is made; the rest of the probability makes none.',
  ),
});

const lookupStep = z.strictObject({
  kind: z.literal('lookup'),
  cache: described(identifier(), 'The cache asked first (cache-aside); a connection must lead there.'),
  otherwise: described(
    z.strictObject(callTarget),
    'Called when the cache has no such entry or does not answer; its good answer is put into the cache afterwards.',
  ),
});

/** The steps that call others: the same in every kind of component that runs code. */
export const callSteps = [callStep, parallelStep, chooseStep, lookupStep] as const;

const simpleSteps = [workStep, ...callSteps, ...participantSteps] as const;

const attemptStep = z.strictObject({
  kind: z.literal('attempt'),
  steps: described(
    z.array(z.discriminatedUnion('kind', [...simpleSteps])).check(z.minLength(1), z.maxLength(32)),
    'What is tried.',
  ),
  otherwise: described(
    z.array(z.discriminatedUnion('kind', [...simpleSteps])).check(z.maxLength(32)),
    'What is done when a call or a business rule among them fails.',
  ),
  fails: described(
    z._default(z.boolean(), false),
    'true: the request fails after that all the same; false: it goes on.',
  ),
});

const processSteps = [...simpleSteps, attemptStep, ...coordinatorSteps] as const;

/** The steps of a service. */
export const step = z.discriminatedUnion('kind', processSteps);

const inProcessStep = z.strictObject({
  kind: z.literal('module'),
  module: described(
    identifier(),
    'Another module of the same process, called as a function is: no network, same thread.',
  ),
});

/** The steps of a module of a monolith. */
export const moduleStep = z.discriminatedUnion('kind', [...processSteps, inProcessStep]);

export type Step = z.output<typeof step>;
export type ModuleStep = z.output<typeof moduleStep>;
