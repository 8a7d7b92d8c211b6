/**
 * Links to a moment of architectures of one's own: one, or two on the same traffic. Loaded only where one is made or
 * followed: it brings the checks along.
 */
import type { CheckedFigure } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import type { Read, ScenarioProblem } from '@/simulator/scenario/problem';
import { readScenario } from '@/simulator/scenario/read';
import { decodeMoment, encodeMoment } from '@/simulator/scenario/share';
import { firstLine } from '../lines';
import type { SessionPosition } from '../session';
import { type LinkExtras, momentOf, positionOf } from './position-moment';

/** A scenario as its author wrote it. */
type Written = Readonly<Record<string, unknown>>;

/** The text for the address. `scenarios` has one entry for each run of the session. */
export function scenarioLinkText(
  scenarios: readonly Written[],
  position: SessionPosition,
  extras: LinkExtras = {},
): string {
  const sources = scenarios.map((scenario) => ({ kind: 'scenario', scenario }) as const);
  return encodeMoment(momentOf(position, sources, extras));
}

/** Where a session stands that has only begun. */
export function freshPosition(runs: number, seed: number): SessionPosition {
  const lines = Array.from({ length: runs }, (_, run) => firstLine(run, run, 0));
  return { seed, lines, shown: 0, besideLine: runs > 1 ? 1 : null, atMs: 0 };
}

export interface ScenarioLink extends LinkExtras {
  readonly written: readonly Written[];
  readonly figures: readonly CheckedFigure[];
  readonly position: SessionPosition;
}

/** Null: the link belongs to the figure of a lesson. `figureOf` makes a figure of a scenario. */
export function followScenarioLink(
  text: string,
  figureOf: (scenario: CheckedScenario) => CheckedFigure,
): Read<ScenarioLink> | null {
  const moment = decodeMoment(text);
  if (!moment.ok) return moment;
  const problems: ScenarioProblem[] = [];
  const written: Written[] = [];
  const figures: CheckedFigure[] = [];
  for (const [run, { of }] of moment.value.runs.entries()) {
    if (of.kind !== 'scenario') return null;
    const read = readScenario(of.scenario);
    if (!read.ok)
      problems.push(...read.problems.map((one) => ({ ...one, path: `runs[${run}].of.scenario.${one.path}` })));
    else {
      written.push(of.scenario);
      figures.push(figureOf(read.value));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const position = positionOf(moment.value, figures);
  if (!position.ok) return position;
  const { selection, panels } = moment.value;
  return { ok: true, value: { written, figures, position: position.value, selection, panels } };
}
