'use client';

/**
 * The key moments of a run as captioned stills: for those who want no motion, and for paper. A run can be taken on from
 * here without being watched.
 */
import { useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { rowAt } from '../../moment';
import { Still } from '../../still';
import type { AidProps } from '../aid-props';
import { factsOf } from '../narration/facts';
import { goodputSentence } from '../narration/sentences';
import { PanelFrame } from '../panel-frame';
import { type KeyMoment, keyMoments } from './key-moments';
import { storyboardMessages } from './messages';

const runOnMs = 10_000;
/** While the run plays, new pictures are made this often, in simulated time. */
const everyMs = 2_000;

/** What has run, in steps while it plays. */
function useHistory({ session, figure, locale }: AidProps) {
  const { topology, happenings, known } = useSession(session, (state) => ({
    topology: state.topology,
    happenings: state.happenings,
    known: state.playing ? Math.floor(state.reachedMs / everyMs) * everyMs : state.reachedMs,
  }));
  return useMemo(
    () =>
      topology && {
        topology,
        ...keyMoments({ topology, happenings, own: figure.interventions, reachedMs: known, locale }),
      },
    [topology, happenings, known, figure, locale],
  );
}

export function MomentsPanel(props: AidProps) {
  const { session, locale, touch, onClose } = props;
  const words = storyboardMessages[locale];
  const history = useHistory(props);
  const { reachedMs, durationMs } = useSession(session, (state) => ({
    reachedMs: state.reachedMs,
    durationMs: state.durationMs,
  }));
  const runOn = () => {
    session.pause();
    session.seek(Math.min(durationMs, reachedMs + runOnMs));
  };
  return (
    <PanelFrame
      title={words.title}
      close={words.close}
      touch={touch}
      onClose={onClose}
      actions={
        <Button touch={touch} disabled={reachedMs >= durationMs} onClick={runOn} className="px-3">
          {words.runOn}
        </Button>
      }
    >
      <p className="measure pb-4 text-readout text-ink2">
        {words.help} {history && history.leftOut > 0 && words.leftOut(history.leftOut)}
      </p>
      <ol className="grid grid-cols-1 gap-x-10 gap-y-8 min-[1080px]:grid-cols-2">
        {history?.moments.map((moment) => (
          <Picture
            key={moment.atMs}
            moment={moment}
            isEdge={moment === history.moments.at(-1)}
            topology={history.topology}
            session={session}
            locale={locale}
            touch={touch}
          />
        ))}
      </ol>
    </PanelFrame>
  );
}

interface PictureProps {
  readonly moment: KeyMoment;
  /** The last one. */
  readonly isEdge: boolean;
  readonly topology: Topology;
  readonly session: Session;
  readonly locale: Locale;
  readonly touch: boolean;
}

function Picture({ moment, isEdge, topology, session, locale, touch }: PictureProps) {
  const words = storyboardMessages[locale];
  const { atMs, sentences } = moment;
  const { happenings, rows, speed } = session.getState();
  const frame = useMemo(() => session.playback()?.copyAt(atMs), [session, atMs]);
  if (frame === undefined) return null;
  const clock = formatClock(atMs);
  const said = sentences.length > 0 ? sentences : [isEdge ? words.edge : words.start];
  const goTo = () => {
    session.pause();
    session.seek(atMs);
  };
  return (
    <li className="min-w-0 break-inside-avoid border-t border-rule pt-3">
      <Still {...{ topology, frame, happenings, speed, locale }} annotated={false} calm />
      <p className="measure pt-2 text-readout text-ink2">
        <button
          type="button"
          onClick={goTo}
          aria-label={words.goTo(clock)}
          className={`mr-2 font-semibold text-ink tabular-nums underline decoration-dotted underline-offset-4 ${touch ? 'min-h-12 min-w-12' : 'min-h-6'}`}
        >
          {clock}
        </button>
        {[...said, goodputSentence(factsOf(topology, rowAt(rows, atMs)), locale)].join(' ')}
      </p>
    </li>
  );
}
