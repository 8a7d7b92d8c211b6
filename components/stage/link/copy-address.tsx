'use client';

/**
 * A button that copies an address made at that moment, and shows it where it cannot be copied.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import type { Locale } from '@/content/model';
import { linkMessages } from './messages';

interface CopyAddressProps {
  readonly address: () => Promise<string>;
  readonly locale: Locale;
  readonly touch?: boolean;
  readonly disabled?: boolean;
}

export function CopyAddress({ address, locale, touch = false, disabled = false }: CopyAddressProps) {
  const words = linkMessages[locale];
  const [said, setSaid] = useState<{ readonly address: string | null } | null>(null);
  const copy = async () => {
    const made = await address();
    try {
      await navigator.clipboard.writeText(made);
      setSaid({ address: null });
    } catch {
      setSaid({ address: made });
    }
  };
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <Button bare touch={touch} disabled={disabled} onClick={() => void copy()} className="px-1">
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
