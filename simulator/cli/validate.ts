/**
 * `npm run validate -- --cases FILE`: runs validation cases and prints how far the simulator is from theory.
 */
import * as z from 'zod/mini';
import { validationCases } from '../validation/cases';
import { type CaseResult, validate } from '../validation/validate';
import { readArguments, readSeed, UsageError } from './arguments';
import { readJsonFile } from './files';
import { main } from './main';
import { number, table } from './table';

const usage = `Usage: npm run --silent validate -- --cases FILE [--only ID,ID...] [--kind KIND,KIND...] [--seed N] [--json]`;

const flags = {
  cases: { type: 'string' },
  only: { type: 'string' },
  kind: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

await main((args) => {
  const { values } = readArguments(args, flags, usage);
  if (values.cases === undefined) throw new UsageError(`--cases is missing\n${usage}`);
  const parsed = z.safeParse(validationCases, readJsonFile(values.cases));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${values.cases}: ${issue?.path.join('.') ?? ''}: not a validation case`);
  }
  const seed = values.seed === undefined ? 1 : readSeed(values.seed);
  const only = values.only?.split(',');
  const kinds = values.kind?.split(',');
  const chosen = parsed.data.filter(
    (one) => (only?.includes(one.id) ?? true) && (kinds?.includes(one.model.kind) ?? true),
  );
  if (chosen.length === 0) throw new UsageError(`${values.cases}: no case is left to run`);
  const results: CaseResult[] = [];
  for (const one of chosen) {
    process.stderr.write(`${one.id} ... `);
    const result = validate(one, seed);
    process.stderr.write(`${result.status}\n`);
    results.push(result);
  }
  process.stdout.write(values.json ? `${JSON.stringify({ cases: results }, null, 2)}\n` : `${report(results)}\n`);
  if (results.some((result) => result.status === 'failed')) process.exitCode = 1;
});

function report(results: readonly CaseResult[]): string {
  const rows = results.flatMap((result) =>
    result.expectations.length === 0
      ? [[`${result.id}  ${result.reason ?? ''}`, '', '', '', result.status]]
      : result.expectations.map((one) => [
          `${result.id}  ${one.quantity}`,
          number(one.expected, 6),
          one.value === null ? '-' : number(one.value, 6),
          number(one.tolerance, 3),
          one.value === null ? 'unsupported' : one.passed ? 'passed' : 'FAILED',
        ]),
  );
  const count = (status: CaseResult['status']) => results.filter((result) => result.status === status).length;
  const counts = `${results.length} cases: ${count('passed')} passed, ${count('failed')} failed, ${count('unsupported')} unsupported`;
  return `${table([['case  quantity', 'expected', 'measured', 'tolerance', 'result'], ...rows])}\n\n${counts}`;
}
