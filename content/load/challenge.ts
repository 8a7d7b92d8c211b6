/**
 * A lesson's challenge as its page gets it: what the learner may see before a submission. What is graded on (seeds and
 * held-out traffic) is a file of its own, which a page asks for when something is submitted.
 */
import { type Challenge, type Objective, readChallenge } from '@/simulator/experiment';
import { parsePath } from '@/simulator/experiment/paths/parse';
import { resolvePath } from '@/simulator/experiment/paths/resolve';
import { describeProblem } from '@/simulator/scenario';
import { readyLessons } from '../curriculum';
import type { ChallengeHint, CheckedFigure, LessonChallenge, Text } from '../model';
import { checkScenario } from './files';
import { loadLessonData } from './lesson-data';

/** A goal as the learner reads it: an objective, or a budget. */
export interface Goal {
  readonly grade: 'pass' | 'good' | 'best';
  readonly label: Text;
  /** Null: a budget, a plain number. */
  readonly measure: string | null;
  readonly atMost: number | null;
  readonly atLeast: number | null;
}

export interface KnobOnPage {
  /** Where the field stands in the document. */
  readonly at: readonly (string | number)[];
  readonly path: string;
  readonly label: Text;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

export interface ChallengeOnPage {
  readonly id: string;
  readonly lesson: string;
  /** The scenario as its author wrote it. */
  readonly document: unknown;
  readonly knobs: readonly KnobOnPage[];
  readonly trySeeds: readonly number[];
  readonly hints: readonly ChallengeHint[];
  /** In the order of the file: objectives, then budgets. */
  readonly goals: readonly Goal[];
}

/** The system as it is given, for the stage, with all that the page needs to let it be changed and submitted. */
export interface ChallengeFigure extends CheckedFigure {
  readonly challenge: ChallengeOnPage;
}

export interface LoadedChallenge {
  readonly figure: ChallengeFigure;
  readonly brief: readonly Text[];
}

const none = { en: '', ko: '' };

/** `where` is named when something is wrong. */
export function readChallengeOf(challenge: LessonChallenge, where: string): Challenge {
  const read = readChallenge(challenge.file);
  if (read.ok) return read.value;
  throw new Error([`${where}: its challenge is wrong:`, ...read.problems.map(describeProblem)].join('\n  '));
}

export function loadChallenge(challenge: LessonChallenge, lesson: string, where: string): LoadedChallenge {
  const graded = readChallengeOf(challenge, where);
  const { id, title, trySeeds, hints, startAtMs, inkClass } = challenge;
  const { scenario: document } = challenge.file as { readonly scenario: unknown };
  const knobs = challenge.knobs.map((knob) => knobOnPage(knob, graded, where));
  return {
    brief: challenge.brief,
    figure: {
      ...{ id: challengeFigure, title, lookFor: none, caption: none, interventions: [], controls: [], storyboard: [] },
      fidelity: { modelled: none, simplified: none, leftOut: none, checked: none },
      ...{
        scenario: checkScenario(document, where),
        seed: trySeeds[0] ?? graded.scenario.seed,
        startAtMs,
        stillAtMs: startAtMs,
      },
      ...{ speed: 1, inkClass },
      challenge: { id, lesson, document, knobs, trySeeds, hints, goals: goalsOf(graded, where) },
    },
  };
}

/** Name of the stage on which a submission is tried; no figure of a lesson has it. */
const challengeFigure = 'challenge';

function knobOnPage({ path, label }: LessonChallenge['knobs'][number], graded: Challenge, where: string): KnobOnPage {
  const resolved = resolvePath(graded.scenario, parsePath(path) ?? []);
  if (!resolved.ok) throw new Error(`${where}: there is no knob "${path}": expected ${resolved.lost.expected}.`);
  const rule = graded.mayChange.find((one) => one.path === path);
  if (rule === undefined) {
    throw new Error(`${where}: challenge.json does not let "${path}" be changed. Add it to "mayChange".`);
  }
  return { at: resolved.keys, path, label, atLeast: rule.atLeast ?? null, atMost: rule.atMost ?? null };
}

function goalsOf({ objectives, budgets }: Challenge, where: string): readonly Goal[] {
  const asked = objectives.map((objective): Goal => ({ ...goalOf(objective, where), measure: objective.measure }));
  const limited = budgets.map((budget): Goal => ({ ...goalOf(budget, where), measure: null }));
  return [...asked, ...limited];
}

type Asked = Pick<Objective, 'label' | 'grade' | 'atMost'> & Partial<Pick<Objective, 'atLeast'>>;

function goalOf({ label, grade, atMost, atLeast }: Asked, where: string) {
  if (typeof label !== 'object') throw new Error(`${where}: each objective of its challenge needs a label, en and ko.`);
  return { label, grade, atMost: atMost ?? null, atLeast: atLeast ?? null };
}

export async function lessonsWithChallenges(): Promise<readonly { readonly lesson: string }[]> {
  const lessons = await Promise.all(readyLessons.map(({ slug }) => loadLessonData(slug)));
  return lessons.flatMap(({ slug, challenge }) => (challenge === undefined ? [] : [{ lesson: slug }]));
}

/** What `simulate grade` reads. Null: the lesson has no challenge. */
export const challengeFile = async (lesson: string): Promise<unknown> =>
  (await loadLessonData(lesson)).challenge?.file ?? null;
