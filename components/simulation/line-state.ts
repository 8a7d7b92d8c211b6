/**
 * What the view knows of one line of history, at the moment that is shown.
 */
import type { Figure } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Playback } from '@/simulator/telemetry/playback';
import { choicesAt, interventionsOf, type Lines, lineOf } from './lines';
import type { Recorder } from './recorder';
import type { SessionState } from './session';

export type LineState = Pick<
  SessionState,
  | 'status'
  | 'problems'
  | 'topology'
  | 'durationMs'
  | 'ended'
  | 'reachedMs'
  | 'interventions'
  | 'rows'
  | 'happenings'
  | 'choices'
>;

export interface LineParts {
  readonly figure: Figure;
  readonly lines: Lines;
  readonly line: number;
  readonly shownMs: number;
  readonly recorder: Recorder | undefined;
  readonly problems: readonly ScenarioProblem[] | undefined;
  /** Whether the run has reached the moment where the figure opens. */
  readonly arrived: boolean;
  /** What stands on the stage until the line is there. */
  readonly before: Playback | null;
}

export function lineState(parts: LineParts): LineState {
  const { figure, lines, line, shownMs, recorder, problems, arrived, before } = parts;
  const playback = recorder?.playback ?? null;
  const durationMs = recorder?.durationMs ?? 0;
  const reachedMs = Math.max(Math.min(lineOf(lines, line).knownMs, playback?.endMs ?? shownMs), shownMs);
  return {
    status: problems !== undefined ? 'failed' : arrived && playback !== null ? 'ready' : 'loading',
    problems: problems ?? [],
    topology: (playback ?? before)?.topology ?? null,
    durationMs,
    ended: durationMs > 0 && shownMs >= durationMs,
    reachedMs,
    interventions: interventionsOf(figure, lines, line),
    rows: playback?.rows.slice(0, playback.rowsUpTo(reachedMs)) ?? [],
    happenings: playback?.happenings.slice(0, playback.happeningsUpTo(reachedMs)) ?? [],
    choices: choicesAt(figure, lines, line, shownMs),
  };
}
