/**
 * The challenge can be graded, is won as its author says, and is not won by the lazy.
 */
import { conduct, type GradeReport, grade } from '@/simulator/experiment';
import { turn } from '@/simulator/experiment/knobs';
import { describeProblem } from '@/simulator/scenario';
import { loadChallenge, readChallengeOf } from '../../load/challenge';
import type { LessonChallenge, WorkedSubmission } from '../../model';
import { type LessonSource, type Problem, problemOf, troubleWith, usesIn } from '../source';

export function challenge(source: LessonSource): readonly Problem[] {
  const { challenge: one } = source.lesson;
  if (one === undefined) return [];
  const problem = (id: string, what: string, fix: string) => problemOf(source, id, `challenge: ${what}`, fix);
  try {
    loadChallenge(one, source.slug, source.slug);
  } catch (error) {
    return [problem(one.id, (error as Error).message, 'Correct challenge/challenge.json or the knobs.')];
  }
  const { seeds } = readChallengeOf(one, source.slug);
  const shown = one.trySeeds.filter((seed) => seeds.includes(seed));
  return [
    ...hints(source, one),
    ...shown.map((seed) => problem(one.id, `seed ${seed} is graded and shown`, 'Grade with seeds that nobody sees.')),
    ...(one.lazy.length > 0 ? [] : [problem(one.id, 'there is no lazy answer', 'Name one that must not pass.')]),
    ...judge(one, one.reference, 'best', problem),
    ...one.lazy.flatMap((lazy) => judge(one, lazy, 'none', problem)),
    ...judge(one, { ...one.reference, id: one.id, set: {} }, 'none', problem),
  ];
}

function judge(
  { file }: LessonChallenge,
  { id, set }: WorkedSubmission,
  wanted: 'best' | 'none',
  problem: (id: string, what: string, fix: string) => Problem,
): readonly Problem[] {
  const report = gradeOf(file, set);
  if (typeof report === 'string') return [problem(id, `"${id}" cannot be graded: ${report}`, 'Correct what it sets.')];
  if (report.refused.length > 0) {
    const why = report.refused.map(describeProblem).join('; ');
    return [problem(id, `"${id}" is refused: ${why}`, 'Set only what the challenge lets be changed.')];
  }
  if (report.grade === wanted) return [];
  const failed = report.objectives.filter(({ holds }) => !holds).map(({ measure, grade: of }) => `${measure} (${of})`);
  const what = `"${id}" reaches ${report.grade}, not ${wanted}${failed.length > 0 ? `; fails ${failed.join(', ')}` : ''}`;
  return [problem(id, what, 'Change the thresholds of challenge.json, or the answer.')];
}

function gradeOf(file: unknown, set: WorkedSubmission['set']): GradeReport | string {
  const { scenario } = readChallengeOf({ file } as LessonChallenge, '');
  const turned = turn({ scenario, interventions: [] }, set);
  if (!turned.ok) return turned.problems.map(describeProblem).join('; ');
  const planned = grade(turned.value.scenario, file);
  return planned.ok ? conduct(planned.value) : planned.problems.map(describeProblem).join('; ');
}

function hints(source: LessonSource, { hints: all, id }: LessonChallenge): readonly Problem[] {
  const parts = usesIn(source, 'en').flatMap(({ name, attributes }) => (name === 'Part' ? [attributes.id ?? ''] : []));
  return all.flatMap(({ see }, index) => {
    const trouble =
      'part' in see ? (parts.includes(see.part) ? null : `there is no part "${see.part}"`) : troubleWith(source, see);
    if (trouble === null) return [];
    return [
      problemOf(source, id, `challenge: hint ${index + 1}: ${trouble}`, 'Point to a part or a moment of the lesson.'),
    ];
  });
}
