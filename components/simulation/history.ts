/**
 * What the reader has done to a run, beside the figure's own interventions. Acting in the past forgets what was done
 * later, as the run itself does.
 */
import type { Action, Figure } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

export interface History {
  readonly acts: readonly Intervention[];
  readonly choices: readonly { readonly atMs: number; readonly controlId: string; readonly optionId: string }[];
}

export const untouched: History = { acts: [], choices: [] };

export function actAt(history: History, atMs: number, actions: readonly Action[]): History {
  const kept = upTo(history, atMs);
  return { ...kept, acts: [...kept.acts, ...actions.map((action) => withMoment(action, atMs))] };
}

export function chooseAt(history: History, atMs: number, controlId: string, optionId: string): History {
  const kept = upTo(history, atMs);
  return { ...kept, choices: [...kept.choices, { atMs, controlId, optionId }] };
}

/** The figure's own interventions and the reader's, in order of time. */
export function allInterventions(figure: Figure, history: History): readonly Intervention[] {
  return [...figure.interventions, ...history.acts].sort((a, b) => a.atMs - b.atMs);
}

/** The option that each control of the figure shows at a moment. */
export function choicesAt(figure: Figure, history: History, atMs: number): Readonly<Record<string, string>> {
  const choices = Object.fromEntries(figure.controls.map((control) => [control.id, control.initial]));
  for (const choice of history.choices) if (choice.atMs <= atMs) choices[choice.controlId] = choice.optionId;
  return choices;
}

/**
 * Actions pass the checks before they come here: those of lessons while their page is made (`content/load`), those of
 * the menu of a part in its tests.
 */
export function withMoment(action: Action, atMs: number): CheckedIntervention {
  return { ...action, atMs } as CheckedIntervention;
}

function upTo(history: History, atMs: number): History {
  return {
    acts: history.acts.filter((act) => act.atMs <= atMs),
    choices: history.choices.filter((choice) => choice.atMs <= atMs),
  };
}
