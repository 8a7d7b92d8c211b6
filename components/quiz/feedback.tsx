'use client';

/**
 * What follows an answer: the verdict in a word and a shape, why each option is right or wrong, and the run that shows
 * it. After a wrong answer only what was chosen is explained, so that there is something left to find out; all of it
 * can be asked for.
 */
import { type RefObject, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Question } from '@/content/model';
import { type Explanation, explanationsOf } from './explanations';
import { VerdictGlyph } from './glyphs';
import type { Verdict } from './grade';
import { messages } from './messages';
import { MomentButton } from './moment-button';
import { secondaryButton, textLink } from './styles';

interface Props {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly verdict: Verdict;
  readonly tries: number;
  readonly answer: number | undefined;
  readonly titleOf: (figure: string) => string | undefined;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onTryAgain: () => void;
}

export function Feedback({ question, chosen, verdict, tries, answer, titleOf, heading, onTryAgain }: Props) {
  const locale = useLocale();
  const words = messages[locale];
  const [all, setAll] = useState(false);
  const detail = detailOf(question, verdict, locale);
  const explanations = explanationsOf(question, chosen, verdict, answer, locale);
  const shown = explanations.filter(({ isForAnswer }) => all || verdict.correct || isForAnswer);
  return (
    <div className="mt-5 border-l-2 border-(--ink) pl-4 sm:pl-6">
      <h4 ref={heading} tabIndex={-1} className="flex items-center gap-3 text-[17px] leading-7 font-[640] outline-none">
        <VerdictGlyph right={verdict.correct} size={18} />
        {verdict.correct ? words.right(tries) : words.wrong}
      </h4>
      {detail && <p className="mt-1 text-[15px] leading-6 text-(--ink2)">{detail}</p>}
      <ul className="mt-3 grid gap-4">
        {shown.map((explanation) => (
          <ExplanationItem
            key={explanation.id}
            isPlace={question.kind === 'order' || question.kind === 'match'}
            explanation={explanation}
            titleOf={titleOf}
          />
        ))}
      </ul>
      {!verdict.correct && (
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-1">
          <button type="button" className={secondaryButton} onClick={onTryAgain}>
            {words.tryAgain}
          </button>
          {shown.length < explanations.length && (
            <button
              type="button"
              className={`min-h-12 text-[15px] font-[500] ${textLink}`}
              onClick={() => setAll(true)}
            >
              {words.explainAll}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

interface ExplanationItemProps extends Pick<Props, 'titleOf'> {
  readonly explanation: Explanation;
  /** True when it is about the place of an item, which was not chosen but put somewhere. */
  readonly isPlace: boolean;
}

function ExplanationItem({ explanation, isPlace, titleOf }: ExplanationItemProps) {
  const words = messages[useLocale()];
  const { title, right, isForAnswer, text, moment } = explanation;
  return (
    <li className="max-w-[604px] text-[16px] leading-[26px]">
      {title !== null && (
        <p className="flex gap-2 font-[500]">
          <span className="flex h-[26px] items-center">
            <VerdictGlyph right={right} size={12} />
          </span>
          <span>
            <span className="sr-only">{right ? words.isRight : words.isWrong}: </span>
            {title}
            {isForAnswer && !isPlace && <span className="font-[400] text-(--ink2)"> ({words.yourChoice})</span>}
          </span>
        </p>
      )}
      {text && <p className={title === null ? '' : 'pl-5'}>{text}</p>}
      {moment && (
        <p className={title === null ? 'mt-1' : 'mt-1 pl-5'}>
          <MomentButton moment={moment} label={right ? words.shows : words.refutes} title={titleOf(moment.figure)} />
        </p>
      )}
    </li>
  );
}

function detailOf(question: Question, verdict: Verdict, locale: 'en' | 'ko'): string | null {
  const words = messages[locale];
  if (verdict.correct) return null;
  if (verdict.kind === 'order') {
    const say = question.kind === 'match' ? words.matched : words.inPlace;
    return say(verdict.inPlace.length, verdict.all);
  }
  if (verdict.kind === 'choice' && verdict.right > 1) {
    return words.chosenOf(verdict.chosenRight, verdict.right, verdict.chosenWrong);
  }
  return null;
}
