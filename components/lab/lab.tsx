'use client';

/**
 * The lab: palette, architecture or run, form. Under 1080 px the panels at the sides become sheets that a dock opens.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { useLocale } from '@/components/i18n/locale';
import { Canvas } from './canvas/canvas';
import { FilesDialog } from './files-dialog';
import { SettingsPanel } from './form/settings-panel';
import { LabProvider, useLab, useLabState } from './lab-context';
import { labMessages } from './messages';
import { Palette } from './palette';
import { ProblemList } from './problem-list';
import { RunView } from './run-view';
import { type TemplateEntry, Templates } from './templates';
import { Toolbar } from './toolbar';
import { useLabStore } from './use-lab-store';

type Side = 'palette' | 'settings';
type Dialog = 'templates' | 'files';

export function Lab({ templates }: { readonly templates: readonly TemplateEntry[] }) {
  const { lab, kept } = useLabStore();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  useUndoKeys(lab);
  return (
    <LabProvider value={lab}>
      <Toolbar kept={kept} onTemplates={() => setDialog('templates')} onFiles={() => setDialog('files')} />
      <Bench />
      {dialog === 'templates' && <Templates templates={templates} onClose={() => setDialog(null)} />}
      {dialog === 'files' && <FilesDialog onClose={() => setDialog(null)} />}
    </LabProvider>
  );
}

/** Control Z and Control Shift Z or Y, but in a text field, which has its own. */
function useUndoKeys(lab: ReturnType<typeof useLab>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (!control || typing) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) lab.undo();
      else if (key === 'y' || key === 'z') lab.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lab]);
}

function Bench() {
  const words = labMessages[useLocale()];
  const [side, setSide] = useState<Side | null>(null);
  const [view, setView] = useState<'build' | 'run'>('build');
  const { checked } = useLabState((state) => ({ checked: state.checked }));
  const running = view === 'run' && checked !== null;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-1 grid-rows-[minmax(0,1fr)] max-[1079px]:pb-16 min-[1080px]:grid-cols-[176px_minmax(0,1fr)_296px]">
      <Panel open={side === 'palette'} label={words.palette} edge="min-[1080px]:border-r" onClose={() => setSide(null)}>
        <Palette onPlaced={() => setSide(null)} />
      </Panel>
      <div className="flex min-h-0 min-w-0 flex-col">
        <div className="flex items-center gap-4 border-b border-rule px-4 py-2">
          <Segmented
            label={words.view}
            options={[
              { id: 'build', label: words.build },
              { id: 'run', label: words.run },
            ]}
            chosen={running ? 'run' : 'build'}
            disabled={checked === null}
            onChoose={(id) => setView(id === 'run' ? 'run' : 'build')}
          />
        </div>
        <div className="min-h-0 flex-1">{running ? <RunView scenario={checked} /> : <Canvas />}</div>
        <ProblemList onChosen={() => setSide('settings')} />
      </div>
      <Panel
        open={side === 'settings'}
        label={words.settings}
        edge="min-[1080px]:border-l"
        onClose={() => setSide(null)}
      >
        <SettingsPanel />
      </Panel>
      <Dock side={side} onSide={setSide} />
    </div>
  );
}

interface PanelProps {
  readonly open: boolean;
  readonly label: string;
  readonly edge: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const sheet =
  'max-[1079px]:fixed max-[1079px]:inset-x-0 max-[1079px]:bottom-16 max-[1079px]:z-20 max-[1079px]:max-h-[60dvh] ' +
  'max-[1079px]:border-t max-[1079px]:bg-paper max-[1079px]:shadow-e2';

function Panel({ open, label, edge, onClose, children }: PanelProps) {
  const words = labMessages[useLocale()];
  return (
    <section
      aria-label={label}
      className={`min-h-0 overflow-y-auto border-rule p-4 ${edge} ${sheet} ${open ? '' : 'max-[1079px]:hidden'}`}
    >
      <Button bare className="float-right min-[1080px]:hidden" onClick={onClose}>
        {words.close}
      </Button>
      {children}
    </section>
  );
}

/** One-handed: what a phone needs at the lower edge. */
function Dock({ side, onSide }: { readonly side: Side | null; readonly onSide: (side: Side | null) => void }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const toggle = (one: Side) => onSide(side === one ? null : one);
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 flex h-16 items-center gap-2 border-t border-rule bg-paper px-4 min-[1080px]:hidden">
      <Button touch className="flex-1 px-2" expanded={side === 'palette'} onClick={() => toggle('palette')}>
        {words.palette}
      </Button>
      <Button touch className="flex-1 px-2" expanded={side === 'settings'} onClick={() => toggle('settings')}>
        {words.settings}
      </Button>
      <Button touch className="px-2" onClick={lab.undo}>
        {words.undo}
      </Button>
    </div>
  );
}
