'use client';

/**
 * What stands over the board: that it shows the past, that a connection is being made, and, on an empty one, how to begin.
 */
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { useSession } from '@/components/simulation/use-session';
import { PastTab } from '@/components/stage/panel/notices';
import { EmptyBoard } from './empty-board';
import { useDraft, useLab, useLabState } from './lab-context';
import { labMessages } from './messages';
import { idleRun } from './run/idle-run';
import { useRun } from './run/use-lab-run';

interface OverBoardProps {
  readonly onTemplates: () => void;
  readonly onPalette: () => void;
  readonly onFiles: () => void;
}

export function OverBoard(ways: OverBoardProps) {
  const { document } = useDraft();
  return (
    <>
      <Past />
      <Connecting />
      {document.components.length === 0 && <EmptyBoard {...ways} />}
    </>
  );
}

function Past() {
  const locale = useLocale();
  const run = useRun();
  const { shownMs, past } = useSession(run?.session ?? idleRun, (state) => ({
    shownMs: state.shownMs,
    past: state.reachedMs - state.shownMs > 1,
  }));
  if (!run?.current || !past) return null;
  return (
    <>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10 border-2 border-ink" />
      <PastTab shownMs={shownMs} locale={locale} className="absolute top-0 left-0 z-10" />
    </>
  );
}

function Connecting() {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { connecting } = useLabState((state) => ({ connecting: state.connecting }));
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-0 z-20 flex justify-center">
      {connecting !== null && (
        <p className="pointer-events-auto mx-4 mt-3 flex items-center gap-3 rounded-ui border border-ink bg-plate px-4 py-1 text-ui shadow-e1">
          {words.connectFrom(connecting)}
          <Button bare className="pointer-coarse:h-12" onClick={() => lab.connectFrom(null)}>
            {words.cancel}
          </Button>
        </p>
      )}
    </div>
  );
}
