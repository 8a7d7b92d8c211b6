'use client';

/**
 * The sound of a run as an option: off by default, with its volume, what it means, and examples to learn it by.
 */
import { useId, useState } from 'react';
import { Button } from '@/components/controls/button';
import type { AidProps } from '../aid-props';
import { PanelFrame } from '../panel-frame';
import { soundMessages } from './messages';
import type { Tones } from './tones';
import { useSound } from './use-sound';

const examples: Readonly<Record<'usual' | 'double' | 'failing', Tones>> = {
  usual: { pitchHz: 220, roughness: 0, loudness: 1 },
  double: { pitchHz: 440, roughness: 0, loudness: 1 },
  failing: { pitchHz: 220, roughness: 0.5, loudness: 1 },
};

export function SoundPanel({ session, locale, touch, onClose }: AidProps) {
  const words = soundMessages[locale];
  const [on, setOn] = useState(false);
  const [percent, setPercent] = useState(50);
  const id = useId();
  const play = useSound(session, on, percent / 100);
  return (
    <PanelFrame title={words.title} close={words.close} touch={touch} onClose={onClose}>
      <p className="measure pb-3 text-readout text-ink2">{words.how}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button touch={touch} onClick={() => setOn(!on)} className="px-3">
          {on ? words.off : words.on}
        </Button>
        <label htmlFor={id} className={`flex items-center gap-3 text-ui ${touch ? 'min-h-12' : ''}`}>
          {words.volume}
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            onChange={(event) => setPercent(Number(event.target.value))}
            className="w-40 accent-[var(--ink)]"
          />
        </label>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-2 text-ui">
          <span className="text-ink2">{words.try}</span>
          {(['usual', 'double', 'failing'] as const).map((name) => (
            <Button key={name} touch={touch} onClick={() => play(examples[name])} className="px-3">
              {words.examples[name]}
            </Button>
          ))}
        </span>
      </div>
    </PanelFrame>
  );
}
