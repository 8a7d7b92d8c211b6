/**
 * What an experiment runs: a scenario and what is done to it. Everything that comes from outside is checked here.
 */
import * as z from 'zod/mini';
import { maxEvents } from '../scenario/limits';
import type { Read, ScenarioProblem } from '../scenario/problem';
import { readInterventions, readScenario } from '../scenario/read';
import { count, described, positiveMs, timeMs } from '../scenario/schema/fields';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { schemaProblems } from '../scenario/schema-problems';

export interface Variant {
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
}

/** Most events of a run. */
export const maxEventsField = described(
  z._default(z.nullable(count(1, maxEvents)), null),
  'A run that needs more events is stopped; null: the limit of every run.',
);

/** What all experiments can be told. */
export const runFields = {
  seed: described(z._default(z.nullable(count(0, 4_294_967_295)), null), "First seed; null: the scenario's own."),
  durationMs: described(z._default(z.nullable(positiveMs()), null), "Simulated time; null: the scenario's own.", 'ms'),
  warmUpMs: described(
    z._default(z.nullable(timeMs()), null),
    "First part of each run, left out of the statistics; null: the scenario's own.",
    'ms',
  ),
  maxEvents: maxEventsField,
};

/** Paths into the summary of a run. */
export const pathsField = () => z._default(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)), []);

export const measuresField = described(
  pathsField(),
  'Paths into the summary of a run; the main numbers when there are none.',
);

/** A variant from outside: what `readScenario` and `readInterventions` take. */
export interface Subject {
  readonly scenario: unknown;
  readonly interventions?: unknown;
}

/** Checks what should be a scenario and interventions on it. */
export function readVariant({ scenario, interventions }: Subject): Read<Variant> {
  const read = readScenario(scenario);
  if (!read.ok) return within('scenario', read.problems);
  const list = readInterventions(interventions ?? [], read.value);
  if (!list.ok) return within('interventions', list.problems);
  return { ok: true, value: { scenario: read.value, interventions: list.value } };
}

/** The variant with other times, checked anew: a longer run may be too long. */
export function withTimes(variant: Variant, durationMs: number | null, warmUpMs: number | null): Read<Variant> {
  const { scenario, interventions } = variant;
  const times = { durationMs: durationMs ?? scenario.durationMs, warmUpMs: warmUpMs ?? scenario.warmUpMs };
  const read = readScenario({ ...scenario, ...times });
  if (!read.ok) return read;
  const problems = timesProblems(read.value);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { scenario: read.value, interventions } };
}

/** A run that is warm-up to its end measures nothing. */
export function timesProblems({ durationMs, warmUpMs }: Scenario): ScenarioProblem[] {
  if (warmUpMs < durationMs) return [];
  const expected = `less than the duration, ${durationMs} ms`;
  return [{ path: 'warmUpMs', code: 'range', expected, found: `${warmUpMs}` }];
}

/** What a schema takes, from callers that may not change it either. */
export type Given<T> = T extends readonly (infer Entry)[]
  ? readonly Given<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

/** Checks options against their schema. */
export function readOptions<T extends z.ZodMiniType>(schema: T, input: unknown): Read<z.output<T>> {
  const parsed = z.safeParse(schema, input ?? {});
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: schemaProblems(parsed.error.issues, input ?? {}) };
}

/** The same problems, of an input that is part of a larger one. */
export function within(
  place: string,
  problems: readonly ScenarioProblem[],
): { ok: false; problems: ScenarioProblem[] } {
  const joined = (path: string) => (path === '' || path.startsWith('[') ? `${place}${path}` : `${place}.${path}`);
  return { ok: false, problems: problems.map((problem) => ({ ...problem, path: joined(problem.path) })) };
}
