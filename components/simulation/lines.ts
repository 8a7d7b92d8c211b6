/**
 * The history of a run as a tree of lines: what was done on each, beside what the figure itself plans. Acting at the
 * edge of a line goes on with it; acting in its past starts a new line there, and the old one stays.
 */
import type { Action, Figure } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

export interface Choice {
  readonly atMs: number;
  readonly controlId: string;
  readonly optionId: string;
}

export interface Line {
  /** Never used again within a session. */
  readonly id: number;
  /** Which of the figures that run on the same traffic it belongs to. */
  readonly run: number;
  /** Null until somebody names it. */
  readonly name: string | null;
  /** The line that it forked from and when; the first line of a run has none. */
  readonly from: number | null;
  readonly forkMs: number;
  /** Done on this line after the fork, in order of time. */
  readonly acts: readonly CheckedIntervention[];
  readonly choices: readonly Choice[];
  /** The furthest moment that is known of it: seen, or done something at. */
  readonly knownMs: number;
}

export type Lines = readonly Line[];

/** Most lines of a session: each holds a run of its own. */
export const maxLines = 16;

export function firstLine(id: number, run: number, knownMs: number): Line {
  return { id, run, name: null, from: null, forkMs: 0, acts: [], choices: [], knownMs };
}

export function lineOf(lines: Lines, id: number): Line {
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new RangeError(`There is no line ${id}.`);
  return line;
}

export function changed(lines: Lines, id: number, change: Partial<Line>): Lines {
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line));
}

/** Whether a moment lies so far behind what is known of a line that acting there starts another. */
export const isPast = (line: Line, atMs: number): boolean => line.knownMs - atMs > edgeMs;

/** The play head counts as at the edge within this much: readouts lag it a little while it plays. */
const edgeMs = 1;

/** A new line that leaves another at a moment; without room for one, null. */
export function forked(lines: Lines, from: number, atMs: number): Lines | null {
  if (lines.length >= maxLines) return null;
  const id = Math.max(...lines.map((line) => line.id)) + 1;
  const { run } = lineOf(lines, from);
  return [...lines, { ...firstLine(id, run, atMs), from, forkMs: atMs }];
}

export function acted(lines: Lines, id: number, atMs: number, actions: readonly Action[]): Lines {
  const line = lineOf(lines, id);
  const acts = [...line.acts, ...actions.map((action) => withMoment(action, atMs))];
  return changed(lines, id, { acts, knownMs: atMs });
}

export function chosen(lines: Lines, id: number, choice: Choice): Lines {
  return changed(lines, id, { choices: [...lineOf(lines, id).choices, choice] });
}

/** A line and all that forked from it, directly or not. */
export function withDescendants(lines: Lines, id: number): readonly number[] {
  return [id, ...lines.filter(({ from }) => from === id).flatMap((child) => withDescendants(lines, child.id))];
}

/** What was done on a line and, before it forked, on those that it comes from, in order of time. */
export function actsOf(lines: Lines, id: number): readonly Intervention[] {
  return inherited(lines, id, (line) => line.acts);
}

/** The figure's own interventions and what was done on the line, in order of time. */
export function interventionsOf(figure: Figure, lines: Lines, id: number): readonly Intervention[] {
  return [...figure.interventions, ...actsOf(lines, id)].sort((a, b) => a.atMs - b.atMs);
}

/** The option that each control of the figure shows at a moment of a line. */
export function choicesAt(figure: Figure, lines: Lines, id: number, atMs: number): Readonly<Record<string, string>> {
  const choices = Object.fromEntries(figure.controls.map((control) => [control.id, control.initial]));
  for (const choice of inherited(lines, id, (line) => line.choices)) {
    if (choice.atMs <= atMs) choices[choice.controlId] = choice.optionId;
  }
  return choices;
}

/**
 * Actions pass the checks before they come here: those of lessons while their page is made (`content/load`), those of
 * the menu of a part in its tests.
 */
export function withMoment(action: Action, atMs: number): CheckedIntervention {
  return { ...action, atMs } as CheckedIntervention;
}

function inherited<T extends { readonly atMs: number }>(
  lines: Lines,
  id: number,
  of: (line: Line) => readonly T[],
): readonly T[] {
  const line = lineOf(lines, id);
  if (line.from === null) return of(line);
  return [...inherited(lines, line.from, of).filter(({ atMs }) => atMs < line.forkMs), ...of(line)];
}
