'use client';

/**
 * Pairs to be made: beside each text a list to choose from what belongs to it.
 */
import { useLocale } from '@/components/i18n/locale';
import type { Pair, Question } from '@/content/model';
import { VerdictGlyph } from './glyphs';
import { messages } from './messages';
import { offeredMatches } from './shuffle';
import { matchPlace, matchRow, matchText, optionsInRows } from './styles';

interface Props {
  readonly question: Extract<Question, { kind: 'match' }>;
  /** For each pair the id of the one whose second part was chosen, or nothing. */
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  /** The pairs that are right, once that is checked. */
  readonly inPlace: readonly string[] | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

export function MatchControl({ question: { id, pairs }, chosen, disabled, inPlace, onChange }: Props) {
  const offered = offeredMatches(id, pairs);
  return (
    <ul className={optionsInRows}>
      {pairs.map((pair, place) => (
        <MatchRow
          key={pair.id}
          {...{ pair, offered, disabled }}
          value={chosen[place] ?? ''}
          verdict={inPlace?.includes(pair.id) ?? null}
          onChange={(value) => onChange(pairs.map((_, i) => (i === place ? value : (chosen[i] ?? ''))))}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly pair: Pair;
  readonly offered: readonly Pair[];
  readonly value: string;
  readonly disabled: boolean;
  readonly verdict: boolean | null;
  readonly onChange: (value: string) => void;
}

function MatchRow({ pair, offered, value, disabled, verdict, onChange }: RowProps) {
  const locale = useLocale();
  const words = messages[locale];
  return (
    <li className={matchRow}>
      <span className={matchText}>{pair.text[locale]}</span>
      <span className="flex min-w-0 items-center gap-3">
        <select
          aria-label={words.belongsTo(pair.text[locale])}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
          className={`${matchPlace} enabled:hover:border-(--ink)`}
        >
          <option value="">{words.chooseOne}</option>
          {offered.map(({ id, match }) => (
            <option key={id} value={id}>
              {match[locale]}
            </option>
          ))}
        </select>
        {verdict !== null && (
          <>
            <VerdictGlyph right={verdict} />
            <span className="sr-only">{verdict ? words.isRight : words.isWrong}</span>
          </>
        )}
      </span>
    </li>
  );
}
