'use client';

/**
 * The result, once every question is answered: what counts, what is open, and where to read again.
 */
import { useLocale } from '@/components/i18n/locale';
import type { Question } from '@/content/model';
import type { ProgressRecord } from '@/progress/record';
import { scoreOf, submissionsOf } from '@/progress/score';
import { questionAnchor } from './anchor';
import { messages } from './messages';
import type { SectionLink } from './props';
import { textLink } from './styles';

interface Props {
  readonly questions: readonly Question[];
  readonly lesson: string;
  readonly record: ProgressRecord;
  readonly sections: Readonly<Record<string, SectionLink>>;
}

export function Summary({ questions, lesson, record, sections }: Props) {
  const locale = useLocale();
  const words = messages[locale];
  const ids = questions.map(({ id }) => id);
  const { firstTry, right } = scoreOf(record, lesson, ids);
  const missed = questions.filter(({ id }) => !submissionsOf(record, lesson, id)[0]?.correct);
  const open = questions.length - right;
  return (
    <div className="border-t border-(--ink) pt-6 sm:grid sm:grid-cols-[48px_minmax(0,640px)]">
      <div className="sm:col-start-2">
        <h3 className="text-[22px] leading-8 font-[640] tracking-[-0.02em]">
          {words.result(firstTry, questions.length)}
        </h3>
        <p className="mt-1 text-[16px] leading-[26px] text-(--ink2)">
          {open === 0 ? words.allRight : words.open(open)}
        </p>
        {missed.length > 0 && (
          <>
            <h4 className="mt-6 text-[14px] leading-6 font-[600]">{words.missed}</h4>
            <ul className="mt-1 border-b border-(--rule)">
              {missed.map((question) => (
                <MissedItem
                  key={question.id}
                  question={question}
                  number={ids.indexOf(question.id) + 1}
                  section={sections[question.id]}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

interface MissedItemProps {
  readonly question: Question;
  readonly number: number;
  readonly section: SectionLink | undefined;
}

function MissedItem({ question, number, section }: MissedItemProps) {
  const locale = useLocale();
  const words = messages[locale];
  const link = `inline-flex min-h-12 items-center sm:min-h-7 ${textLink}`;
  return (
    <li className="border-t border-(--rule) py-2 text-[15px] leading-6 sm:py-3">
      <a href={`#${questionAnchor(question.id)}`} className={`${link} font-[500]`}>
        {words.question(number)}
      </a>
      <p className="text-(--ink2)">{question.prompt[locale]}</p>
      {section && (
        <a href={section.href} className={link}>
          {words.readAgain(section.title)}
        </a>
      )}
    </li>
  );
}
