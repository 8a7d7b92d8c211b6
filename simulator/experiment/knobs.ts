/**
 * Knobs: settings of a scenario, named by path, and the scenarios that come of turning them.
 */

import { interventionProblems } from '../scenario/checks/interventions';
import { describeValue, formatPath, type Read, type ScenarioProblem } from '../scenario/problem';
import { readScenario } from '../scenario/read';
import type { Intervention } from '../scenario/schema/intervention';
import { parsePath } from './paths/parse';
import { type Lost, resolvePath } from './paths/resolve';
import { writeAt } from './paths/write';
import { timesProblems, type Variant } from './variant';

export interface Knob {
  /** Such as `components.client.workload.ratePerSecond` or `connections.A->B.retryPolicy.numRetries`. */
  readonly path: string;
  readonly values: readonly unknown[];
}

/** A value for each of some knobs, by path. */
export type Settings = Readonly<Record<string, unknown>>;

/** Every combination of the knobs' values; the last knob turns fastest. */
export function* settingsOf(knobs: readonly Knob[], before: Settings = {}): Generator<Settings> {
  const [knob, ...others] = knobs;
  if (knob === undefined) {
    yield before;
    return;
  }
  for (const value of knob.values) yield* settingsOf(others, { ...before, [knob.path]: value });
}

/** The variant with these settings, checked anew; problems name the knob and its value. */
export function turn({ scenario, interventions }: Variant, settings: Settings): Read<Variant> {
  const turned = writeSettings(scenario, settings);
  if (!turned.ok) return turned;
  const checked = check(turned.value, interventions);
  if (checked.ok) return checked;
  return { ok: false, problems: checked.problems.map((problem) => blame(problem, settings, turned.value)) };
}

/** A scenario with other values at some paths, not checked yet. */
function writeSettings(scenario: unknown, settings: Settings): Read<unknown> {
  let turned = scenario;
  for (const [path, value] of Object.entries(settings)) {
    const parts = parsePath(path);
    if (parts === null || parts.length === 0) return lost(path, notAPath);
    const written = writeAt(turned, parts, value);
    if (!written.ok) return lost(path, written.lost);
    turned = written.value;
  }
  return { ok: true, value: turned };
}

function check(input: unknown, interventions: readonly Intervention[]): Read<Variant> {
  const read = readScenario(input);
  if (!read.ok) return read;
  const problems = [...timesProblems(read.value), ...interventionProblems(read.value, interventions, 'interventions')];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { scenario: read.value, interventions } };
}

const notAPath = { at: '', expected: 'a path such as components.client.workload.ratePerSecond', found: 'another text' };

const lost = (path: string, { at, expected, found }: Lost): Read<never> => ({
  ok: false,
  problems: [{ path: at === path || at === '' ? path : `${path}, at ${at}`, code: 'reference', expected, found }],
});

/** Names the knob that a problem is about, or all of them when it is not about the place of one. */
function blame(problem: ScenarioProblem, settings: Settings, turned: unknown): ScenarioProblem {
  const all = Object.entries(settings);
  const culprit = all.find(([path]) => startsAt(problem.path, placeOf(turned, path)));
  const place = culprit === undefined ? '' : placeOf(turned, culprit[0]);
  const names = culprit === undefined ? all.map(named).join(', ') : named(culprit);
  return { ...problem, path: problem.path === place ? names : `${names}, at ${problem.path}` };
}

const named = ([path, value]: readonly [string, unknown]) => `${path} = ${describeValue(value)}`;

/** Where a knob stands, written as problems write it. */
function placeOf(scenario: unknown, path: string): string {
  const resolved = resolvePath(scenario, parsePath(path) ?? []);
  return resolved.ok ? formatPath(resolved.keys) : path;
}

const startsAt = (path: string, place: string) =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
