'use client';

/**
 * The lab: palette, the board on which the architecture is built and runs, the run beneath it, and what there is to say
 * of what is chosen. Under 1080 px the panels at the sides become sheets that a dock opens, and so does the run on a phone.
 */
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import { createMapStore } from '@/components/experiments/map-store';
import type { MapBench } from '@/components/experiments/metastability-map';
import { createReplicationBench } from '@/components/experiments/replications/replication-store';
import { useLocale } from '@/components/i18n/locale';
import { usePhone } from '@/components/stage/panel/use-size';
import { following, openList, type Place } from '@/components/stage/view/stage-view';
import { TwinEntry } from '@/components/twin/twin-entry';
import { ConnectSheet } from './connect-sheet';
import { CopyLabLink } from './copy-lab-link';
import { Dock, type Side } from './dock';
import { connectionId } from './document/document';
import { FilesDialog } from './files-dialog';
import { LabHeader } from './header';
import { HelpSheet } from './help-sheet';
import { LabProvider, useDraft, useLab, useLabState } from './lab-context';
import { labMessages } from './messages';
import { OverBoard } from './over-board';
import { Palette } from './palette';
import { RunPanel, type RunTab } from './run/run-panel';
import { RunSplit } from './run/run-split';
import { RunProvider, useLabRun, useRun } from './run/use-lab-run';
import { SidePanel } from './side-panel';
import { Board } from './stage/board';
import { Status } from './status';
import { type TemplateEntry, Templates } from './templates';
import { TroubleNotice } from './trouble-notice';
import { useDroppedFile } from './use-dropped-file';
import { useLabKeys } from './use-lab-keys';
import { useLabStore } from './use-lab-store';

type Dialog = 'templates' | 'files' | 'help';

