/**
 * Passes everything that a lesson's figures may run through the simulator's checks, while pages are made: scenarios,
 * interventions, what controls do, what a question adds to a run. What comes out needs no check in a browser.
 */
import type { CheckedIntervention, CheckedScenario } from '@/simulator/scenario';
import type { Action, CheckedFigure, CheckedLesson, Control, Figure, LessonData, MomentLink, Question } from '../model';
import type { CheckedCard, ReviewCard } from '../review';
import { checkInterventions, checkScenario } from './files';

type ScenarioCheck = (input: unknown, where: string) => CheckedScenario;

/** `where` is named when something is wrong. */
export function checkFigure(figure: Figure, where: string, toScenario: ScenarioCheck = checkScenario): CheckedFigure {
  const scenario = toScenario(figure.scenario, where);
  const interventions = checkInterventions(figure.interventions, scenario, where);
  const controls = figure.controls.map((control) => checkControl(control, scenario, where));
  return { ...figure, scenario, interventions, controls };
}

function checkControl(control: Control, scenario: CheckedScenario, where: string): Control {
  const place = `${where}, control "${control.id}"`;
  const options = control.options.map((option) => ({
    ...option,
    actions: option.actions.map((action) => actionOf(checkInterventions([{ ...action, atMs: 0 }], scenario, place))),
  }));
  return { ...control, options };
}

function actionOf([intervention]: readonly CheckedIntervention[]): Action {
  const { atMs: _, ...action } = intervention as CheckedIntervention;
  return action;
}

export function checkLesson(lesson: LessonData, file: string): CheckedLesson {
  const toScenario = onceForEach(checkScenario);
  const figures = lesson.figures.map((figure) => checkFigure(figure, `${file}: figure "${figure.id}"`, toScenario));
  const quiz = lesson.quiz.map((question) =>
    withMoments(question, (moment) => checkMoment(moment, figures, `${file}: question "${question.id}"`)),
  );
  const cards = lesson.cards.map((card) => checkCard(card, `${file}: card "${card.id}"`, toScenario));
  return { ...lesson, figures, quiz, cards };
}

function checkCard(card: ReviewCard, where: string, toScenario: ScenarioCheck): CheckedCard {
  const scenario = toScenario(card.scenario, where);
  const variants = card.variants.map((variant) => ({
    ...variant,
    interventions: checkInterventions(variant.interventions, scenario, `${where}, variant "${variant.id}"`),
  }));
  return { ...card, scenario, variants };
}

/** Figures and cards share scenarios; what they share stays one object, which a page carries once. */
function onceForEach(check: ScenarioCheck): ScenarioCheck {
  const known = new Map<unknown, CheckedScenario>();
  return (input, where) => {
    const checked = known.get(input) ?? check(input, where);
    known.set(input, checked);
    return checked;
  };
}

function checkMoment(moment: MomentLink, figures: readonly CheckedFigure[], where: string): MomentLink {
  if (moment.interventions === undefined) return moment;
  const figure = figures.find(({ id }) => id === moment.figure);
  if (figure === undefined) throw new Error(`${where}: there is no figure "${moment.figure}".`);
  return { ...moment, interventions: checkInterventions(moment.interventions, figure.scenario, where) };
}

function withMoments(question: Question, change: (moment: MomentLink) => MomentLink): Question {
  switch (question.kind) {
    case 'numeric':
    case 'order':
    case 'match':
      return { ...question, shownBy: change(question.shownBy) };
    case 'pickOnGraph':
    case 'readTrace':
      return { ...question, moment: change(question.moment), options: refutedIn(question, change) };
    default:
      return { ...question, options: refutedIn(question, change) };
  }
}

const refutedIn = ({ options }: Extract<Question, { options: object }>, change: (moment: MomentLink) => MomentLink) =>
  options.map((option) =>
    option.refutedBy === undefined ? option : { ...option, refutedBy: change(option.refutedBy) },
  );
