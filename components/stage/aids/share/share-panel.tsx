'use client';

/**
 * Hands a moment on: as a code for a phone, as an address, and as a frame for a page of one's own.
 */
import { useCallback, useEffect, useId, useState } from 'react';
import { Button } from '@/components/controls/button';
import { embedPath } from '@/components/i18n/paths';
import { figureAnchor } from '@/components/lesson/moment-bus';
import { addressOf } from '@/components/simulation/link/address';
import type { Locale } from '@/content/model';
import type { AidProps } from '../aid-props';
import { PanelFrame } from '../panel-frame';
import { shareMessages } from './messages';
import { qrPath } from './qr-path';

interface Addresses {
  readonly page: string;
  readonly frame: string;
}

function useAddresses({ session, figure, lesson, locale }: AidProps) {
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  const renew = useCallback(async () => {
    if (lesson === null) return;
    const { linkTextOf } = await import('@/components/simulation/link/figure-link');
    const text = linkTextOf(lesson, figure, session.position());
    const src = `${window.location.origin}${embedPath(locale)}?moment=${text}`;
    const title = figure.title[locale].replaceAll('"', '&quot;');
    setAddresses({
      page: addressOf(text, figureAnchor(figure.id)),
      frame: `<iframe src="${src}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`,
    });
  }, [session, figure, lesson, locale]);
  useEffect(() => void renew(), [renew]);
  return { addresses, renew };
}

export function SharePanel(props: AidProps) {
  const { locale, touch, onClose } = props;
  const words = shareMessages[locale];
  const { addresses, renew } = useAddresses(props);
  return (
    <PanelFrame
      title={words.title}
      close={words.close}
      touch={touch}
      onClose={onClose}
      actions={
        <Button touch={touch} onClick={() => void renew()} className="px-3">
          {words.renew}
        </Button>
      }
    >
      <p className="measure pb-4 text-readout text-ink2">{words.help}</p>
      {addresses && (
        <div className="flex flex-wrap items-start gap-x-10 gap-y-5">
          <QrCode text={addresses.page} locale={locale} />
          <div className="flex min-w-60 flex-1 flex-col gap-4">
            <Text label={words.address} text={addresses.page} rows={3} />
            <Text label={words.embed} text={addresses.frame} rows={4} />
          </div>
        </div>
      )}
    </PanelFrame>
  );
}

function Text({ label, text, rows }: { readonly label: string; readonly text: string; readonly rows: number }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-readout font-semibold text-ink">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.target.select()}
        className="w-full resize-none rounded-ui border border-rule2 bg-plate p-2 font-mono text-readout text-ink2 [overflow-wrap:anywhere]"
      />
    </div>
  );
}

/** A camera must tell the modules of a code apart. */
const modulePx = 3;
const leastPx = 240;

/** Dark on light in both themes: cameras expect it. */
function QrCode({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  const words = shareMessages[locale];
  const code = qrPath(text);
  if (code === null) return <p className="measure text-readout text-ink2">{words.tooLong}</p>;
  return (
    <svg
      role="img"
      aria-label={words.qr}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="h-auto max-w-full flex-none"
      style={{ width: Math.max(leastPx, code.size * modulePx) }}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
