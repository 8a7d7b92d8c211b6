'use client';

/**
 * The quiz in working order. The first answer to each question counts; every answer is kept.
 */
import { useLocale } from '@/components/i18n/locale';
import { useProgressNotice, useProgressRecord } from '@/components/progress/use-progress';
import { scoreOf } from '@/progress/score';
import { messages } from './messages';
import type { QuizProps } from './props';
import { QuestionCard } from './question-card';
import { stillMessages } from './still-messages';
import { quizFrame } from './styles';
import { Summary } from './summary';

export function InteractiveQuiz({ questions, lessonSlug, figures, answers, stills = {}, sections = {} }: QuizProps) {
  const locale = useLocale();
  const words = messages[locale];
  const record = useProgressRecord();
  const questionIds = questions.map(({ id }) => id);
  const quiz = { lesson: lessonSlug, questionIds };
  const score = record && scoreOf(record, lessonSlug, questionIds);
  const titleOf = (figure: string) => figures.find(({ id }) => id === figure)?.title[locale];
  const total = questions.length;
  return (
    <div className={quizFrame}>
      <p role="status" className="text-[15px] leading-6 font-[500] tabular-nums">
        {score && score.answered > 0
          ? words.progress(score.answered, total, score.firstTry)
          : stillMessages[locale].count(total)}
      </p>
      <p className="mb-6 text-[14px] leading-6 text-(--ink2)">{stillMessages[locale].firstCounts}</p>
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

/** Says when answers are not being kept. */
function Notice() {
  const words = messages[useLocale()];
  const notice = useProgressNotice();
  if (!notice) return null;
  const text = notice.kind === 'setAside' ? words.setAside(notice.key) : words[notice.kind];
  return <p className="mb-6 border-l-2 border-(--ink) pl-4 text-[15px] leading-6">{text}</p>;
}
