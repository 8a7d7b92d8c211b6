/**
 * What every challenge of a lesson has to satisfy: it can be graded, won as the author says, and not won by the lazy.
 */
import { describe, expect, it } from 'vitest';
import { conduct, type GradeReport, grade, readChallenge } from '@/simulator/experiment';
import { turn } from '@/simulator/experiment/knobs';
import { describeProblem } from '@/simulator/scenario';
import { readyLessons } from '../curriculum';
import type { LessonChallenge, LessonData, WorkedSubmission } from '../model';

const lessons = await Promise.all(
  readyLessons.map(async ({ slug }) => {
    const { lesson } = (await import(`./${slug}/index.ts`)) as { readonly lesson: LessonData };
    return lesson;
  }),
);
const challenges = lessons.flatMap((lesson) => (lesson.challenge ? [{ lesson, challenge: lesson.challenge }] : []));

function read({ file }: LessonChallenge) {
  const challenge = readChallenge(file);
  if (!challenge.ok) throw new Error(challenge.problems.map(describeProblem).join('\n'));
  return challenge.value;
}

function gradeOf(challenge: LessonChallenge, { set }: WorkedSubmission): GradeReport {
  const { scenario } = read(challenge);
  const turned = turn({ scenario, interventions: [] }, set);
  if (!turned.ok) throw new Error(turned.problems.map(describeProblem).join('\n'));
  const planned = grade(turned.value.scenario, challenge.file);
  if (!planned.ok) throw new Error(planned.problems.map(describeProblem).join('\n'));
  return conduct(planned.value);
}

describe.each(challenges)('the challenge of $lesson.slug', ({ challenge }) => {
  it('gives the reference the best grade', () => {
    const report = gradeOf(challenge, challenge.reference);
    expect(report.refused).toEqual([]);
    expect(report.grade).toBe('best');
  });

  it.each(challenge.lazy)('does not let $id pass, and has asked it in earnest', (lazy) => {
    const report = gradeOf(challenge, lazy);
    expect(report.refused).toEqual([]);
    expect(report.grade).toBe('none');
  });

  it('fails whoever changes nothing', () => {
    expect(gradeOf(challenge, { ...challenge.reference, set: {} }).grade).toBe('none');
  });

  it('does not show the seeds of the grading', () => {
    const { seeds } = read(challenge);
    expect(challenge.trySeeds.filter((seed) => seeds.includes(seed))).toEqual([]);
  });
});
