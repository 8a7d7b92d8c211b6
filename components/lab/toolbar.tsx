'use client';

/**
 * The bar of the lab: the title, whether the work is kept, undo and redo, templates and files.
 */
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import type { Kept } from './autosave';
import { isPlain } from './document/document';
import { useLab, useLabState } from './lab-context';
import { labMessages } from './messages';

interface ToolbarProps {
  readonly kept: Kept | null;
  readonly onTemplates: () => void;
  readonly onFiles: () => void;
}

export function Toolbar({ kept, onTemplates, onFiles }: ToolbarProps) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { past, future } = useLabState(({ history }) => ({
    past: history.past.length > 0,
    future: history.future.length > 0,
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule px-4 py-1.5">
      <Title />
      <p role="status" className={`text-[12.5px] ${kept === 'kept' ? 'text-ink3' : 'font-medium text-error-text'}`}>
        {kept === null ? '' : kept === 'kept' ? words.saved : words.notSaved[kept]}
      </p>
      <div className="ml-auto flex flex-wrap gap-x-4">
        <Button bare disabled={!past} onClick={lab.undo}>
          {words.undo}
        </Button>
        <Button bare disabled={!future} onClick={lab.redo}>
          {words.redo}
        </Button>
        <Button bare onClick={onTemplates}>
          {words.templates}
        </Button>
        <Button bare onClick={onFiles}>
          {words.files}
        </Button>
      </div>
    </div>
  );
}

/** The title in the reader's language; one that both languages share stays shared. */
function Title() {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const { title } = useLabState(({ history }) => ({ title: history.present.document.title }));
  const shown = isPlain(title) ? title[locale] : title;
  const put = (text: string) => {
    const value = isPlain(title) ? { ...title, [locale]: text } : text === '' ? undefined : text;
    lab.act({ kind: 'set', path: ['title'], value }, 'type title');
  };
  return (
    <h1 className="min-w-0 flex-1 basis-60">
      <input
        className="min-h-10 w-full max-w-md truncate rounded-ui border border-transparent bg-transparent px-2 text-[15px] font-semibold hover:border-rule2"
        aria-label={words.title}
        placeholder={words.untitled}
        maxLength={200}
        value={typeof shown === 'string' ? shown : ''}
        onChange={(event) => put(event.target.value)}
      />
    </h1>
  );
}
