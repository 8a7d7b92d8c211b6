'use client';

/**
 * Import and export.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { useLocale } from '@/components/i18n/locale';
import { type Format, formats, openFile, writeFile } from './files';
import { useLab } from './lab-context';
import { labMessages } from './messages';
import { Sheet } from './sheet';
import { withRoom } from './stage/tidy';

function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

interface Outcome {
  readonly heading: string;
  readonly notes: readonly string[];
}

export function FilesDialog({ onClose }: { readonly onClose: () => void }) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const [format, setFormat] = useState<Format>('json');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (file: File) => {
    const text = file.size > 4_000_000 ? null : await file.text();
    const { checked } = lab.getState();
    const opened = text === null ? null : await openFile(text, format, checked, locale);
    if (opened === null || !opened.ok) {
      const tooLarge = opened === null || opened.reason === 'tooLarge';
      return setOutcome({ heading: tooLarge ? words.tooLarge : words.notReadable, notes: opened?.notes ?? [] });
    }
    lab.act({ kind: 'replace', document: withRoom(opened.document) });
    if (opened.notes.length === 0) onClose();
    else setOutcome({ heading: words.ignored, notes: opened.notes });
  };
  const give = async () => {
    const { history, checked } = lab.getState();
    const written = await writeFile(history.present.document, checked, format, locale);
    if (written === null) return setOutcome({ heading: words.exportNeedsFix, notes: [] });
    saveAs(written.name, written.text);
    setOutcome(written.notes.length === 0 ? null : { heading: words.leftOut, notes: written.notes });
  };
  return (
    <Sheet title={words.files} onClose={onClose}>
      <Segmented
        label={words.format}
        options={formats.map((id) => ({ id, label: words.formats[id] }))}
        chosen={format}
        onChoose={(id) => setFormat(formats.find((one) => one === id) ?? 'json')}
      />
      <h3 className="pt-5 pb-1 font-semibold">{words.importTitle}</h3>
      <p className="pb-2 text-ui text-ink2">{words.importHelp}</p>
      <input
        type="file"
        aria-label={words.chooseFile}
        accept=".json,.yaml,.yml,.txt"
        className="text-ui file:mr-3 file:min-h-10 file:rounded-ui file:border file:border-rule2 file:bg-plate file:px-3"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take(file).catch(() => setOutcome({ heading: words.notReadable, notes: [] }));
        }}
      />
      <h3 className="pt-5 pb-1 font-semibold">{words.exportTitle}</h3>
      <p className="pb-2 text-ui text-ink2">{words.exportHelp}</p>
      <Button
        className="px-4"
        onClick={() => give().catch(() => setOutcome({ heading: words.exportNeedsFix, notes: [] }))}
      >
        {words.download}
      </Button>
      {outcome && (
        <div role="status" className="pt-4 text-ui">
          <p className="font-semibold">{outcome.heading}</p>
          <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
            {outcome.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  );
}
