/**
 * A fact that changes with time, quoted from the one list of them: its value, and the date as a link to its source.
 */
import { facts } from '@/content/facts';
import { authorError, type InLesson } from '../context';

export function Fact({ lesson, id }: InLesson & { id: string }) {
  const { locale, file } = lesson;
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) {
    const known = facts.map((each) => each.id).join(', ');
    throw authorError(file, `There is no fact "${id}".`, `Add it to content/facts.ts, or use one of: ${known}.`);
  }
  return (
    <span>
      {fact.value[locale]}
      {locale === 'ko' ? '' : ' '}(
      <a href={fact.source} title={fact.statement[locale]} className="tabular-nums">
        <time dateTime={fact.date}>{fact.date}</time>
      </a>
      )
    </span>
  );
}
