'use client';

/**
 * The run as captioned pictures, for readers who want no motion: each picture is the paused figure at one moment, so
 * that charts and feed show the same.
 */
import { useEffect } from 'react';
import { Button, IconButton } from '@/components/controls/button';
import { formatClock } from '@/components/i18n/format';
import type { Figure, Locale, MomentLink } from '@/content/model';
import { frameAt } from './frames';
import { storyboardMessages } from './storyboard-messages';

interface StoryboardProps {
  readonly figure: Figure;
  readonly shownMs: number;
  readonly locale: Locale;
  readonly onMotion: () => void;
  readonly onOpen: (moment: MomentLink) => void;
  readonly touch: boolean;
}

export function Storyboard({ figure, shownMs, locale, onMotion, onOpen, touch }: StoryboardProps) {
  const words = storyboardMessages[locale];
  const frames = figure.storyboard;
  const nth = frameAt(frames, shownMs);
  const frame = frames[nth];
  const count = frames.length;
  const show = (index: number) => {
    const next = frames[index];
    if (next) onOpen({ figure: figure.id, atMs: next.atMs });
  };
  useEffect(() => {
    const first = figure.storyboard[0];
    if (first) onOpen({ figure: figure.id, atMs: first.atMs });
  }, [figure, onOpen]);
  if (!frame) return null;
  return (
    <section
      aria-label={words.storyboard}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-rule py-4"
    >
      <div className="flex items-center gap-2">
        <IconButton
          icon="back"
          label={words.previousFrame}
          touch={touch}
          disabled={nth === 0}
          onClick={() => show(nth - 1)}
        />
        <span className="px-1 text-readout text-ink3 tabular-nums">{words.frameOf(nth + 1, count)}</span>
        <IconButton
          icon="next"
          label={words.nextFrame}
          touch={touch}
          disabled={nth === count - 1}
          onClick={() => show(nth + 1)}
        />
      </div>
      <p aria-live="polite" className="min-w-60 flex-1 text-ui text-ink">
        <span className="mr-2 text-ink3 tabular-nums">{formatClock(frame.atMs)}</span>
        {frame.caption[locale]}
      </p>
      <Button touch={touch} onClick={onMotion} className="px-3">
        {words.showMotion}
      </Button>
    </section>
  );
}
