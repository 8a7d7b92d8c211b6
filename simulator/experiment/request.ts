/**
 * Experiments as data, as a command line or a page asks for them: nothing of it is believed.
 */
import * as z from 'zod/mini';
import type { Read } from '../scenario/problem';
import { type CompareOptions, type ComparisonReport, compare } from './compare/compare';
import type { Experiment } from './experiment';
import { type ReplicateOptions, type ReplicationReport, replicate } from './replicate';
import { type SweepOptions, type SweepReport, sweep } from './sweep';
import { readOptions, readVariant, within } from './variant';

const run = { scenario: z.unknown(), interventions: z.optional(z.unknown()) };

const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replicate'), ...run, options: z.optional(z.unknown()) }),
  z.strictObject({ kind: z.literal('sweep'), ...run, options: z.unknown() }),
  z.strictObject({
    kind: z.literal('compare'),
    a: z.strictObject(run),
    b: z.strictObject(run),
    options: z.optional(z.unknown()),
  }),
]);

/** What to do, on what. Scenarios and interventions as `readScenario` and `readInterventions` take them. */
export type ExperimentRequest = z.output<typeof requestSchema>;

type ReportOf = { replicate: ReplicationReport; sweep: SweepReport; compare: ComparisonReport };

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
  const variant = readVariant(request.scenario, request.interventions);
  if (!variant.ok) return variant;
  const planned =
    request.kind === 'replicate'
      ? replicate(variant.value, request.options as ReplicateOptions)
      : sweep(variant.value, request.options as SweepOptions);
  return planned.ok ? planned : within('options', planned.problems);
}

function planComparison({ a, b, options }: Extract<ExperimentRequest, { kind: 'compare' }>) {
  const one = readVariant(a.scenario, a.interventions);
  if (!one.ok) return within('a', one.problems);
  const other = readVariant(b.scenario, b.interventions);
  if (!other.ok) return within('b', other.problems);
  const planned = compare(one.value, other.value, options as CompareOptions);
  return planned.ok ? planned : within('options', planned.problems);
}
