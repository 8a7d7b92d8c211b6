'use client';

/**
 * The frame of the panel: docked at the lower edge of the window, so that the graph stays in sight above it; in place where
 * the page has a place for it; on the phone a sheet of its own, which keeps the focus until it closes.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

interface PanelFrameProps {
  readonly title: string;
  readonly touch: boolean;
  readonly inPlace: boolean;
  readonly onClose: () => void;
  /** Buttons beside the title. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function PanelFrame({ touch, inPlace, ...rest }: PanelFrameProps) {
  return touch && !inPlace ? <SheetFrame {...rest} /> : <SectionFrame inPlace={inPlace} {...rest} />;
}

type FrameProps = Omit<PanelFrameProps, 'touch' | 'inPlace'>;

const dockedLook =
  'sticky bottom-0 z-20 mt-6 max-h-[46vh] overflow-y-auto overscroll-contain border-t-2 border-ink bg-plate pb-3';

function SectionFrame({ title, onClose, tools, children, inPlace }: FrameProps & { readonly inPlace: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (!inPlace) heading.current?.focus({ preventScroll: true });
  }, [inPlace]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section aria-labelledby={id} onKeyDown={onKeyDown} className={inPlace ? '' : dockedLook}>
      <div className={`${headLook} ${inPlace ? '-top-4' : 'top-0'}`}>
        <h3 ref={heading} id={id} tabIndex={-1} className={titleLook}>
          {title}
        </h3>
        {tools}
      </div>
      {children}
    </section>
  );
}

function SheetFrame({ title, onClose, tools, children }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to what had it before.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-0 mt-auto max-h-[85dvh] w-full max-w-none overflow-y-auto overscroll-contain border-t-2 border-ink bg-plate px-4 pb-4 text-ink backdrop:bg-ink/30"
    >
      <div className={`${headLook} top-0`}>
        <h3 id={id} className={titleLook}>
          {title}
        </h3>
        {tools}
      </div>
      {children}
    </dialog>
  );
}

const headLook = 'sticky z-10 flex flex-wrap items-center gap-x-4 bg-plate py-1';
const titleLook = 'mr-auto text-ui font-semibold outline-none';
