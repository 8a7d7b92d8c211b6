'use client';

/**
 * The narration of a run: one polite live region, on demand, with what was told before for those who read it.
 */
import { useEffect } from 'react';
import { Button } from '@/components/controls/button';
import type { AidProps } from '../aid-props';
import { PanelFrame } from '../panel-frame';
import { narrationMessages } from './messages';
import { useNarrating } from './narrating';
import { useNarration } from './use-narration';

export function NarrationPanel({ session, figure, locale, touch, asked, onClose }: AidProps) {
  const words = narrationMessages[locale];
  const { told, tellAll } = useNarration(session, figure.interventions, locale);
  const [last, ...earlier] = told;
  useNarrating();
  useEffect(() => {
    if (asked > 0) tellAll();
  }, [asked, tellAll]);
  return (
    <PanelFrame
      title={words.title}
      close={words.close}
      touch={touch}
      onClose={onClose}
      actions={
        <Button touch={touch} onClick={tellAll} className="px-3">
          {words.describe}
        </Button>
      }
    >
      <p className="measure pb-3 text-readout text-ink3">{words.how}</p>
      <p role="status" className="measure min-h-14 text-ui text-ink">
        {last === undefined ? words.quiet : last.text}
      </p>
      {earlier.length > 0 && (
        <ol aria-label={words.earlier} className="measure mt-3 border-t border-rule text-readout text-ink2">
          {earlier.map(({ key, text }) => (
            <li key={key} className="border-b border-rule py-2">
              {text}
            </li>
          ))}
        </ol>
      )}
    </PanelFrame>
  );
}
