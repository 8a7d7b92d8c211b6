'use client';

/**
 * The button that copies a link to the architecture, at the moment where its run stands.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import { useLocale } from '@/components/i18n/locale';
import { addressOf } from '@/components/simulation/link/address';
import { componentOf, type LabDocument } from './document/document';
import { useLab } from './lab-context';
import { labMessages } from './messages';
import { useRun } from './run/use-lab-run';

/** More than this a chat may cut. */
const longest = 2_000;

type Said = { readonly kind: 'copied'; readonly length: number } | { readonly kind: 'shown'; readonly address: string };

function selectionOf(document: LabDocument, [id, ...others]: readonly string[]) {
  if (id === undefined || others.length > 0) return undefined;
  if (componentOf(document, id) !== undefined) return { kind: 'component', id } as const;
  const [from, to] = id.split('->');
  return from !== undefined && to !== undefined ? ({ kind: 'connection', from, to } as const) : undefined;
}

export function CopyLabLink() {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const run = useRun();
  const [said, setSaid] = useState<Said | null>(null);
  const copy = async () => {
    const { document, selection } = lab.getState().history.present;
    const { labLinkText } = await import('@/components/simulation/link/lab-link');
    const position = run?.current ? run.session.position() : null;
    const address = addressOf(labLinkText(document, position, selectionOf(document, selection)), null);
    try {
      await navigator.clipboard.writeText(address);
      setSaid({ kind: 'copied', length: address.length });
    } catch {
      setSaid({ kind: 'shown', address });
    }
  };
  return (
    <span className="relative inline-flex">
      <Button main className="px-3 pointer-coarse:h-11" onClick={() => void copy()}>
        <Icon name="link" />
        {words.copyLink}
      </Button>
      <span role="status" className="absolute top-full right-0 z-40 w-max max-w-72">
        {said && (
          <span className="mt-2 flex flex-col gap-2 rounded-ui border border-rule2 bg-plate p-3 text-readout shadow-e1">
            {said.kind === 'shown' && words.copyThis}
            {said.kind === 'copied' && (said.length > longest ? words.copiedLong(said.length) : words.copied)}
            {said.kind === 'shown' && (
              <input
                readOnly
                value={said.address}
                aria-label={words.copyThis}
                onFocus={(event) => event.target.select()}
                className="h-9 rounded-ui border border-rule2 bg-plate px-2"
              />
            )}
            <Button bare className="self-end" onClick={() => setSaid(null)}>
              {words.close}
            </Button>
          </span>
        )}
      </span>
    </span>
  );
}
