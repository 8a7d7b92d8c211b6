/**
 * Every term in alphabetical order under its letter, with the letters as a way down the page.
 */
import { glossary } from '@/content/glossary';
import { groupsOf } from '@/content/glossary/order';
import type { Locale } from '@/content/model';
import { glossaryMessages } from './messages';
import { TermEntry } from './term-entry';

const anchorOf = (letter: string): string => `letter-${letter}`;

export function GlossaryList({ locale }: { locale: Locale }) {
  const groups = groupsOf(glossary, locale);
  return (
    <>
      <nav aria-label={glossaryMessages[locale].letters} className="mt-4">
        <ul className="-ml-2.5 flex flex-wrap gap-x-1">
          {groups.map(({ letter }) => (
            <li key={letter}>
              <a
                href={`#${anchorOf(letter)}`}
                className="flex min-h-9 min-w-8 items-center justify-center text-ui text-ink2 hover:text-ink"
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ letter, terms }) => (
        <section
          key={letter}
          data-group
          aria-labelledby={anchorOf(letter)}
          className="mt-8 grid gap-x-8 min-[900px]:grid-cols-[6rem_minmax(0,1fr)]"
        >
          <h2 id={anchorOf(letter)} className="scroll-mt-24 pb-2 text-h3">
            {letter}
          </h2>
          <dl>
            {terms.map((term) => (
              <TermEntry key={term.id} term={term} locale={locale} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
