/**
 * What can be explained about a question, in the order in which it is read.
 */
import type { Evidence, Locale, Question } from '@/content/model';
import type { Verdict } from './grade';
import { messages } from './messages';

export interface Explanation {
  readonly id: string;
  /** The option it is about; null when it is about the answer as a whole. */
  readonly title: string | null;
  readonly right: boolean;
  /** True for what the learner chose, or misplaced. */
  readonly isForAnswer: boolean;
  readonly text: string;
  readonly moment: Evidence | null;
}

export function explanationsOf(
  question: Question,
  chosen: readonly string[],
  verdict: Verdict,
  key: number | undefined,
  locale: Locale,
): readonly Explanation[] {
  switch (question.kind) {
    case 'numeric':
      return aboutNumber(question, verdict, key, locale);
    case 'order':
      return aboutOrder(question, chosen, verdict, locale);
    case 'match':
      return aboutPairs(question, verdict, locale);
    default:
      return aboutOptions(question, chosen, locale);
  }
}

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** What was chosen comes first. */
function aboutOptions(
  question: Kind<'single' | 'multiple' | 'pickOnGraph' | 'readTrace'>,
  chosen: readonly string[],
  locale: Locale,
): readonly Explanation[] {
  const shownBy = 'moment' in question ? question.moment : null;
  const all = question.options.map(({ id, text, correct, why, refutedBy }) => ({
    id,
    title: text[locale],
    right: correct,
    isForAnswer: chosen.includes(id),
    text: why[locale],
    moment: refutedBy ?? (correct ? shownBy : null),
  }));
  return [...all.filter(({ isForAnswer }) => isForAnswer), ...all.filter(({ isForAnswer }) => !isForAnswer)];
}

function aboutNumber(question: Kind<'numeric'>, verdict: Verdict, key: number | undefined, locale: Locale) {
  const { why, tooLow, tooHigh, shownBy, unit } = question;
  const value = withUnit(key ?? 0, unit[locale], locale);
  const whole = {
    id: 'why',
    title: messages[locale].inRun(value),
    right: true,
    isForAnswer: false,
    text: why[locale],
    moment: null,
  };
  const side = verdict.kind === 'numeric' ? verdict.side : null;
  const answer = { id: 'answer', title: null, right: verdict.correct, isForAnswer: true, moment: shownBy };
  if (verdict.correct) return [{ ...answer, text: `${whole.title}. ${whole.text}` }];
  return [{ ...answer, text: (side === 'high' ? tooHigh : tooLow)[locale] }, whole];
}

/** A wrong order is explained in the order given, a right one in the right order: they are the same then. */
function aboutOrder({ items, shownBy }: Kind<'order'>, chosen: readonly string[], verdict: Verdict, locale: Locale) {
  const inPlace = verdict.kind === 'order' ? verdict.inPlace : [];
  const explained = chosen.flatMap((id) => {
    const item = items.find((other) => other.id === id);
    if (!item) return [];
    const right = inPlace.includes(id);
    return [{ id, title: item.text[locale], right, isForAnswer: !right, text: item.why[locale], moment: null }];
  });
  const run = { id: 'run', title: null, right: verdict.correct, isForAnswer: true, text: '', moment: shownBy };
  return [...explained, run];
}

/** What belongs to each text. A wrong one is told only what the explanation tells. */
function aboutPairs({ pairs, shownBy }: Kind<'match'>, verdict: Verdict, locale: Locale) {
  const inPlace = verdict.kind === 'order' ? verdict.inPlace : [];
  const explained = pairs.map(({ id, text, why }) => {
    const right = inPlace.includes(id);
    return { id, title: text[locale], right, isForAnswer: !right, text: why[locale], moment: null };
  });
  return [
    ...explained,
    { id: 'run', title: null, right: verdict.correct, isForAnswer: true, text: '', moment: shownBy },
  ];
}

/** 1.9 s, 2,412 tries; in Korean the unit follows at once: 2,412번. */
function withUnit(value: number, unit: string, locale: Locale): string {
  const size = Math.abs(value);
  const maximumFractionDigits = size < 10 ? 2 : size < 100 ? 1 : 0;
  const digits = value.toLocaleString(locale, { maximumFractionDigits });
  return locale === 'ko' ? `${digits}${unit}` : `${digits}\u00a0${unit}`;
}
