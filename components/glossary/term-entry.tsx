/**
 * One term of the glossary: its name in both languages, what it means, and where it is taught.
 */
import { lessonPath } from '@/components/i18n/paths';
import { lessonBySlug } from '@/content/curriculum';
import type { GlossaryTerm } from '@/content/glossary';
import type { Locale } from '@/content/model';
import { glossaryMessages } from './messages';

interface TermEntryProps {
  term: GlossaryTerm;
  locale: Locale;
}

/** The name in the other language, with every form that documents print. */
function OtherName({ term: { name, alsoKo }, locale }: TermEntryProps) {
  if (locale === 'ko') return <span lang="en">{alsoKo === undefined ? name.en : `${name.en}, ${alsoKo}`}</span>;
  return <span lang="ko">{alsoKo === undefined ? name.ko : `${name.ko} (${alsoKo})`}</span>;
}

function Where({ term, locale }: TermEntryProps) {
  const lesson = lessonBySlug(term.lesson);
  if (lesson === undefined) return null;
  const { taughtIn, comingIn } = glossaryMessages[locale];
  const title = lesson.title[locale];
  if (lesson.status !== 'ready') return <span className="text-ink3">{comingIn(lesson.number, title)}</span>;
  return (
    <a
      href={lessonPath(locale, lesson.slug)}
      className="text-ink2 underline decoration-rule2 underline-offset-3 hover:decoration-ink"
    >
      {taughtIn(lesson.number, title)}
    </a>
  );
}

/** Everything that it can be found by. */
const wordsOf = ({ name, alsoKo = '', definition }: GlossaryTerm, locale: Locale): string =>
  [name.en, name.ko, alsoKo, definition[locale]].join(' ').toLowerCase();

export function TermEntry({ term, locale }: TermEntryProps) {
  return (
    <div
      id={term.id}
      data-words={wordsOf(term, locale)}
      className="grid scroll-mt-24 gap-x-8 gap-y-1 border-t border-rule py-3 target:border-ink min-[720px]:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
    >
      <dt className="text-side">
        <span className="block font-semibold">{term.name[locale]}</span>
        <span className="block text-caption text-ink2">
          <OtherName term={term} locale={locale} />
        </span>
      </dt>
      <dd className="measure text-side">
        {term.definition[locale]}
        <span className="block pt-0.5 text-readout">
          <Where term={term} locale={locale} />
        </span>
      </dd>
    </div>
  );
}
