'use client';

/**
 * One question: prompt, picture, controls, and after "Check" the feedback, to which the focus moves.
 */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { figureAnchor } from '@/components/lesson/moment-bus';
import type { Locale, Question } from '@/content/model';
import { questionAnchor } from './anchor';
import { AnswerControl } from './answer-control';
import { Feedback } from './feedback';
import { grade, isAnswer } from './grade';
import { messages } from './messages';
import { instruction } from './still-messages';
import { card, cardInstruction, cardNumber, cardPrompt, primaryButton, textLink } from './styles';
import { type QuizOf, useAnswer } from './use-answer';

interface Props {
  readonly question: Question;
  readonly number: number;
  readonly quiz: QuizOf;
  /** The right number of a numeric question. */
  readonly answer: number | undefined;
  readonly still: ReactNode;
  readonly titleOf: (figure: string) => string | undefined;
}

export function QuestionCard({ question, number, quiz, answer: key, still, titleOf }: Props) {
  const locale = useLocale();
  const words = messages[locale];
  const answer = useAnswer(question, quiz, locale, key);
  const [unanswered, setUnanswered] = useState(false);
  const problemId = useId();
  const { form, heading, focusNext } = useFocus();
  const { checked, chosen } = answer;
  const verdict = checked ? grade(question, checked.chosen, locale, key) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isAnswer(question, chosen, locale)) {
      setUnanswered(true);
      focusNext('control');
      return;
    }
    answer.submit();
    focusNext('feedback');
  }

  function choose(next: readonly string[]) {
    setUnanswered(false);
    answer.choose(next);
  }

  return (
    <form ref={form} id={questionAnchor(question.id)} noValidate onSubmit={submit} className={card}>
      <span aria-hidden="true" className={cardNumber}>
        {number}
      </span>
      <div>
        <fieldset
          disabled={!answer.ready}
          className="m-0 min-w-0 border-0 p-0"
          aria-describedby={unanswered ? problemId : undefined}
        >
          <legend className="p-0">
            <h3 className={cardPrompt}>
              <span className="sr-only">{words.question(number)}: </span>
              {question.prompt[locale]}
            </h3>
            {instruction(question, locale) && <span className={cardInstruction}>{instruction(question, locale)}</span>}
          </legend>
          {question.figure && titleOf(question.figure) && (
            <p className="text-[14px] leading-6 text-(--ink2)">
              {words.aboutFigure}{' '}
              <a href={`#${figureAnchor(question.figure)}`} className={`inline-block py-3 sm:py-0 ${textLink}`}>
                {titleOf(question.figure)}
              </a>
            </p>
          )}
          {still && <div className="my-4">{still}</div>}
          <div className="mt-4">
            <AnswerControl
              question={question}
              chosen={chosen}
              verdict={verdict}
              problemId={unanswered ? problemId : null}
              onChange={choose}
            />
          </div>
        </fieldset>
        {verdict && checked ? (
          <Feedback
            key={checked.at}
            {...{ question, verdict, titleOf, heading }}
            chosen={checked.chosen}
            tries={answer.tries}
            answer={key}
            onTryAgain={() => {
              answer.tryAgain();
              focusNext('control');
            }}
          />
        ) : (
          <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button type="submit" disabled={!answer.ready} className={primaryButton}>
              {words.check}
            </button>
            {unanswered && (
              <p id={problemId} role="alert" className="text-[15px] leading-6 text-(--error-text)">
                {whatIsMissing(question, locale)}
              </p>
            )}
          </div>
        )}
      </div>
    </form>
  );
}

function whatIsMissing(question: Question, locale: Locale): string {
  const words = messages[locale];
  if (question.kind === 'numeric') return words.numberFirst(question.unit[locale]);
  return question.kind === 'match' ? words.matchFirst : words.answerFirst;
}

/** Moves the focus after the next change has been drawn. */
function useFocus() {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<'control' | 'feedback' | null>(null);
  useEffect(() => {
    const target = wanted.current;
    if (target === 'feedback' && !heading.current) return;
    wanted.current = null;
    if (target === 'feedback') heading.current?.focus();
    if (target === 'control') focusControl(form.current);
  });
  return {
    form,
    heading,
    focusNext(target: 'control' | 'feedback') {
      wanted.current = target;
    },
  };
}

function focusControl(form: HTMLFormElement | null): void {
  const control =
    form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector<HTMLElement>('input, select, button');
  control?.focus();
}
