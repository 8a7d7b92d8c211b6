/**
 * The format of validation cases: a model by kind, and the values that theory or measurement expects of it. Times in
 * seconds, rates per second. What a model says is checked by the family that runs it.
 */
import * as z from 'zod/mini';

const expectation = z.object({
  quantity: z.string(),
  value: z.number(),
  rel_tol: z.optional(z.number()),
  abs_tol: z.optional(z.number()),
});

const validationCase = z.object({
  id: z.string(),
  title: z.optional(z.string()),
  model: z.looseObject({ kind: z.string() }),
  expect: z.array(expectation),
  source: z.optional(z.string()),
});

export const validationCases = z.array(validationCase);

export type ValidationCase = z.output<typeof validationCase>;
export type Expectation = z.output<typeof expectation>;

/** Looks a quantity up in a finished run; undefined when the family does not know it. */
export type Measure = (quantity: string) => number | undefined;

/** Runs a model; `Unsupported` when the scenario language cannot say it. */
export type Family = (model: ValidationCase['model'], seed: number) => Measure;

/** The scenario language, or this tool, cannot express a case; the message says what. */
export class Unsupported extends Error {}

/** Parses the model of a case with its family's schema; what does not fit is not supported. */
export function parseModel<T extends z.ZodMiniType>(schema: T, model: ValidationCase['model']): z.output<T> {
  const parsed = z.safeParse(schema, model);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : '';
  throw new Unsupported(
    `the model says something at "${issue?.path.join('.') ?? ''}"${keys} that cannot be expressed yet`,
  );
}
