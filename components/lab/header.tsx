'use client';

/**
 * The bar of the lab: the name of the site, the title, whether the work is kept, and what is done to the whole document.
 */
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import { LanguageSwitch } from '@/components/i18n/language-switch';
import { useLocale } from '@/components/i18n/locale';
import { homePath } from '@/components/i18n/paths';
import { ThemeToggle } from '@/components/theme/theme-toggle';
import { frameMessages } from '@/components/ui/messages';
import { Wordmark } from '@/components/ui/wordmark';
import type { Kept } from './autosave';
import { isPlain } from './document/document';
import { useLab, useLabState } from './lab-context';
import { labMessages } from './messages';

interface LabHeaderProps {
  readonly kept: Kept | null;
  readonly onTemplates: () => void;
  readonly onFiles: () => void;
  readonly onHelp: () => void;
  readonly children?: ReactNode;
}

export function LabHeader({ kept, onTemplates, onFiles, onHelp, children }: LabHeaderProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const [open, setOpen] = useState(false);
  const folded = open ? '' : 'max-[719px]:hidden';
  const troubled = kept !== null && kept !== 'kept';
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 border-b border-rule px-5 max-[719px]:px-4">
      <a href={homePath(locale)} aria-label={frameMessages[locale].home} className="flex h-12 items-center">
        <Wordmark />
      </a>
      <Title />
      <p
        role="status"
        className={`max-[719px]:order-1 ${troubled ? trouble : `text-[12.5px] text-ink3 ${open ? '' : 'max-[719px]:sr-only'}`}`}
      >
        {kept === null ? '' : kept === 'kept' ? words.saved : words.notSaved[kept]}
      </p>
      {kept === 'kept' && !open && <KeptSign />}
      <Button touch bare className="min-[720px]:hidden" expanded={open} onClick={() => setOpen(!open)}>
        {words.more}
      </Button>
      <div className={`ml-auto flex flex-wrap items-center gap-x-5 max-[719px]:order-2 max-[719px]:ml-0 ${folded}`}>
        <UndoRedo />
        <Button bare className="pointer-coarse:h-11" onClick={onTemplates}>
          {words.templates}
        </Button>
        <Button bare className="pointer-coarse:h-11" onClick={onFiles}>
          {words.files}
        </Button>
        {children}
        <Button bare label={words.help} className="pointer-coarse:h-11 pointer-coarse:min-w-11" onClick={onHelp}>
          ?
        </Button>
      </div>
      <div className={`flex items-center gap-5 max-[719px]:order-3 max-[719px]:ml-auto ${folded}`}>
        <LanguageSwitch />
        <ThemeToggle className="min-h-11" />
      </div>
    </header>
  );
}

/** Stands on the phone for the words, which are there for those who hear them, and in the folded part. */
const KeptSign = () => (
  <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" className="flex-none text-ink3 min-[720px]:hidden">
    <path d="m3 8.5 3.2 3.2L13 4.8" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
  </svg>
);

const trouble = 'text-[12.5px] font-medium text-error-text';

/** On a narrow screen they stand in the dock. */
function UndoRedo() {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { past, future } = useLabState(({ history }) => ({
    past: history.past.length > 0,
    future: history.future.length > 0,
  }));
  return (
    <div className="flex gap-x-5 max-[1079px]:hidden">
      <Button bare disabled={!past} onClick={lab.undo}>
        {words.undo}
      </Button>
      <Button bare disabled={!future} onClick={lab.redo}>
        {words.redo}
      </Button>
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
    <h1 className="inline-grid min-w-0 max-w-sm text-[15px] font-semibold max-[719px]:flex-1 max-[719px]:basis-20">
      <span aria-hidden="true" className="invisible col-start-1 row-start-1 overflow-hidden px-[9px] whitespace-pre">
        {typeof shown === 'string' && shown !== '' ? shown : words.untitled}
      </span>
      <input
        className="col-start-1 row-start-1 min-h-10 w-full min-w-0 truncate rounded-ui border border-transparent bg-transparent px-2 hover:border-rule2 pointer-coarse:min-h-11"
        aria-label={words.title}
        size={1}
        placeholder={words.untitled}
        maxLength={200}
        value={typeof shown === 'string' ? shown : ''}
        onChange={(event) => put(event.target.value)}
      />
    </h1>
  );
}