export function Lab({ templates }: { readonly templates: readonly TemplateEntry[] }) {
  const { lab, kept, trouble, dismiss } = useLabStore();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const close = () => {
    setDialog(null);
    setDropped(null);
  };
  const openDropped = useCallback((file: File) => {
    setDropped(file);
    setDialog('files');
  }, []);
  useDroppedFile(openDropped);
  useLabKeys(lab, () => setDialog('help'));
  return (
    <LabProvider value={lab}>
      <Running>
        <LabHeader
          kept={kept}
          onTemplates={() => setDialog('templates')}
          onFiles={() => setDialog('files')}
          onHelp={() => setDialog('help')}
        >
          <TwinOfDocument />
          <CopyLabLink />
        </LabHeader>
        {trouble && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <Bench onTemplates={() => setDialog('templates')} onFiles={() => setDialog('files')} />
        {dialog === 'templates' && <Templates templates={templates} onClose={close} />}
        {dialog === 'files' && <FilesDialog dropped={dropped} onClose={close} />}
        {dialog === 'help' && <HelpSheet onClose={close} />}
      </Running>
    </LabProvider>
  );
}

const Running = ({ children }: { readonly children: ReactNode }) => (
  <RunProvider value={useLabRun()}>{children}</RunProvider>
);

function TwinOfDocument() {
  const run = useRun();
  const { document } = useDraft();
  return <TwinEntry document={document} session={run?.current ? run.session : null} />;
}

interface BenchProps {
  readonly onTemplates: () => void;
  readonly onFiles: () => void;
}

function Bench({ onTemplates, onFiles }: BenchProps) {
  const lab = useLab();
  const words = labMessages[useLocale()];
  const phone = usePhone();
  const run = useRun();
  const [side, setSide] = useState<Side | null>(null);
  const [tab, setTab] = useState<RunTab>('charts');
  const [requests, setRequests] = useState(openList);
  const [map] = useState((): MapBench => ({ store: createMapStore(), callOff: { current: null } }));
  const [replications] = useState(createReplicationBench);
  useEffect(
    () => () => {
      map.callOff.current?.();
      replications.callOff.current?.();
    },
    [map, replications],
  );
  const [connectFrom, setConnectFrom] = useState<string | null>(null);
  const follow = (picked: number) => {
    setRequests(following(requests, picked));
    setTab('requests');
    if (phone) setSide('run');
  };
  /** What is meant is chosen on the board; on the phone the run gives way to it. */
  const jumpTo = (place: Place | null) => {
    lab.select(place === null ? [] : [place.kind === 'component' ? place.id : connectionId(place)]);
    if (phone) setSide(null);
  };
  const { starting } = useLabState(({ checked }) => ({ starting: checked !== null }));
  // It stays while the next run starts, so that the board keeps its room.
  const panel = run && (run.current || starting) && (
    <RunPanel
      key={run.nth}
      {...run}
      touch={phone}
      map={map}
      replications={replications}
      tab={tab}
      onTab={setTab}
      requests={requests}
      onRequests={setRequests}
      onJump={jumpTo}
    />
  );
  const close = () => setSide(null);
  return (
    <>
      <div className="relative grid min-h-0 flex-1 grid-cols-1 grid-rows-[minmax(0,1fr)] min-[1080px]:grid-cols-[176px_minmax(0,1fr)_296px]">
        <Panel open={side === 'palette'} label={words.palette} edge="min-[1080px]:border-r" onClose={close}>
          <Palette onPlaced={close} />
        </Panel>
        <div className="flex min-h-0 min-w-0 flex-col">
          <div className="relative min-h-0 flex-1">
            <Board
              run={run}
              orientation={phone ? 'down' : 'across'}
              onFollow={follow}
              onConnectTo={setConnectFrom}
              onSettings={() => {
                setSide('settings');
                focusSettings();
              }}
            />
            <OverBoard
              {...{ onTemplates, onFiles }}
              onPalette={() => {
                setSide('palette');
                focusPalette();
              }}
            />
          </div>
          <Status onChosen={() => setSide('settings')} />
          {panel && !phone && <RunSplit>{panel}</RunSplit>}
        </div>
        <Panel open={side === 'settings'} label={words.about} edge="min-[1080px]:border-l" onClose={close}>
          <SidePanel onConnectTo={setConnectFrom} />
        </Panel>
        {phone && panel && side === 'run' && (
          <Panel open label={words.run} edge="" onClose={close}>
            {panel}
          </Panel>
        )}
      </div>
      <Dock side={side} onSide={setSide} withRun={phone} />
      {connectFrom !== null && <ConnectSheet from={connectFrom} onClose={() => setConnectFrom(null)} />}
    </>
  );
}

interface PanelProps {
  readonly open: boolean;
  readonly label: string;
  readonly edge: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of what is chosen has the focus as soon as it is there. */
const focusSettings = () =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-settings] input, [data-settings] select')?.focus(),
  );

const focusPalette = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-palette] button')?.focus());

/** Escape in a panel goes back to the board, to what is chosen there. */
function backToBoard(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const board = document.querySelector('[data-board]');
  const part =
    board?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? board?.querySelector<HTMLElement>('[tabindex="0"]');
  part?.focus();
}

const sheet =
  'max-[1079px]:absolute max-[1079px]:inset-x-0 max-[1079px]:bottom-0 max-[1079px]:z-30 max-[1079px]:max-h-[78%] ' +
  'max-[1079px]:border-t max-[1079px]:border-ink max-[1079px]:bg-paper max-[1079px]:shadow-e2';

function Panel({ open, label, edge, onClose, children }: PanelProps) {
  const words = labMessages[useLocale()];
  return (
    <section
      aria-label={label}
      onKeyDown={backToBoard}
      className={`flex min-h-0 flex-col overflow-y-auto border-rule ${edge} ${sheet} ${open ? '' : 'max-[1079px]:hidden'}`}
    >
      <Button touch bare className="shrink-0 self-end px-4 min-[1080px]:hidden" onClick={onClose}>
        {words.close}
      </Button>
      {children}
    </section>
  );
}
