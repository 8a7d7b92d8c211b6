'use client';

/**
 * The inputs of a calculated figure: each a slider over the values that make sense, with its value in words.
 */
import { useId } from 'react';
import { writeAs } from '@/components/i18n/write-number';
import type { CalculationInput, InputValues } from '@/content/calculation';
import type { Locale } from '@/content/model';

interface SlidersProps {
  readonly inputs: readonly CalculationInput[];
  readonly values: InputValues;
  readonly locale: Locale;
  /** Left out while nothing can be changed. */
  readonly onChange?: (id: string, value: number) => void;
}

export function Sliders({ inputs, values, locale, onChange }: SlidersProps) {
  return (
    <div className="grid gap-4">
      {inputs.map((input) => (
        <Slider
          key={input.id}
          input={input}
          value={values[input.id] ?? input.initial}
          locale={locale}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

interface SliderProps extends Pick<SlidersProps, 'locale'> {
  readonly input: CalculationInput;
  readonly value: number;
  readonly onChange: SlidersProps['onChange'];
}

function Slider({ input, value, locale, onChange }: SliderProps) {
  const id = useId();
  const { stops, label, format } = input;
  const written = writeAs(format, value, locale);
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="text-readout text-ink2">
          {label[locale]}
        </label>
        <output htmlFor={id} className="text-readout font-semibold whitespace-nowrap tabular-nums">
          {written}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={stops.indexOf(value)}
        disabled={onChange === undefined}
        aria-valuetext={written}
        onChange={(event) => onChange?.(input.id, stops[Number(event.currentTarget.value)] as number)}
        className="m-0 mt-1 block h-11 w-full cursor-pointer accent-ink sm:h-8"
      />
    </div>
  );
}
