/**
 * What one model is worth, folded: what it models, simplifies and leaves out, and where its numbers come from.
 */
import type { Card } from '@/components/simulation/fidelity';
import type { Locale } from '@/content/model';
import { modelMessages } from './messages';

export function CardView({ card, locale }: { readonly card: Card; readonly locale: Locale }) {
  const words = modelMessages[locale];
  const { models, simplifies, leavesOut, sources } = card.fidelity;
  const rows = [
    [words.models, models],
    [words.simplifies, simplifies],
    [words.leavesOut, leavesOut],
  ] as const;
  return (
    <details className="border-b border-rule py-1">
      <summary className="min-h-9 py-2 pointer-coarse:py-3 text-ui font-medium text-ink">
        {words.cards[card.of]}
      </summary>
      <dl className="measure pb-3 text-readout text-ink2">
        {rows.map(([name, texts]) => (
          <div key={name} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-1">
            <dt className="text-ink3">{name}</dt>
            <dd className="flex flex-col gap-1">
              {texts.map((text) => (
                <span key={text.en}>{text[locale]}</span>
              ))}
            </dd>
          </div>
        ))}
        <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-1">
          <dt className="text-ink3">{words.sources}</dt>
          <dd>
            <ul className="flex flex-col gap-1">
              {sources.map((source) => (
                <Source key={source.text} {...source} locale={locale} />
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </details>
  );
}

type SourceProps = Card['fidelity']['sources'][number] & { readonly locale: Locale };

function Source({ text, url, asOf, locale }: SourceProps) {
  return (
    <li lang="en">
      {url === undefined ? (
        text
      ) : (
        <a href={url} rel="noreferrer" className="text-ink underline decoration-rule2 underline-offset-4">
          {text}
        </a>
      )}
      {asOf !== undefined && (
        <span lang={locale} className="text-ink3">{` (${modelMessages[locale].asOf(asOf)})`}</span>
      )}
    </li>
  );
}
