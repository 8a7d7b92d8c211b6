/**
 * Measures: numbers of a run's summary, named by path, such as `classes.browse.latency.p99Ms`. With `*` a path stands
 * for several: `services.*.utilization`.
 */
import type { Read, ScenarioProblem } from '../scenario/problem';
import { describeValue } from '../scenario/problem';
import type { Scenario } from '../scenario/schema/scenario';
import { reasons } from '../telemetry/outcome';
import { Engine } from './engine';
import { type PathPart, parsePath } from './paths/parse';
import { expandPath, isRecord, resolvePath } from './paths/resolve';
import { summarize } from './summarize';
import type { RunSummary } from './summary';

/** What a run measured: a number by path, null where it has none (such as the latency of no request). */
export type Measured = Readonly<Record<string, number | null>>;

/** What an experiment measures when it is not told: the numbers that people look at first. */
export const mainMeasures: readonly string[] = [
  'offeredPerSecond',
  'goodputPerSecond',
  'failedShare',
  'classes.*.offeredPerSecond',
  'classes.*.goodputPerSecond',
  'classes.*.failedShare',
  'classes.*.triesPerRequest',
  'classes.*.latency.meanMs',
  'classes.*.latency.p50Ms',
  'classes.*.latency.p99Ms',
  'services.*.utilization',
  'services.*.meanQueueLength',
  'services.*.response.p99Ms',
  'connections.*.triesPerCall',
  'meters.*.counters.*',
  'meters.*.gauges.*.mean',
  'cost.usdPerMonth',
];

/** The numbers that the measures name, by path without `*`, in their order. */
export function measure(summary: RunSummary, measures: readonly string[]): Measured {
  const measured: Record<string, number | null> = {};
  for (const path of measures) {
    for (const [name, value] of valuesAt(summary, parsePath(path) ?? [])) measured[name] = value;
  }
  return measured;
}

/** The measures to use, or what is wrong with them; none means the main ones. */
export const readMeasures = (
  measures: readonly string[],
  scenario: Scenario,
  place: string,
): Read<readonly string[]> =>
  measures.length === 0 ? { ok: true, value: mainMeasures } : readPaths(measures, scenario, place);

/** Checks measures: a run of the scenario that has not begun shows what there will be. */
export function readPaths(measures: readonly string[], scenario: Scenario, place: string): Read<readonly string[]> {
  if (measures.length === 0) return { ok: true, value: [] };
  const summary = summarize(new Engine(scenario));
  const problems = measures.flatMap((path, index) => problemsOf(summary, path, `${place}[${index}]`));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: measures };
}

function problemsOf(summary: RunSummary, path: string, place: string): ScenarioProblem[] {
  const parts = parsePath(path);
  if (parts === null) {
    const expected = 'a path such as classes.browse.latency.p99Ms';
    return [{ path: place, code: 'format', expected, found: describeValue(path) }];
  }
  if (valuesAt(summary, parts).length > 0) return [];
  return [{ path: place, code: 'reference', ...whyNothing(summary, path, parts) }];
}

/** Where a path stops to lead anywhere, or what stands there that is not a number. */
function whyNothing(summary: RunSummary, path: string, parts: readonly PathPart[]) {
  for (let depth = 1; depth <= parts.length; depth++) {
    if (expandPath(summary, parts.slice(0, depth)).length > 0) continue;
    const [above] = expandPath(summary, parts.slice(0, depth - 1));
    const resolved = resolvePath(above?.value, parts.slice(depth - 1, depth));
    const expected = resolved.ok ? 'something' : resolved.lost.expected;
    const place = above === undefined || above.path === '' ? '' : ` after "${above.path}"`;
    return { expected: `${expected}${place}`, found: describeValue(path) };
  }
  return { expected: 'the path of a number', found: describeValue(path) };
}

function valuesAt(summary: RunSummary, parts: readonly PathPart[]): [string, number | null][] {
  if (isReasonCount(parts)) return reasonCounts(summary, parts);
  return expandPath(summary, parts).flatMap(({ path, value }): [string, number | null][] =>
    typeof value === 'number' || value === null ? [[path, value]] : [],
  );
}

const isReasonCount = (parts: readonly PathPart[]) =>
  parts.at(-2) === 'reasons' && reasons.some((reason) => reason === parts.at(-1));

/** Reasons that did not occur are left out of a summary; they were counted all the same. */
function reasonCounts(summary: RunSummary, parts: readonly PathPart[]): [string, number | null][] {
  const reason = String(parts.at(-1));
  return expandPath(summary, parts.slice(0, -1)).map(({ path, value }) => {
    const count = isRecord(value) ? value[reason] : undefined;
    return [`${path}.${reason}`, typeof count === 'number' ? count : 0];
  });
}
