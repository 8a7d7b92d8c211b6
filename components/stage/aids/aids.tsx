'use client';

/**
 * The row of aids under a figure: for those who hear or read a run, and for those who ask what it is worth. Each aid
 * is a bundle of its own that comes when it is opened.
 */
import { lazy, type ReactNode, Suspense, useState } from 'react';
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
const ofThePage: readonly Aid[] = ['help', 'model'];

const line = 'flex flex-wrap items-center gap-x-6';
/** Columns rather than a line that breaks: their height is known before they are there, in every language. */
const columns =
  'mt-4 grid grid-cols-2 justify-items-start border-t border-rule min-[720px]:grid-cols-4 min-[1080px]:flex min-[1080px]:flex-wrap min-[1080px]:gap-x-6';

interface AidsProps extends Omit<AidProps, 'asked' | 'onClose'> {
  /** Inside the figure whose keys open aids. */
  readonly root: HTMLElement | null;
  /** The page has a help and a model card of its own, and a place for the row that needs no rule above it. */
  readonly bare?: boolean;
  /** Stands at the end of the row. */
  readonly beside?: ReactNode;
}

/** Whoever wants no motion gets the key moments of a run that brings no pictures of its own. */
const wantsPictures = ({ storyboard }: CheckedFigure) =>
  storyboard.length === 0 && matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Aids({ root, bare = false, beside, ...rest }: AidsProps) {
  const words = aidMessages[rest.locale];
  const [opened, setOpened] = useState<readonly Aid[]>(!bare && wantsPictures(rest.figure) ? ['moments'] : []);
  const [asked, setAsked] = useState(0);
  const close = (aid: Aid) => setOpened((before) => before.filter((one) => one !== aid));
  const open = (aid: Aid) => setOpened((before) => (before.includes(aid) ? before : [...before, aid]));
  useAidKeys(root, !bare, (aid) => {
    open(aid);
    if (aid === 'narration') setAsked((times) => times + 1);
  });
  const offered = names.filter(
    (aid) => !(bare && ofThePage.includes(aid)) && (aid !== 'share' || rest.lesson !== null),
  );
  const showFull = () => void root?.closest('figure')?.requestFullscreen();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div role="group" aria-label={words.aids} className={`stage-aids ${bare ? line : columns}`}>
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
        {!bare && (
          <Button bare touch={rest.touch} onClick={showFull} className="px-1 max-[719px]:hidden">
            {words.full}
          </Button>
        )}
        {beside && <div className="ml-auto">{beside}</div>}
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
