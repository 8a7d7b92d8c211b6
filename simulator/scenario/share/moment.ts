/**
 * A moment: everything that brings somebody else to the same picture. A run, what was done to it and when, how its
 * history branched, where the play head stands, what is selected and which panels are open. Plain data; `codec.ts`
 * makes it a text for an address.
 */
import * as z from 'zod/mini';
import { count, identifier, timeMs } from '../schema/fields';
import { interventions } from '../schema/intervention';

/** The version of the form below. A change that old links do not fit needs a migration (`migrations.ts`). */
export const momentVersion = 1;

const maxBranches = 16;

/** The run that a moment belongs to: a scenario of its own, or a figure of a lesson, with its fingerprint. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scenario'), scenario: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    kind: z.literal('figure'),
    lesson: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, 'the name of a lesson')),
    figure: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'the name of a figure')),
    /** See `fingerprintOf`: a figure that has changed since is another run. */
    fingerprint: z.string().check(z.regex(/^[0-9a-f]{8}$/, 'eight digits of 0-9 and a-f')),
  }),
]);

const branch = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  /** The branch that it forked from, by its index, and when. The first branch has none. */
  from: z.optional(count(0, maxBranches - 1)),
  atMs: z._default(timeMs(), 0),
  /** What was done on this branch, beside what the run itself plans and what its past holds. */
  acts: z._default(interventions, []),
});

const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('component'), id: identifier() }),
  z.strictObject({ kind: z.literal('connection'), from: identifier(), to: identifier() }),
  z.strictObject({ kind: z.literal('request'), request: count(0, Number.MAX_SAFE_INTEGER) }),
]);

const branchesInOrder = z.check<z.output<typeof branch>[]>((context) => {
  for (const [index, { from, atMs, acts }] of context.value.entries()) {
    const wrong = (path: readonly PropertyKey[], message: string) =>
      context.issues.push({ code: 'custom', path: [index, ...path], message, input: context.value });
    if (index === 0 && from !== undefined) wrong(['from'], 'nothing: the first branch forks from none');
    if (index > 0 && (from === undefined || from >= index)) wrong(['from'], 'the index of an earlier branch');
    const early = acts.findIndex((act) => act.atMs < atMs);
    if (early >= 0) wrong(['acts', early, 'atMs'], 'a moment at or after the fork of its branch');
  }
});

const run = z.strictObject({
  of: source,
  branches: z._default(z.array(branch).check(z.minLength(1), z.maxLength(maxBranches), branchesInOrder), [
    { atMs: 0, acts: [] },
  ]),
});

/** A branch of a run, by their indices. */
const place = z.strictObject({
  run: z._default(count(0, 1), 0),
  branch: z._default(count(0, maxBranches - 1), 0),
});

export const momentSchema = z.strictObject({
  v: z.literal(momentVersion),
  /** One run, or two variants on the same traffic. */
  runs: z.array(run).check(z.minLength(1), z.maxLength(2)),
  seed: z.optional(count(0, 4_294_967_295)),
  /** What is shown, and what runs beside it. */
  shown: z.prefault(place, {}),
  beside: z.optional(place),
  atMs: z._default(timeMs(), 0),
  selection: z.optional(selection),
  /** Names of what is open, in order. */
  panels: z._default(
    z.array(z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9:-]{0,31}$/, 'the name of a panel'))).check(z.maxLength(12)),
    [],
  ),
});

export type Moment = z.output<typeof momentSchema>;
export type MomentInput = z.input<typeof momentSchema>;
export type MomentRun = Moment['runs'][number];
export type MomentBranch = MomentRun['branches'][number];
export type MomentPlace = Moment['shown'];
export type Selection = NonNullable<Moment['selection']>;
