'use client';

/**
 * One-handed: what a narrow screen needs at its lower edge. The run, where there is no room for it beside the board, and
 * the panels, the connection, undo and redo.
 */
import { Button } from '@/components/controls/button';
import { LiveButton, PlayerButtons } from '@/components/controls/player-buttons';
import { formatClock } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import { useSession } from '@/components/simulation/use-session';
import { componentOf } from './document/document';
import { useDraft, useLab, useLabState } from './lab-context';
import { labMessages } from './messages';
import { type LabRun, useRun } from './run/use-lab-run';

export type Side = 'palette' | 'settings' | 'run';

interface DockProps {
  readonly side: Side | null;
  readonly onSide: (side: Side | null) => void;
  /** The run has no place of its own. */
  readonly withRun: boolean;
}

export function Dock({ side, onSide, withRun }: DockProps) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const run = useRun();
  const { document, selection } = useDraft();
  const { past, future } = useLabState(({ history }) => ({
    past: history.past.length > 0,
    future: history.future.length > 0,
  }));
  const toggle = (one: Side) => onSide(side === one ? null : one);
  const [chosen, ...others] = selection;
  const from = chosen !== undefined && others.length === 0 ? componentOf(document, chosen) : undefined;
  const shared = 'min-w-0 flex-1 px-1 max-[359px]:px-0 max-[359px]:text-[12px]';
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-rule bg-paper px-4 pt-2 pb-3 min-[1080px]:hidden">
      {withRun && run?.current && <Player run={run} open={side === 'run'} onToggle={() => toggle('run')} />}
      <div className="flex items-center gap-1.5">
        <Button touch className={shared} expanded={side === 'palette'} onClick={() => toggle('palette')}>
          {words.addComponent}
        </Button>
        <Button touch className={shared} expanded={side === 'settings'} onClick={() => toggle('settings')}>
          {words.settings}
        </Button>
        <Button
          touch
          className={shared}
          disabled={from === undefined}
          onClick={() => {
            onSide(null);
            lab.connectFrom(from?.id ?? null);
          }}
        >
          {words.connect}
        </Button>
        <Button touch disabled={!past} label={words.undo} onClick={lab.undo}>
          <Turn />
        </Button>
        <Button touch disabled={!future} label={words.redo} onClick={lab.redo}>
          <Turn forward />
        </Button>
      </div>
    </div>
  );
}

function Turn({ forward = false }: { readonly forward?: boolean }) {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true" className={forward ? '-scale-x-100' : ''}>
      <path
        d="M6.5 3.5 3 7l3.5 3.5M3.5 7h7a4 4 0 0 1 0 8H7"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface PlayerProps {
  readonly run: LabRun;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Player({ run: { session }, open, onToggle }: PlayerProps) {
  const locale = useLocale();
  const { playing, shownMs, reachedMs } = useSession(session, (state) => ({
    playing: state.playing,
    shownMs: state.shownMs,
    reachedMs: state.reachedMs,
  }));
  return (
    <div className="flex items-center justify-between gap-2">
      <PlayerButtons touch session={session} playing={playing} locale={locale} />
      <span className="text-readout font-semibold tabular-nums">{formatClock(shownMs)}</span>
      <LiveButton
        touch
        live={reachedMs - shownMs <= 1}
        locale={locale}
        onLive={() => session.seek(session.getState().reachedMs)}
      />
      <Button touch expanded={open} className="px-3" onClick={onToggle}>
        {labMessages[locale].run}
      </Button>
    </div>
  );
}
