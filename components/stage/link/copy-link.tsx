'use client';

/**
 * The button that copies a link to the moment on the stage, and shows the address where it cannot be copied.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import { figureAnchor } from '@/components/lesson/moment-bus';
import { addressOf } from '@/components/simulation/link/address';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure, Locale } from '@/content/model';
import type { StageView } from '../view/stage-view';
import { linkMessages } from './messages';

interface CopyLinkProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
  readonly view: StageView;
  readonly lesson: string;
  readonly locale: Locale;
  readonly touch?: boolean;
  readonly disabled?: boolean;
}

async function addressNow({ session, figure, view, lesson }: CopyLinkProps): Promise<string> {
  const [{ linkTextOf }, { extrasOf }] = await Promise.all([
    import('@/components/simulation/link/figure-link'),
    import('../view/link-view'),
  ]);
  return addressOf(
    linkTextOf(lesson, figure, session.position(), extrasOf(view, session.getState().reachedMs)),
    figureAnchor(figure.id),
  );
}

export function CopyLink(props: CopyLinkProps) {
  const words = linkMessages[props.locale];
  const [said, setSaid] = useState<{ readonly address: string | null } | null>(null);
  const copy = async () => {
    const address = await addressNow(props);
    try {
      await navigator.clipboard.writeText(address);
      setSaid({ address: null });
    } catch {
      setSaid({ address });
    }
  };
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        bare
        touch={props.touch ?? false}
        disabled={props.disabled ?? false}
        onClick={() => void copy()}
        className="px-1"
      >
        <Icon name="link" />
        <span title={words.copyHint}>{words.copy}</span>
      </Button>
      <span role="status" className="text-readout text-ink2">
        {said && (said.address === null ? words.copied : words.copyThis)}
      </span>
      {said?.address && (
        <input
          readOnly
          value={said.address}
          aria-label={words.copyThis}
          onFocus={(event) => event.target.select()}
          className="h-9 w-64 max-w-full rounded-ui border border-rule2 bg-plate px-2 text-readout text-ink"
        />
      )}
    </span>
  );
}
