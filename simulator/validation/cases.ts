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

/** How much a case simulates: its requests, about, and the calls that they make where each makes many. */
export function sizeOf({ model }: ValidationCase): { readonly requests: number; readonly calls: number } {
  const run = (model.run ?? {}) as Readonly<Record<string, number | undefined>>;
  const seconds = (run.warmup_s ?? 0) + (run.measured_s ?? run.simulated_s ?? 0);
  const requests = (run.warmup_requests ?? 0) + (run.measured_requests ?? seconds * 1_000);
  return { requests, calls: requests * Math.max(1, Number(model.width ?? 1)) };
}

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
  const [issue] = parsed.error.issues;
  throw new Unsupported(issue === undefined ? 'the model cannot be expressed' : describeIssue(issue, []));
}

type Issue = z.core.$ZodIssue;

/** Says which field it is; of several forms that a field may have, what the one that fits best lacks. */
function describeIssue(issue: Issue, above: readonly PropertyKey[]): string {
  const path = [...above, ...issue.path];
  const best = issue.code === 'invalid_union' ? bestOf(issue.errors) : undefined;
  if (best !== undefined) return describeIssue(best, path);
  const at = path.length === 0 ? 'the model' : `"${path.map(String).join('.')}"`;
  if (issue.code === 'unrecognized_keys') return `${at} has ${issue.keys.join(', ')}, which cannot be expressed`;
  return `${at} cannot be expressed as it is (${issue.message || issue.code})`;
}

/** Of the forms of a union that would fit but for a few issues, the first issue of the one with the fewest. */
function bestOf(forms: readonly (readonly Issue[])[]): Issue | undefined {
  const isAnother = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => path.length <= 1 && (code === 'invalid_type' || code === 'invalid_value')) ? 1 : 0;
  const ranked = forms
    .filter((issues) => issues.length > 0)
    .sort((one, other) => isAnother(one) - isAnother(other) || one.length - other.length);
  return ranked[0]?.[0];
}
