'use client';

/**
 * A dialog over the page: the browser's own, which keeps the focus and closes with Escape.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { labMessages } from './messages';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const words = labMessages[useLocale()];
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // A dialog that is taken out of the page does not give the focus back.
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-[min(40rem,calc(100vw-2rem))] overflow-auto rounded-ui border border-rule2 bg-plate p-5 text-ink shadow-e2 backdrop:bg-ink/30"
    >
      <div className="flex items-center justify-between gap-4 pb-3">
        <h2 id={id} className="text-h3 font-semibold">
          {title}
        </h2>
        <Button bare onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
