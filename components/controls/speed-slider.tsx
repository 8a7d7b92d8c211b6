'use client';

/**
 * How fast simulated time passes, on a logarithmic slider from a hundredth to ten times.
 */
import { useId } from 'react';
import type { Locale } from '@/content/model';
import { controlMessages } from './messages';
import { formatSpeed, speedStop, speedStops, speedTicks } from './speed';

interface SpeedSliderProps {
  readonly speed: number;
  readonly onChange: (speed: number) => void;
  readonly locale: Locale;
  readonly touch?: boolean;
}

/** Radius of the thumb: the ends of its way lie this far inside the slider. */
const thumbPx = 8;

const slider =
  'relative m-0 block w-full cursor-pointer appearance-none rounded-[2px] bg-transparent ' +
  '[&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:rounded-full ' +
  '[&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-solid [&::-webkit-slider-thumb]:border-ink [&::-webkit-slider-thumb]:bg-plate ' +
  '[&::-moz-range-thumb]:box-border [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full ' +
  '[&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-solid [&::-moz-range-thumb]:border-ink [&::-moz-range-thumb]:bg-plate';

const placeOf = (stop: number) => {
  const share = stop / (speedStops.length - 1);
  return `calc(${thumbPx}px + ${share} * (100% - ${2 * thumbPx}px))`;
};

function Ticks() {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-0 h-full">
      <div className="absolute top-[11.5px] h-px bg-rule2" style={{ left: thumbPx, right: thumbPx }} />
      {speedStops.map((stop, index) => {
        const labelled = speedTicks.includes(stop);
        return (
          <div
            key={stop}
            className="absolute top-0 flex -translate-x-1/2 flex-col items-center"
            style={{ left: placeOf(index) }}
          >
            <div className={`w-px bg-rule2 ${labelled ? 'mt-[7px] h-[10px]' : 'mt-[9px] h-[6px]'}`} />
            {labelled && <span className="mt-0.5 text-axis text-ink3 tabular-nums">{stop}</span>}
          </div>
        );
      })}
    </div>
  );
}

export function SpeedSlider({ speed, onChange, locale, touch = false }: SpeedSliderProps) {
  const id = useId();
  const words = controlMessages[locale];
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="text-readout text-ink2">
        {words.speed}
      </label>
      <div className={`relative ${touch ? 'h-12 flex-1 pt-1' : 'h-9 w-36'}`}>
        <div className="relative h-9">
          <Ticks />
          <input
            id={id}
            type="range"
            min={0}
            max={speedStops.length - 1}
            step={1}
            value={speedStop(speed)}
            aria-label={words.speedLabel}
            aria-valuetext={formatSpeed(speed)}
            onChange={(event) => onChange(speedStops[Number(event.currentTarget.value)] as number)}
            className={`${slider} ${touch ? '-mt-3 h-12' : 'h-6'}`}
          />
        </div>
      </div>
      <output className="w-[52px] text-readout font-semibold tabular-nums">{formatSpeed(speed)}</output>
    </div>
  );
}
