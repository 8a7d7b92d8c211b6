'use client';

/**
 * The quiz of a lesson: all its questions on one calm page, so that none hides behind another and all can be read
 * without JavaScript. The first answer to each counts; every answer is kept.
 */
import type { ReactNode } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { useProgressNotice, useProgressRecord } from '@/components/progress/use-progress';
import type { Figure, Question } from '@/content/model';
import { scoreOf } from '@/progress/score';
import { messages } from './messages';
import { QuestionCard } from './question-card';
import { type SectionLink, Summary } from './summary';

export interface QuizProps {
  readonly questions: readonly Question[];
  readonly lessonSlug: string;
  /** To name the figures that questions lead to. */
  readonly figures: readonly Pick<Figure, 'id' | 'title'>[];
  /** The right number of each numeric question, in the question's unit, computed from its run. */
  readonly answers: Readonly<Record<string, number>>;
  /** A picture for a question, by its id: the graph of a `pickOnGraph`. */
  readonly stills?: Readonly<Record<string, ReactNode>>;
  /** Where to read about a question again, by its id. */
  readonly sections?: Readonly<Record<string, SectionLink>>;
}

export function Quiz({ questions, lessonSlug, figures, answers, stills = {}, sections = {} }: QuizProps) {
  demandAnswers(questions, answers);
  const locale = useLocale();
  const words = messages[locale];
  const record = useProgressRecord();
  const questionIds = questions.map(({ id }) => id);
  const quiz = { lesson: lessonSlug, questionIds };
  const score = record && scoreOf(record, lessonSlug, questionIds);
  const titleOf = (figure: string) => figures.find(({ id }) => id === figure)?.title[locale];
  const total = questions.length;
  return (
    <div className="max-w-[688px] break-keep text-(--ink)">
      <p role="status" className="text-[15px] leading-6 font-[500] tabular-nums">
        {score && score.answered > 0 ? words.progress(score.answered, total, score.firstTry) : words.count(total)}
      </p>
      <p className="mb-6 text-[14px] leading-6 text-(--ink2)">{words.firstCounts}</p>
      <noscript>
        <p className="mb-6 text-[15px] leading-6">{words.withoutScript}</p>
      </noscript>
      <Notice />
      {questions.map((question, i) => (
        <QuestionCard
          key={question.id}
          number={i + 1}
          answer={answers[question.id]}
          still={stills[question.id]}
          {...{ question, quiz, titleOf }}
        />
      ))}
      {record && score?.answered === total && <Summary lesson={lessonSlug} {...{ questions, record, sections }} />}
    </div>
  );
}

/** A page that lacks the number of a run must not be built. */
function demandAnswers(questions: readonly Question[], answers: QuizProps['answers']): void {
  const lacking = questions.filter(({ kind, id }) => kind === 'numeric' && !Number.isFinite(answers[id]));
  if (lacking.length > 0) throw new Error(`Quiz: no number from a run for ${lacking.map(({ id }) => id).join(', ')}`);
}

/** Says when answers are not being kept. */
function Notice() {
  const words = messages[useLocale()];
  const notice = useProgressNotice();
  if (!notice) return null;
  const text = notice.kind === 'setAside' ? words.setAside(notice.key) : words[notice.kind];
  return <p className="mb-6 border-l-2 border-(--ink) pl-4 text-[15px] leading-6">{text}</p>;
}
