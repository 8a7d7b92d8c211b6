/**
 * The quiz of the lesson: its questions with the numbers, pictures and sections that they need.
 */
import type { ReactNode } from 'react';
import { Quiz as QuizList } from '@/components/quiz/quiz';
import { StillWaterfall } from '@/components/trace/still-waterfall';
import type { MomentLink, Question } from '@/content/model';
import { figureById, type InLesson, type LessonContext } from '../context';
import { FigureStill } from '../figure-still';

export function Quiz({ lesson }: InLesson) {
  const { quiz, figures, calculations = [], slug } = lesson.data;
  return (
    <QuizList
      questions={quiz}
      lessonSlug={slug}
      figures={[...figures, ...calculations].map(({ id, title }) => ({ id, title }))}
      answers={byQuestion(quiz, (question) =>
        question.kind === 'numeric' ? lesson.number(question.answer).value : undefined,
      )}
      stills={byQuestion(quiz, (question) => stillOf(lesson, question))}
      sections={byQuestion(quiz, (question) => sectionOf(lesson, question))}
    />
  );
}

/** What each question has of something, by the question's id. */
function byQuestion<T>(quiz: readonly Question[], pick: (question: Question) => T | undefined): Record<string, T> {
  const entries = quiz.flatMap((question) => {
    const value = pick(question);
    return value === undefined ? [] : [[question.id, value] as const];
  });
  return Object.fromEntries(entries);
}

function stillOf(lesson: LessonContext, question: Question): ReactNode | undefined {
  if (question.kind === 'pickOnGraph') return stillAt(lesson, question.moment);
  if (question.kind !== 'readTrace') return undefined;
  const { figure } = figureById(lesson, question.moment.figure);
  const traces = lesson.traceRequest(figure, question);
  return <StillWaterfall traces={traces} nowMs={question.moment.atMs} locale={lesson.locale} />;
}

function stillAt(lesson: LessonContext, moment: MomentLink): ReactNode {
  const { figure } = figureById(lesson, moment.figure);
  const recording = lesson.recordFigure(figure, { untilMs: moment.atMs, also: moment.interventions });
  return <FigureStill recording={recording} atMs={moment.atMs} figure={figure} locale={lesson.locale} />;
}

/** The figure that a question leads to. */
function figureOf(question: Question): string | undefined {
  if (question.figure !== undefined) return question.figure;
  if ('moment' in question) return question.moment.figure;
  if ('shownBy' in question) return question.shownBy.figure;
  return question.options.find((option) => option.refutedBy !== undefined)?.refutedBy?.figure;
}

function sectionOf(lesson: LessonContext, question: Question) {
  const figure = figureOf(question);
  const section = lesson.sections.find(({ figures }) => figure !== undefined && figures.includes(figure));
  return section && { href: `#${section.id}`, title: section.nav };
}
