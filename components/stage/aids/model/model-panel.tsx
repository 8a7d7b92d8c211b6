'use client';

/**
 * What a figure's model is worth: a live check of its run against theory, and a card for each kind of component and
 * each policy that it uses.
 */
import { type Card, cardsOf } from '@/components/simulation/fidelity';
import { useSession } from '@/components/simulation/use-session';
import type { Locale } from '@/content/model';
import type { AidProps } from '../aid-props';
import { PanelFrame } from '../panel-frame';
import { CheckTable } from './check-table';
import { checkedRun } from './checks';
import { modelMessages } from './messages';

/** While the run plays the checks are made again this often, in simulated time. */
const everyMs = 2_000;

/** The run up to where the play head stands, in steps while it plays. */
function useChecked({ session, figure }: AidProps) {
  const { atMs, rows, happenings } = useSession(session, ({ shownMs, playing, ...state }) => ({
    atMs: playing ? Math.floor(shownMs / everyMs) * everyMs : shownMs,
    rows: playing ? null : state.rows,
    happenings: playing ? null : state.happenings,
  }));
  const playback = session.playback();
  if (playback === null) return null;
  const state = session.getState();
  return checkedRun({
    figure,
    playback,
    happenings: happenings ?? state.happenings,
    rows: rows ?? state.rows,
    shownMs: atMs,
  });
}

export function ModelPanel(props: AidProps) {
  const { session, figure, locale, touch, onClose } = props;
  const words = modelMessages[locale];
  const topology = useSession(session, (state) => state.topology);
  const checked = useChecked(props);
  return (
    <PanelFrame title={words.title} close={words.close} touch={touch} onClose={onClose}>
      {topology && <CheckTable checked={checked} topology={topology} locale={locale} />}
      <div className="grid grid-cols-1 gap-x-16 border-t border-rule min-[900px]:grid-cols-2">
        {cardsOf(figure).map((card) => (
          <CardView key={card.of} card={card} locale={locale} />
        ))}
      </div>
    </PanelFrame>
  );
}

function CardView({ card, locale }: { readonly card: Card; readonly locale: Locale }) {
  const words = modelMessages[locale];
  const { models, simplifies, leavesOut, sources } = card.fidelity;
  const rows = [
    [words.models, models],
    [words.simplifies, simplifies],
    [words.leavesOut, leavesOut],
  ] as const;
  return (
    <details className="border-b border-rule py-1">
      <summary className="min-h-9 py-2 text-ui font-medium text-ink">{words.cards[card.of]}</summary>
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
