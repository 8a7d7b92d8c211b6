'use client';

/**
 * On the phone: the way back to the request whose sheet gave way to the graph, while that is looked at.
 */
import { Button, IconButton } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import type { Locale } from '@/content/model';
import { viewMessages } from './messages';
import type { StageView } from './stage-view';

interface FoldedBarProps {
  readonly view: StageView;
  readonly locale: Locale;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function FoldedBar({ view: { requests, folded }, locale, onBack, onClose }: FoldedBarProps) {
  const words = viewMessages[locale];
  if (!folded || requests?.request == null) return null;
  return (
    <div className="sticky top-0 z-40 -mx-4 flex items-center justify-between border-b-2 border-ink bg-plate px-4">
      <Button bare touch onClick={onBack}>
        <Icon name="back" />
        {words.back(requests.request)}
      </Button>
      <IconButton bare touch icon="cross" label={words.close} onClick={onClose} />
    </div>
  );
}
