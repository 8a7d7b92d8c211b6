'use client';

/**
 * The quiz as it can be read before its code is there, and without JavaScript: every question with its options, in
 * the places where the controls will stand.
 */
import type { ReactNode, Ref } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Question, Text } from '@/content/model';
import { questionAnchor } from './anchor';
import type { QuizProps } from './props';
import { offeredMatches, offeredOrder } from './shuffle';
import { instruction, stillMessages } from './still-messages';
import {
  card,
  cardInstruction,
  cardNumber,
  cardPrompt,
  matchPlace,
  matchRow,
  matchText,
  optionPlate,
  optionRow,
  optionsInPlates,
  optionsInRows,
  quizFrame,
} from './styles';

export function StillQuiz({ questions, stills = {}, ref }: QuizProps & { readonly ref: Ref<HTMLDivElement> }) {
  const locale = useLocale();
  const words = stillMessages[locale];
  return (
    <div ref={ref} className={quizFrame}>
      <p className="text-[15px] leading-6 font-[500]">{words.count(questions.length)}</p>
      <p className="mb-6 text-[14px] leading-6 text-(--ink2)">{words.firstCounts}</p>
      <noscript>
        <p className="mb-6 text-[15px] leading-6">{words.withoutScript}</p>
      </noscript>
      {questions.map((question, i) => (
        <div key={question.id} id={questionAnchor(question.id)} className={card}>
          <span aria-hidden="true" className={cardNumber}>
            {i + 1}
          </span>
          <div>
            <h3 className={cardPrompt}>{question.prompt[locale]}</h3>
            {instruction(question, locale) && <p className={cardInstruction}>{instruction(question, locale)}</p>}
            {stills[question.id] && <div className="my-4">{stills[question.id]}</div>}
            <div className="mt-4 mb-5">
              <StillOptions question={question} />
            </div>
            {/* Room for the button that checks. */}
            <div className="h-12 noscript:hidden" />
          </div>
        </div>
      ))}
    </div>
  );
}

function StillOptions({ question }: { readonly question: Question }) {
  const locale = useLocale();
  if (question.kind === 'numeric') {
    return (
      <p className="flex items-center gap-3 text-[16px] text-(--ink2)">
        <span className="h-12 w-32 rounded-[6px] border border-(--rule2) bg-(--plate)" />
        {question.unit[locale]}
      </p>
    );
  }
  if (question.kind === 'match') return <StillPairs question={question} />;
  const plates = question.kind === 'pickOnGraph';
  const sign = `${plates ? '' : 'mt-1'} ${question.kind === 'multiple' ? 'rounded-[4px]' : 'rounded-full'}`;
  return (
    <ul className={plates ? optionsInPlates : optionsInRows}>
      {optionsOf(question).map(({ id, text }) => (
        <StillOption
          key={id}
          className={plates ? optionPlate : optionRow}
          sign={question.kind === 'order' ? null : sign}
        >
          {text[locale]}
        </StillOption>
      ))}
    </ul>
  );
}

/** Each text with an empty place, and below what there is to choose from. */
function StillPairs({ question: { id, pairs } }: { readonly question: Extract<Question, { kind: 'match' }> }) {
  const locale = useLocale();
  const offered = offeredMatches(id, pairs).map(({ match }) => match[locale]);
  return (
    <>
      <ul className={optionsInRows}>
        {pairs.map((pair) => (
          <li key={pair.id} className={matchRow}>
            <span className={matchText}>{pair.text[locale]}</span>
            <span className={matchPlace} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[15px] leading-6 text-(--ink2)">{offered.join(' / ')}</p>
    </>
  );
}

interface StillOptionProps {
  readonly className: string;
  /** Roundness of the empty box; an item of an order has none. */
  readonly sign: string | null;
  readonly children: ReactNode;
}

function StillOption({ className, sign, children }: StillOptionProps) {
  return (
    <li className={className}>
      {sign && <span aria-hidden="true" className={`size-5 shrink-0 border border-(--rule2) bg-(--plate) ${sign}`} />}
      {children}
    </li>
  );
}

/** In the order in which they are offered: an order question must not give itself away. */
function optionsOf(question: Exclude<Question, { kind: 'numeric' | 'match' }>): readonly { id: string; text: Text }[] {
  if (question.kind !== 'order') return question.options;
  const { items, id } = question;
  const order = offeredOrder(
    items.map((item) => item.id),
    id,
  );
  return order.flatMap((wanted) => items.filter((item) => item.id === wanted));
}
