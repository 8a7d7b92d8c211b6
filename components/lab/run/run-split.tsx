'use client';

/**
 * The line between the board and the run: dragged, or moved by arrow keys, it gives one of them more of the height. What
 * was chosen is remembered on this device.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { labMessages } from '../messages';

const key = 'faultline.lab.run-share';
const least = 30;
const most = 80;
const usual = 54;
const step = 4;

const within = (share: number): number => Math.round(Math.min(most, Math.max(least, share)));

function remembered(): number {
  try {
    const kept = Number(window.localStorage.getItem(key) ?? usual);
    return Number.isFinite(kept) ? within(kept) : usual;
  } catch {
    return usual;
  }
}

function remember(share: number): void {
  try {
    window.localStorage.setItem(key, String(share));
  } catch {
    // It holds until the page is left.
  }
}

const byKey = (share: number, pressed: string): number | undefined =>
  ({ ArrowUp: share + step, ArrowDown: share - step, Home: least, End: most, Enter: usual })[pressed];

export function RunSplit({ children }: { readonly children: ReactNode }) {
  const words = labMessages[useLocale()];
  const [share, setShare] = useState(usual);
  useEffect(() => setShare(remembered()), []);
  const put = (wanted: number) => {
    setShare(within(wanted));
    remember(within(wanted));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = byKey(share, event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    put(wanted);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const bench = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect();
    if (bench) setShare(within(((bench.bottom - event.clientY) / bench.height) * 100));
  };
  return (
    <div
      style={{ height: `${share}%` }}
      className="relative flex min-h-0 flex-col border-t border-rule [&>section]:flex-1"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved */}
      <div
        role="separator"
        aria-orientation="horizontal"
        aria-label={words.runShare}
        aria-valuenow={share}
        aria-valuemin={least}
        aria-valuemax={most}
        title={words.runShare}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onPointerUp={() => remember(share)}
        onDoubleClick={() => put(usual)}
        className="group absolute inset-x-0 -top-1.5 z-20 flex h-3 cursor-row-resize touch-none items-center justify-center pointer-coarse:-top-5 pointer-coarse:h-10"
      >
        <span className="h-1 w-10 rounded-full bg-rule2 group-hover:bg-ink group-focus-visible:bg-ink" />
      </div>
      {children}
    </div>
  );
}
