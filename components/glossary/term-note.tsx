/**
 * A term in running text with its note. The browser's own popover opens it on a press and closes it on Escape or a
 * press beside it, without scripts; `TermHints` adds opening by pointer and focus. On paper it is the word alone.
 */
import './term.css';
import { type ReactNode, useId } from 'react';
import { termPath } from '@/components/i18n/paths';
import type { GlossaryTerm } from '@/content/glossary';
import type { Locale } from '@/content/model';
import { glossaryMessages } from './messages';

interface TermNoteProps {
  term: GlossaryTerm;
  locale: Locale;
  /** True where a Korean text names the term for the first time: the English name follows in parentheses. */
  introduced: boolean;
  children: ReactNode;
}

/** The English name with the other Korean form, as they stand in parentheses: timeout, 제한 시간. */
function otherNames({ name, alsoKo }: GlossaryTerm): string {
  const english = name.en.replace(/ \((.+)\)$/, ', $1');
  return alsoKo === undefined || english.includes(alsoKo) ? english : `${english}, ${alsoKo}`;
}

export function TermNote({ term, locale, introduced, children }: TermNoteProps) {
  const id = useId();
  const described = `${id}-text`;
  return (
    <>
      <button type="button" popoverTarget={id} aria-describedby={described} className="term">
        {children}
      </button>
      {introduced && locale === 'ko' && `(${otherNames(term)})`}
      <span id={id} popover="auto" className="term-note">
        <b className="block font-semibold">
          {term.name[locale]}
          {locale === 'ko' && <span className="font-normal text-ink2"> {term.name.en}</span>}
        </b>
        <span id={described} className="block">
          {term.definition[locale]}
        </span>
        <a href={termPath(locale, term.id)} className="mt-1 inline-block underline decoration-rule2 underline-offset-3">
          {glossaryMessages[locale].more}
        </a>
      </span>
    </>
  );
}
