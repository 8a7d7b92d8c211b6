/**
 * One claim: as people say it, the verdict, what is true, and where a lesson shows it and asks about it.
 */
import { lessonPath } from '@/components/i18n/paths';
import type { MappedClaim } from '@/content/load/claims';
import type { Locale } from '@/content/model';
import { claimsMessages } from './messages';
import { VerdictSign } from './verdict-sign';

interface ClaimEntryProps {
  mapped: MappedClaim;
  locale: Locale;
}

const link = 'text-ink underline decoration-rule2 underline-offset-3 hover:decoration-ink';

type Answer = MappedClaim['lessons'][number];

function Places({ answer: { lesson, places }, locale }: { answer: Answer; locale: Locale }) {
  const words = claimsMessages[locale];
  const title = lesson.title[locale];
  if (places === null) return <p className="text-ink3">{words.coming(lesson.number, title)}</p>;
  const href = lessonPath(locale, lesson.slug);
  return (
    <div className="text-ink2">
      <p className="font-semibold text-ink">{words.lesson(lesson.number, title)}</p>
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1 pt-1">
        <dt>{words.shown}</dt>
        <dd className="flex flex-col items-start gap-1">
          {places.shown.map(({ anchor, figure, name }) => (
            <a key={anchor} href={`${href}#${anchor}`} className={link}>
              {figure === null ? name : words.figure(figure, name)}
            </a>
          ))}
        </dd>
        <dt>{words.asked}</dt>
        <dd className="flex flex-wrap gap-x-3 gap-y-1">
          {places.asked.map(({ anchor, number }) => (
            <a key={anchor} href={`${href}#${anchor}`} className={link}>
              {words.question(number)}
            </a>
          ))}
        </dd>
      </dl>
    </div>
  );
}

export function ClaimEntry({ mapped: { claim, lessons }, locale }: ClaimEntryProps) {
  const { id, says, truth, verdict } = claim;
  return (
    <li
      id={id}
      className="grid scroll-mt-24 gap-x-12 gap-y-3 border-t border-rule py-6 target:border-ink min-[900px]:grid-cols-[3rem_minmax(0,1fr)_minmax(0,22rem)]"
    >
      <a href={`#${id}`} className="text-readout text-ink3 tabular-nums hover:text-ink">
        {id}
      </a>
      <div className="measure">
        <h2 className="text-h3 text-pretty">“{says[locale]}”</h2>
        <p className="mt-2 flex items-center gap-2 text-side font-semibold">
          <VerdictSign verdict={verdict} />
          {claimsMessages[locale].verdicts[verdict]}
        </p>
        <p className="mt-1 text-side text-pretty">{truth[locale]}</p>
      </div>
      <div className="flex flex-col gap-3 text-caption">
        {lessons.map((answer) => (
          <Places key={answer.lesson.slug} answer={answer} locale={locale} />
        ))}
      </div>
    </li>
  );
}
