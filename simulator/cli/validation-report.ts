/**
 * The results of validation cases as text for a terminal, and as the page `docs/VALIDATION.md`.
 */
import type { ValidationCase } from '../validation/cases';
import type { CaseResult } from '../validation/validate';
import { number, table } from './table';

export function textReport(results: readonly CaseResult[]): string {
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
  return `${table([['case  quantity', 'expected', 'measured', 'tolerance', 'result'], ...rows])}\n\n${counts(results)}`;
}

function counts(results: readonly CaseResult[]): string {
  const count = (status: CaseResult['status']) => results.filter((result) => result.status === status).length;
  return `${results.length} cases: ${count('passed')} passed, ${count('failed')} failed, ${count('unsupported')} unsupported`;
}

/** With which seed, and on which day. */
export interface Occasion {
  readonly seed: number;
  /** As 2026-11-23. */
  readonly day: string;
}

/**
 * One table for each kind of case, with the source of what was expected. The same runs give the same text on every
 * machine, but for the day. The page about the model reads it (content/load/validation.ts).
 */
export function markdownReport(
  cases: readonly ValidationCase[],
  results: readonly CaseResult[],
  { seed, day }: Occasion,
): string {
  const kinds = [...new Set(cases.map((one) => one.model.kind))];
  const unsupported = results.filter((result) => result.status === 'unsupported');
  return [
    '# Validation',
    '',
    'What the simulator measures beside what theory, published results and measurements expect. Each case runs through',
    'the public scenario language, or, where it is arithmetic, through the function that the simulator itself uses. A',
    'tolerance is five standard deviations of one run of the length given, at least 0.1 %.',
    '',
    `Written by \`npm run validate\` with seed ${seed} on ${day}. **${counts(results)}.**`,
    '',
    ...kinds.flatMap((kind) => section(kind, cases, results)),
    ...(unsupported.length === 0
      ? []
      : ['## Not supported', '', ...unsupported.map((one) => `- \`${one.id}\`: ${one.reason ?? ''}`), '']),
  ].join('\n');
}

function section(kind: string, cases: readonly ValidationCase[], results: readonly CaseResult[]): string[] {
  const own = cases.flatMap((one, index) => (one.model.kind === kind ? [{ one, result: results[index] }] : []));
  const rows = own.flatMap(({ one, result }) =>
    (result?.expectations ?? []).map(
      ({ quantity, expected, value, tolerance, passed }) =>
        `| ${cell(one.title ?? one.id)} | ${cell(quantity)} | ${number(expected, 6)} | ${value === null ? '-' : number(value, 6)} | ${number(tolerance, 2)} | ${passed ? 'yes' : value === null ? 'not measured' : '**no**'} |`,
    ),
  );
  const sources = [...new Set(own.map(({ one }) => one.source ?? ''))].filter((source) => source !== '');
  return [
    `## ${kind}`,
    '',
    '| case | quantity | expected | measured | tolerance | within |',
    '| --- | --- | --: | --: | --: | --- |',
    ...rows,
    '',
    ...sources.map((source) => `- ${cell(source)}`),
    '',
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
