'use client';

/**
 * What a figure's model is worth: a live check of its run against theory, and a card for each kind of component and
 * each policy that it uses.
 */
import { cardsOf } from '@/components/simulation/fidelity';
import { useSession } from '@/components/simulation/use-session';
import type { AidProps } from '../aid-props';
import { PanelFrame } from '../panel-frame';
import { CardView } from './card-view';
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
