/**
 * A session's position as a moment that a link can carry, and back. What comes from a link is checked against the
 * scenario of its run before a session opens it.
 */
import type { CheckedFigure } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import type { Read, ScenarioProblem } from '@/simulator/scenario/problem';
import { readInterventions } from '@/simulator/scenario/read';
import type { Moment, MomentInput, MomentPlace, MomentRun, Selection } from '@/simulator/scenario/share';
import { knownAgain } from '../known';
import { firstLine, type Line, type Lines } from '../lines';
import type { SessionPosition } from '../session';

/** What a link carries beside the position. */
export interface LinkExtras {
  readonly selection?: Selection | undefined;
  readonly panels?: readonly string[] | undefined;
}

/** `sources` says of each run what it is of. */
export function momentOf(
  position: SessionPosition,
  sources: readonly MomentRun['of'][],
  { selection, panels = [] }: LinkExtras = {},
): MomentInput {
  const { lines, shown, besideLine, atMs, seed } = position;
  return {
    v: 1,
    runs: sources.map((of, run) => ({ of, branches: branchesOf(lines, run) })),
    seed,
    shown: placeOf(lines, shown),
    ...(besideLine !== null && { beside: placeOf(lines, besideLine) }),
    atMs: rounded(atMs, lines),
    ...(selection && { selection }),
    ...(panels.length > 0 && { panels: [...panels] }),
  };
}

/**
 * Microseconds are enough to stand at, and keep links short; but what was done by this moment stays done by it, and what
 * was not stays ahead.
 */
function rounded(atMs: number, lines: Lines): number {
  const near = Math.round(atMs * 1_000) / 1_000;
  const isCrossed = (doneAt: number) => doneAt <= atMs !== doneAt <= near;
  return lines.some(({ forkMs, acts }) => [forkMs, ...acts.map((act) => act.atMs)].some(isCrossed)) ? atMs : near;
}

const ofRun = (lines: Lines, run: number) => lines.filter((line) => line.run === run);

function branchesOf(lines: Lines, run: number): NonNullable<MomentInput['runs'][number]['branches']> {
  const own = ofRun(lines, run);
  return own.map(({ name, from, forkMs, acts }) => ({
    ...(name !== null && { name }),
    ...(from !== null && { from: own.findIndex(({ id }) => id === from), atMs: forkMs }),
    ...(acts.length > 0 && { acts: [...acts] }),
  }));
}

/** Zeros are left out: they are the default. */
function placeOf(lines: Lines, id: number): Partial<MomentPlace> {
  const run = lines.find((line) => line.id === id)?.run ?? 0;
  const branch = ofRun(lines, run).findIndex((line) => line.id === id);
  return { ...(run > 0 && { run }), ...(branch > 0 && { branch }) };
}

/** The position of a moment, whose runs are these figures; or what is wrong with what it says was done. */
export function positionOf(moment: Moment, figures: readonly CheckedFigure[]): Read<SessionPosition> {
  const problems: ScenarioProblem[] = [];
  const lines: Line[] = [];
  for (const [run, { branches }] of moment.runs.entries()) {
    const first = lines.length;
    for (const [index, branch] of branches.entries()) {
      const acts = checkedActs(branch.acts, figures[run], `runs[${run}].branches[${index}].acts`, problems);
      const fork = branch.from === undefined ? {} : { from: first + branch.from, forkMs: branch.atMs };
      const id = first + index;
      lines.push({ ...firstLine(id, run, branch.atMs), ...fork, name: branch.name ?? null, acts });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const idOf = ({ run, branch }: MomentPlace) => lines.filter((line) => line.run < run).length + branch;
  const shown = idOf(moment.shown);
  const besideLine = moment.beside ? idOf(moment.beside) : null;
  const known = knownAgain(lines, [shown, besideLine], moment.atMs);
  const seed = moment.seed ?? figures[0]?.seed ?? 1;
  return { ok: true, value: { seed, lines: known, shown, besideLine, atMs: moment.atMs } };
}

function checkedActs(
  acts: unknown,
  figure: CheckedFigure | undefined,
  path: string,
  problems: ScenarioProblem[],
): readonly CheckedIntervention[] {
  if (figure === undefined) return [];
  const read = readInterventions(acts, figure.scenario);
  if (read.ok) return read.value;
  problems.push(...read.problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` })));
  return [];
}
