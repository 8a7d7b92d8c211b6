'use client';

/**
 * The row of aids under a figure: for those who hear or read a run, and for those who ask what it is worth. Each aid
 * is a bundle of its own that comes when it is opened.
 */
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import type { CheckedFigure } from '@/content/model';
import type { AidProps } from './aid-props';
import { aidMessages } from './messages';
import { useAidKeys } from './use-aid-keys';

const panels = {
  narration: lazy(async () => ({ default: (await import('./narration/narration-panel')).NarrationPanel })),
  moments: lazy(async () => ({ default: (await import('./storyboard/moments-panel')).MomentsPanel })),
  sound: lazy(async () => ({ default: (await import('./sound/sound-panel')).SoundPanel })),
  model: lazy(async () => ({ default: (await import('./model/model-panel')).ModelPanel })),
  share: lazy(async () => ({ default: (await import('./share/share-panel')).SharePanel })),
  help: lazy(async () => ({ default: (await import('./help/help-sheet')).HelpSheet })),
} as const;

type Aid = keyof typeof panels;
const names = Object.keys(panels) as readonly Aid[];

interface AidsProps extends Omit<AidProps, 'asked' | 'onClose'> {
  /** Inside the figure whose keys open aids. */
  readonly root: HTMLElement | null;
  /** False where the page has a help of its own. */
  readonly help?: boolean;
}

/** Whoever wants no motion gets the key moments of a run that brings no pictures of its own. */
const wantsPictures = ({ storyboard }: CheckedFigure) =>
  storyboard.length === 0 && matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Aids({ root, help = true, ...rest }: AidsProps) {
  const words = aidMessages[rest.locale];
  const [opened, setOpened] = useState<readonly Aid[]>(help && wantsPictures(rest.figure) ? ['moments'] : []);
  const [asked, setAsked] = useState(0);
  const close = (aid: Aid) => setOpened((before) => before.filter((one) => one !== aid));
  const open = (aid: Aid) => setOpened((before) => (before.includes(aid) ? before : [...before, aid]));
  useAidKeys(root, help, (aid) => {
    open(aid);
    if (aid === 'narration') setAsked((times) => times + 1);
  });
  const offered = names.filter((aid) => (aid !== 'help' || help) && (aid !== 'share' || rest.lesson !== null));
  const showFull = () => void root?.closest('figure')?.requestFullscreen();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div role="group" aria-label={words.aids} className="stage-aids mt-4 flex flex-wrap gap-x-6 border-t border-rule">
        {offered.map((aid) => (
          <Button
            key={aid}
            bare
            touch={rest.touch}
            expanded={opened.includes(aid)}
            onClick={() => (opened.includes(aid) ? close(aid) : open(aid))}
            className="px-1"
          >
            {words[aid]}
          </Button>
        ))}
        {help && (
          <Button bare touch={rest.touch} onClick={showFull} className="px-1 max-[719px]:hidden">
            {words.full}
          </Button>
        )}
      </div>
      {opened.map((aid) => {
        const Panel = panels[aid];
        return (
          <Suspense key={aid} fallback={null}>
            <Panel {...rest} asked={asked} onClose={() => close(aid)} />
          </Suspense>
        );
      })}
    </>
  );
}
