/**
 * Random steps of every kind, for endpoints of random architectures.
 */
import fc from 'fast-check';

type Json = Record<string, unknown>;

export const time = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.record({ kind: fc.constant('exponential'), meanMs: fc.integer({ min: 1, max: 30 }) }),
);

/** What a part calls: component and endpoint. */
export type Callee = readonly [to: string, endpoint: string];

export const effects = ['paid', 'stocked'];
const some = fc.subarray(effects, { minLength: 1 });
const share = fc.constantFrom(0.1, 0.5, 1);
const chance = fc.constantFrom(0.02, 0.2);
const optionally = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const records = fc.constantFrom<unknown>(1, 3, { kind: 'geometric', mean: 2 });

/** Steps with calls of these, of which some keep business transactions together. */
export function anySteps(callees: readonly Callee[], participants: readonly string[]): fc.Arbitrary<Json[]> {
  const target = fc.constantFrom(...callees).map(([to, endpoint]): Json => ({ to, endpoint }));
  const simple = fc.oneof({ weight: 3, arbitrary: work }, { weight: 6, arbitrary: calls(target) }, ...local(target));
  const attempt = fc.record({
    kind: fc.constant('attempt'),
    steps: fc.array(simple, { minLength: 1, maxLength: 2, size: 'max' }),
    otherwise: fc.array(simple, { maxLength: 2, size: 'max' }),
    fails: fc.boolean(),
  });
  const whole = participants.length === 0 ? [] : coordinators(participants);
  const step: fc.Arbitrary<Json> = fc.oneof({ weight: 8, arbitrary: simple }, attempt, ...whole);
  return fc.array(step, { minLength: 1, maxLength: 4, size: 'max' });
}

const work = fc.record({ kind: fc.constant('work'), time }).map((step): Json => step);

function calls(target: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const call = fc
    .tuple(target, optionally({ probability: share, required: fc.boolean(), records }))
    .map(([to, more]): Json => ({ ...to, ...more }));
  const copied = fc.tuple(call, fc.integer({ min: 1, max: 3 })).map(([one, copies]): Json => ({ ...one, copies }));
  return fc.oneof(
    { weight: 3, arbitrary: call.map((one): Json => ({ kind: 'call', ...one })) },
    fc
      .tuple(
        fc.array(copied, { minLength: 1, maxLength: 3, size: 'max' }),
        fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
      )
      .map(([all, waitFor]): Json => ({ kind: 'parallel', calls: all, waitFor })),
    fc.tuple(target, target).map(([one, other]): Json => {
      const options = [
        { ...one, probability: 0.4 },
        { ...other, probability: 0.5 },
      ];
      return { kind: 'choose', options };
    }),
    target.map((otherwise): Json => ({ kind: 'lookup', cache: 'cache', otherwise })),
  );
}

/** What a participant of a transaction does. */
function local(target: fc.Arbitrary<Json>): fc.Arbitrary<Json>[] {
  const restartMs = fc.option(fc.constantFrom(0, 50), { nil: null });
  return [
    fc
      .tuple(some, optionally({ idempotent: fc.boolean(), outbox: target }))
      .map(([these, more]): Json => ({ kind: 'apply', effects: these, ...more })),
    fc.tuple(some, fc.boolean()).map(([these, idempotent]): Json => ({ kind: 'undo', effects: these, idempotent })),
    chance.map((probability): Json => ({ kind: 'reject', probability })),
    fc.tuple(chance, restartMs).map(([probability, after]): Json => ({ kind: 'crash', probability, restartMs: after })),
    fc
      .tuple(fc.constantFrom('one', 'subject'), fc.constantFrom(20, 300))
      .map(([row, timeoutMs]): Json => ({ kind: 'prepare', row, timeoutMs })),
    fc.constant<Json>({ kind: 'settle' }),
  ];
}

function coordinators(participants: readonly string[]): fc.Arbitrary<Json>[] {
  const to = fc.constantFrom(...participants);
  const sagaStep = fc
    .tuple(to, fc.boolean())
    .map(([one, undone]): Json => ({ to: one, endpoint: 'request', ...(undone && { compensate: 'undo' }) }));
  return [
    fc
      .tuple(
        fc.array(sagaStep, { minLength: 1, maxLength: 3, size: 'max' }),
        fc.boolean(),
        fc.constantFrom(10, 200),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([steps, durable, retryMs, maxCompensationTries]): Json => {
        return { kind: 'saga', steps, durable, retryMs, maxCompensationTries };
      }),
    fc.tuple(fc.subarray([...participants], { minLength: 1 }), fc.constantFrom(10, 200)).map(([all, retryMs]): Json => {
      return { kind: 'twoPhaseCommit', participants: all.map((one) => ({ to: one })), retryMs };
    }),
  ];
}
