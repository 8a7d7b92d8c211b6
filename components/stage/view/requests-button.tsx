'use client';

/**
 * The button of the stage that opens the panel of single requests, or closes it.
 */
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import type { Locale } from '@/content/model';
import { viewMessages } from './messages';
import type { StageView } from './stage-view';

interface RequestsButtonProps {
  readonly view: StageView;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

/** Marks the place to which the focus returns when the panel closes. */
const opener = 'data-opens-requests';

export function focusRequestsButton(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>(`[${opener}] button`)?.focus({ preventScroll: true });
}

export function RequestsButton({ view, locale, touch, disabled, onToggle }: RequestsButtonProps) {
  const words = viewMessages[locale];
  return (
    <span {...{ [opener]: '' }} title={words.requestsHint}>
      <Button
        bare
        touch={touch}
        disabled={disabled}
        expanded={view.requests !== null && !view.folded}
        onClick={onToggle}
        className="px-1 whitespace-nowrap"
      >
        <Icon name="requests" />
        {words.requests}
      </Button>
    </span>
  );
}
