'use client';

/**
 * The seed of the run: type one, or draw a new one. Either starts the run over.
 */
import { useEffect, useId, useState } from 'react';
import type { Locale } from '@/content/model';
import { IconButton } from './button';
import { controlMessages } from './messages';

interface SeedFieldProps {
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly touch?: boolean;
}

const largestSeed = 4_294_967_295;
/** New seeds stay short enough to be told to a neighbour. */
const largestNewSeed = 9_999;

function drawSeed(other: number): number {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  const seed = 1 + (draw % largestNewSeed);
  return seed === other ? (seed % largestNewSeed) + 1 : seed;
}

export function SeedField({ seed, onSeed, locale, disabled = false, touch = false }: SeedFieldProps) {
  const id = useId();
  const words = controlMessages[locale];
  const [text, setText] = useState(String(seed));
  useEffect(() => setText(String(seed)), [seed]);

  function commit() {
    const value = Number(text);
    const valid = text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= largestSeed;
    if (!valid) setText(String(seed));
    else if (value !== seed) onSeed(value);
  }

  return (
    <form
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <label htmlFor={id} title={words.seedLabel} className="text-readout text-ink2">
        {words.seed}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replace(/\D/g, '').slice(0, 10))}
        onBlur={commit}
        className={`${touch ? 'h-12 w-24' : 'h-9 w-[72px]'} rounded-ui border border-rule2 bg-plate px-2 text-ui tabular-nums hover:border-ink disabled:border-rule disabled:text-ink3`}
      />
      <IconButton
        icon="die"
        label={words.newSeed}
        touch={touch}
        disabled={disabled}
        onClick={() => onSeed(drawSeed(seed))}
      />
    </form>
  );
}
