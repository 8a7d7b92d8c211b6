/**
 * Plain-text tables and numbers for people.
 */

/** Lays rows out in columns; the first column (or those named) is aligned left, the others right. */
export function table(rows: readonly (readonly string[])[], left: readonly number[] = [0]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number) =>
    left.includes(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

export const number = (value: number, digits = 3): string =>
  Number.isInteger(value)
    ? value.toLocaleString('en-US')
    : Number(value.toPrecision(digits)).toLocaleString('en-US', { maximumFractionDigits: 6 });

/** A duration with a unit that suits it; a dash for null. */
export function duration(ms: number | null): string {
  if (ms === null) return '-';
  return ms >= 1_000 ? `${number(ms / 1_000)} s` : `${number(ms)} ms`;
}

export const percent = (share: number): string => `${number(share * 100)} %`;
