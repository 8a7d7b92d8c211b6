'use client';

/**
 * Import and export. What a file leaves out is listed.
 */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Dialog } from '@/components/controls/dialog';
import { Segmented } from '@/components/controls/segmented';
import { useLocale } from '@/components/i18n/locale';
import { saveAs } from './export/save-as';
import { formatOf, openFile, writeFile } from './files';
import { type ExportFormat, exportFormats, type Format, formats } from './formats';
import { useLab } from './lab-context';
import { labMessages } from './messages';
import { useRun } from './run/use-lab-run';
import { withRoom } from './stage/tidy';

interface Outcome {
  readonly heading: string;
  readonly notes: readonly string[];
}

const largestBytes = 4_000_000;

interface FilesDialogProps {
  /** A file to open at once. */
  readonly dropped: File | null;
  readonly onClose: () => void;
}

export function FilesDialog({ dropped, onClose }: FilesDialogProps) {
  const words = labMessages[useLocale()];
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <Dialog title={words.files} close={words.close} onClose={onClose}>
      <Import dropped={dropped} onOutcome={setOutcome} onClose={onClose} />
      <Export onOutcome={setOutcome} />
      <div role="status" className="text-ui">
        {outcome && (
          <div className="pt-4">
            <p className="font-semibold">{outcome.heading}</p>
            <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
              {outcome.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly onOutcome: (outcome: Outcome | null) => void;
}

function Import({ dropped, onOutcome, onClose }: PartProps & FilesDialogProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const [format, setFormat] = useState<Format>('json');
  const read = async (file: File, of: Format | null) => {
    const text = file.size > largestBytes ? null : await file.text();
    const { checked } = lab.getState();
    const opened = text === null ? null : await openFile(text, of ?? formatOf(file.name, text), checked, locale);
    if (opened === null || !opened.ok) {
      const tooLarge = opened === null || opened.reason === 'tooLarge';
      return onOutcome({ heading: tooLarge ? words.tooLarge : words.notReadable, notes: opened?.notes ?? [] });
    }
    lab.act({ kind: 'replace', document: withRoom(opened.document) });
    if (opened.notes.length === 0) onClose();
    else onOutcome({ heading: words.ignored, notes: opened.notes });
  };
  const take = (file: File, of: Format | null) => {
    read(file, of).catch(() => onOutcome({ heading: words.notReadable, notes: [] }));
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (dropped) latest.current(dropped, null);
  }, [dropped]);
  return (
    <section>
      <h3 className="pb-1 font-semibold">{words.importTitle}</h3>
      <p className="pb-3 text-ui text-ink2">{words.importHelp}</p>
      <Segmented
        label={words.format}
        options={formats.map((id) => ({ id, label: words.formats[id] }))}
        chosen={format}
        onChoose={(id) => setFormat(formats.find((one) => one === id) ?? 'json')}
      />
      <label className="relative mt-3 inline-flex h-9 cursor-pointer items-center rounded-ui border border-ink bg-ink px-4 text-ui font-medium text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink pointer-coarse:h-12">
        {words.chooseFile}
        <input
          type="file"
          accept=".json,.yaml,.yml,.txt"
          className="absolute inset-0 cursor-[inherit] opacity-0 file:cursor-[inherit]"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) take(file, format);
          }}
        />
      </label>
    </section>
  );
}

function Export({ onOutcome }: PartProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const run = useRun();
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const give = async (format: ExportFormat) => {
    const { history, checked } = lab.getState();
    const session = run?.current ? run.session : null;
    const written = await writeFile({ document: history.present.document, checked, session, locale }, format);
    if (written === null) return onOutcome({ heading: words.exportNeedsRun, notes: [] });
    saveAs(written.name, written.content);
    onOutcome(written.notes.length === 0 ? null : { heading: words.leftOut, notes: written.notes });
  };
  const start = (format: ExportFormat) => {
    setBusy(format);
    give(format)
      .catch(() => onOutcome({ heading: words.exportFailed, notes: [] }))
      .finally(() => setBusy(null));
  };
  return (
    <section className="pt-6">
      <h3 className="pb-1 font-semibold">{words.exportTitle}</h3>
      <p className="pb-3 text-ui text-ink2">{words.exportHelp}</p>
      <div className="flex flex-wrap gap-2">
        {exportFormats.map((format) => (
          <Button
            key={format}
            className="px-3 pointer-coarse:h-12"
            disabled={busy !== null}
            onClick={() => start(format)}
          >
            {words.exports[format]}
          </Button>
        ))}
      </div>
    </section>
  );
}
