/**
 * Reads docs/VALIDATION.md, which `npm run validate` writes, so that the page about the model shows the very numbers
 * of the last validation.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface ValidationRow {
  readonly quantity: string;
  readonly expected: string;
  readonly measured: string;
  readonly tolerance: string;
  readonly passed: boolean;
}

interface ValidationCase {
  readonly title: string;
  readonly rows: readonly ValidationRow[];
}

export interface ValidationFamily {
  /** As the cases name it, such as `retry_budget`. */
  readonly kind: string;
  readonly cases: readonly ValidationCase[];
  /** What the expected values come from. */
  readonly sources: readonly string[];
}

export interface Validation {
  /** As 2026-11-23. */
  readonly day: string;
  readonly seed: number;
  readonly cases: number;
  readonly passed: number;
  readonly families: readonly ValidationFamily[];
}

const file = 'docs/VALIDATION.md';

const occasion = /with seed (\d+) on (\d{4}-\d{2}-\d{2})\. \*\*(\d+) cases: (\d+) passed/;

function cellsOf(line: string): readonly string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function casesOf(lines: readonly string[]): readonly ValidationCase[] {
  const byTitle = new Map<string, ValidationRow[]>();
  for (const line of lines.filter((each) => each.startsWith('| ')).slice(2)) {
    const [title = '', quantity = '', expected = '', measured = '', tolerance = '', within = ''] = cellsOf(line);
    const rows = byTitle.get(title) ?? [];
    byTitle.set(title, rows);
    rows.push({ quantity, expected, measured, tolerance, passed: within === 'yes' });
  }
  return [...byTitle].map(([title, rows]) => ({ title, rows }));
}

function familyOf(section: string): ValidationFamily {
  const [kind = '', ...lines] = section.split('\n');
  const sources = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).replaceAll('\\|', '|'));
  return { kind: kind.trim(), cases: casesOf(lines), sources };
}

export function readValidation(text: string): Validation {
  const [head = '', ...sections] = text.split(/^## /m);
  const [, seed, day, cases, passed] = occasion.exec(head.replaceAll('\n', ' ')) ?? [];
  if (day === undefined) throw new Error(`${file} does not say when it was written. Run \`npm run validate\`.`);
  const families = sections.map(familyOf).filter((family) => family.cases.length > 0);
  return { day, seed: Number(seed), cases: Number(cases), passed: Number(passed), families };
}

export const loadValidation = async (): Promise<Validation> =>
  readValidation(await readFile(join(process.cwd(), file), 'utf8'));
