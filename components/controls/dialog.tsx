'use client';

/**
 * A dialog over the page: the browser's own, which keeps the focus in it and closes with Escape. When it is gone, the focus
 * is back where it was.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';

interface DialogProps {
  readonly title: string;
  /** What the button that closes it says. */
  readonly close: string;
  /** For two columns of text. */
  readonly wide?: boolean;
  readonly touch?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, close, wide = false, touch = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    // Keys in the dialog are not keys of the page around it.
    const keep = (event: KeyboardEvent) => event.stopPropagation();
    current?.addEventListener('keydown', keep);
    current?.showModal();
    return () => {
      current?.removeEventListener('keydown', keep);
      // A dialog that is taken out of the page does not give the focus back.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className={`m-auto max-h-[88dvh] ${wide ? 'w-[min(56rem,calc(100vw-2rem))]' : 'w-[min(40rem,calc(100vw-2rem))]'} overflow-auto rounded-ui border border-rule2 bg-plate p-6 text-ink shadow-e2 backdrop:bg-ink/30 dark:backdrop:bg-sunk/80 max-[479px]:p-4`}
    >
      <div className="flex items-center justify-between gap-4 pb-3">
        <h2 id={id} className="text-h3 font-semibold">
          {title}
        </h2>
        <Button touch={touch} className="flex-none px-3 pointer-coarse:h-12" onClick={() => dialog.current?.close()}>
          {close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
