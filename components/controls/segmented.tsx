'use client';

/**
 * A segmented control: one of a few options, as a radio group that looks like one instrument.
 */
import { useId } from 'react';

export interface SegmentedOption {
  readonly id: string;
  readonly label: string;
}

interface SegmentedProps {
  readonly label: string;
  readonly options: readonly SegmentedOption[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly disabled?: boolean;
  /** Fills the width with 48 px high options, and leaves the label to the reader's eye above it. */
  readonly touch?: boolean;
}

const segment =
  'relative flex items-center justify-center border-rule2 text-ui text-ink2 transition-colors duration-[120ms] ' +
  'not-first:border-l first:rounded-l-[5px] last:rounded-r-[5px] hover:text-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-checked:forced-color-adjust-none ' +
  'has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink';

export function Segmented({ label, options, chosen, onChoose, disabled = false, touch = false }: SegmentedProps) {
  const name = useId();
  const size = touch ? 'min-h-[46px] flex-1 px-2 text-center' : 'h-9 px-3.5 pointer-coarse:h-11';
  return (
    <fieldset disabled={disabled} className={touch ? 'w-full' : 'flex flex-wrap items-center gap-x-3 gap-y-2'}>
      <legend className={touch ? 'sr-only' : 'contents'}>
        <span className="text-ui font-semibold">{label}</span>
      </legend>
      <div className={`rounded-ui border border-rule2 bg-plate ${touch ? 'flex w-full' : 'inline-flex flex-wrap'}`}>
        {options.map((option) => (
          <label
            key={option.id}
            className={`${segment} ${size} ${disabled ? 'cursor-not-allowed has-checked:bg-rule2' : 'cursor-pointer'}`}
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
              className="absolute inset-0 m-0 cursor-[inherit] appearance-none opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
