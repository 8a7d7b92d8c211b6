/**
 * Each figure can run: its scenario, what was done to it, its knobs, moments and classes.
 */
import { describeProblem, readInterventions, readScenario } from '@/simulator/scenario';
import type { Figure } from '../../model';
import { ids, known, type LessonSource, type Problem, problemOf } from '../source';

export function figures(source: LessonSource): readonly Problem[] {
  return source.lesson.figures.flatMap((figure) =>
    troubles(figure).map(([what, fix]) => problemOf(source, figure.id, `figure "${figure.id}": ${what}`, fix)),
  );
}

type Trouble = readonly [what: string, fix: string];

function troubles(figure: Figure): readonly Trouble[] {
  const read = readScenario(figure.scenario);
  if (!read.ok) return read.problems.map((problem) => [describeProblem(problem), 'Correct the scenario.'] as const);
  const scenario = read.value;
  const done = readInterventions(figure.interventions, scenario);
  const classes = scenario.components.flatMap((each) => (each.kind === 'client' ? each.classes : []));
  const names = classes.map(({ name }) => name);
  const drawn = [figure.inkClass, ...(figure.prediction ? [figure.prediction.requestClass] : [])];
  const frames = figure.storyboard.map(({ atMs }) => atMs);
  const outside = [...frames, figure.startAtMs, figure.stillAtMs].filter(
    (at) => !(at >= 0 && at < scenario.durationMs),
  );
  const inOrder = frames.every((at, index) => index === 0 || at >= (frames[index - 1] ?? 0));
  return [
    ...(done.ok
      ? []
      : done.problems.map((problem): Trouble => [describeProblem(problem), 'Correct its interventions.'])),
    ...drawn
      .filter((name) => !names.includes(name))
      .map((name): Trouble => [`there is no request class "${name}"`, `Use one of ${known(names)}.`]),
    ...outside.map((at): Trouble => [`${at} ms is not within its run`, `The run takes ${scenario.durationMs} ms.`]),
    ...(inOrder && frames.length >= 3 && frames.length <= 5
      ? []
      : [['its storyboard is not three to five moments in order', 'Show three to five, the earliest first.'] as const]),
    ...(figure.controls.length <= 3 ? [] : [[`it has ${figure.controls.length} knobs`, 'Three at most.'] as const]),
    ...figure.controls.flatMap((control): readonly Trouble[] => {
      const acts = control.options.flatMap(({ actions }) => actions.map((action) => ({ ...action, atMs: 0 })));
      const fits = acts.every((act) => readInterventions([act], scenario).ok);
      return [
        ...(fits ? [] : [[`knob "${control.id}" does what the run cannot do`, 'Correct its actions.'] as const]),
        ...(ids(control.options).includes(control.initial)
          ? []
          : [[`knob "${control.id}" begins with no option of its own`, 'Correct `initial`.'] as const]),
      ];
    }),
  ];
}
