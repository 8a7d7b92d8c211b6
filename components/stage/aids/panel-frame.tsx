/**
 * The frame of an aid that opens under the row: its name, its content, and how to close it.
 */
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';

interface PanelFrameProps {
  readonly title: string;
  readonly close: string;
  readonly touch: boolean;
  readonly onClose: () => void;
  /** Beside the name. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function PanelFrame({ title, close, touch, onClose, actions, children }: PanelFrameProps) {
  return (
    <section aria-label={title} className="border-t border-rule py-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
        <h3 className="mr-auto text-ui font-semibold text-ink">{title}</h3>
        {actions}
        <Button bare touch={touch} onClick={onClose} className="px-1">
          {close}
        </Button>
      </div>
      {children}
    </section>
  );
}
