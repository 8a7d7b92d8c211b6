/**
 * The metrics of a run as comma-separated values: one line for each bucket, with a heading that names what and of what.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Topology } from '@/simulator/telemetry/topology';

type Column = readonly [name: string, read: (row: SeriesRow) => number | undefined];

const ofClass = [
  'offeredPerSecond',
  'goodputPerSecond',
  'failedPerSecond',
  'refusedPerSecond',
  'timedOutPerSecond',
  'p50Ms',
  'p99Ms',
] as const;
const ofComponent = ['arrivedPerSecond', 'failedPerSecond', 'p50Ms', 'p99Ms', 'busy', 'held', 'queued'] as const;

export function metricsCsv(rows: readonly SeriesRow[], { classes, components }: Topology): string {
  const columns: readonly Column[] = [
    ['atMs', (row) => row.atMs],
    ...classes.flatMap(({ name, client }, i) =>
      ofClass.map((key): Column => [`${components[client]?.id}.${name}.${key}`, (row) => row.classes[i]?.[key]]),
    ),
    ...components.flatMap(({ id, kind }, i) =>
      kind === 'client' ? [] : ofComponent.map((key): Column => [`${id}.${key}`, (row) => row.components[i]?.[key]]),
    ),
  ];
  const lines = rows.map((row) => columns.map(([, read]) => number(read(row))).join(','));
  return `${[columns.map(([name]) => cell(name)).join(','), ...lines].join('\n')}\n`;
}

/** Nothing where there is no value: a percentile of no requests, say. */
const number = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toFixed(3)));

/** A name with what would end a cell stands in quotes; one that a spreadsheet would take for a formula is made a text. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
