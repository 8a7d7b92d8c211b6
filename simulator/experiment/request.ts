/**
 * Experiments as data, as a command line or a page asks for them: nothing of it is believed.
 */
import * as z from 'zod/mini';
import type { Read } from '../scenario/problem';
import { type CompareOptions, type ComparisonReport, compare } from './compare/compare';
import type { Experiment } from './experiment';
import { type GradeReport, grade } from './grade/grade';
import { type ReplicateOptions, type ReplicationReport, replicate } from './replicate';
import { type SweepOptions, type SweepReport, sweep } from './sweep';
import { readOptions, readVariant, type Subject, within } from './variant';

const subject = { scenario: z.unknown(), interventions: z.optional(z.unknown()) };

const requestSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('replicate'), ...subject }),
  z.looseObject({ kind: z.literal('sweep'), ...subject }),
  z.looseObject({ kind: z.literal('compare'), a: z.strictObject(subject), b: z.strictObject(subject) }),
  z.strictObject({ kind: z.literal('grade'), submission: z.unknown(), challenge: z.unknown() }),
]);

/** What to do, on what, and how. */
export type ExperimentRequest =
  | ({ readonly kind: 'replicate' } & Subject & ReplicateOptions)
  | ({ readonly kind: 'sweep' } & Subject & SweepOptions)
  | ({ readonly kind: 'compare'; readonly a: Subject; readonly b: Subject } & CompareOptions)
  | { readonly kind: 'grade'; readonly submission: unknown; readonly challenge: unknown };

type ReportOf = {
  replicate: ReplicationReport;
  sweep: SweepReport;
  compare: ComparisonReport;
  grade: GradeReport;
};

export type ExperimentReport = ReportOf[keyof ReportOf];

/** Plans what is asked for, or says what is wrong with it and where. */
export function planExperiment<Request extends ExperimentRequest>(
  request: Request,
): Read<Experiment<ReportOf[Request['kind']]>>;
export function planExperiment(input: unknown): Read<Experiment<ExperimentReport>> {
  const read = readOptions(requestSchema, input);
  if (!read.ok) return read;
  const request = read.value;
  if (request.kind === 'compare') return planComparison(request);
  if (request.kind === 'grade') return grade(request.submission, request.challenge);
  const { kind, scenario, interventions, ...options } = request;
  const variant = readVariant({ scenario, interventions });
  if (!variant.ok) return variant;
  return kind === 'replicate'
    ? replicate(variant.value, options as ReplicateOptions)
    : sweep(variant.value, options as unknown as SweepOptions);
}

function planComparison(request: { kind: 'compare'; a: Subject; b: Subject }): Read<Experiment<ComparisonReport>> {
  const { kind: _, a, b, ...options } = request;
  const one = readVariant(a);
  if (!one.ok) return within('a', one.problems);
  const other = readVariant(b);
  if (!other.ok) return within('b', other.problems);
  return compare(one.value, other.value, options as CompareOptions);
}
