/**
 * Passes everything that a lesson's figures may run through the simulator's checks, while pages are made: scenarios,
 * interventions, what controls do, what a question adds to a run. What comes out needs no check in a browser.
 */
import type { CheckedIntervention, CheckedScenario } from '@/simulator/scenario';
import type { Calculation } from '../calculation';
import type {
  Action,
  CalculationLink,
  CheckedFigure,
  CheckedLesson,
  Control,
  Evidence,
  Figure,
  LessonData,
  MomentLink,
  Question,
} from '../model';
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
  const quiz = lesson.quiz.map((question) => {
    const where = `${file}: question "${question.id}"`;
    return withMoments(question, {
      moment: (moment) => checkMoment(moment, figures, where),
      link: (link) => checkInputs(link, lesson.calculations ?? [], where),
    });
  });
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

/** Inputs that a question opens a calculation with are stops of its sliders. */
function checkInputs(link: CalculationLink, calculations: readonly Calculation[], where: string): CalculationLink {
  const calculation = calculations.find(({ id }) => id === link.figure);
  if (calculation === undefined) throw new Error(`${where}: there is no calculation "${link.figure}".`);
  for (const [id, value] of Object.entries(link.inputs)) {
    const input = calculation.inputs.find((each) => each.id === id);
    if (input?.stops.includes(value)) continue;
    const known = input === undefined ? calculation.inputs.map((each) => each.id) : input.stops;
    throw new Error(`${where}: "${link.figure}" cannot take ${id} = ${value}. Use one of: ${known.join(', ')}.`);
  }
  return link;
}

interface Changes {
  readonly moment: (moment: MomentLink) => MomentLink;
  readonly link: (link: CalculationLink) => CalculationLink;
}

function withMoments(question: Question, changes: Changes): Question {
  const change = (evidence: Evidence) => ('atMs' in evidence ? changes.moment(evidence) : changes.link(evidence));
  switch (question.kind) {
    case 'numeric':
    case 'order':
    case 'match':
      return { ...question, shownBy: change(question.shownBy) };
    case 'pickOnGraph':
    case 'readTrace':
      return { ...question, moment: changes.moment(question.moment), options: refutedIn(question, change) };
    default:
      return { ...question, options: refutedIn(question, change) };
  }
}

const refutedIn = ({ options }: Extract<Question, { options: object }>, change: (evidence: Evidence) => Evidence) =>
  options.map((option) =>
    option.refutedBy === undefined ? option : { ...option, refutedBy: change(option.refutedBy) },
  );
