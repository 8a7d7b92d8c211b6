'use client';

/**
 * Where the curve is drawn: with pen, finger or mouse anywhere on it, or by keyboard on a row of points, each of which
 * is a slider. A page does not scroll under a finger that draws; it does everywhere else.
 */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { type Axes, heightOf, shareOfTime, valueAtHeight } from './axes';
import { type Curve, clamp, drawStroke, handles, heightAt, isEmpty, moveHandle, type Spot } from './curve';
import { messages } from './messages';
import { mark, wholeSeconds } from './plot';

/** Steps of a slider over the whole axis: about a tenth more with each. */
const sliderSteps = 60;

interface Props {
  readonly axes: Axes;
  readonly locale: Locale;
  readonly curve: Curve;
  readonly onChange: (curve: Curve) => void;
  /** Ids of the question and the instructions. */
  readonly labelledBy: string;
  readonly describedBy: string;
}

export function DrawingArea({ axes, locale, curve, onChange, labelledBy, describedBy }: Props) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [focused, setFocused] = useState(false);
  const last = useRef<Spot | null>(null);
  const drawn = useRef(curve);

  function draw(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const native = event.nativeEvent;
    const moves = native.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of moves.length > 0 ? moves : [native]) {
      const to = { x: clamp((clientX - box.left) / box.width), y: clamp(1 - (clientY - box.top) / box.height) };
      drawn.current = drawStroke(drawn.current, last.current ?? to, to);
      last.current = to;
    }
    setSpot(last.current);
    onChange(drawn.current);
  }

  function begin(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = null;
    drawn.current = curve;
    draw(event);
  }

  const shown = spot && (focused || !isEmpty(curve)) ? { x: spot.x, y: heightAt(curve, spot.x) ?? spot.y } : null;
  const atSpot = shown && ([axes.fromMs + shown.x * (axes.endMs - axes.fromMs), valueAtHeight(axes, shown.y)] as const);
  return (
    <>
      <div
        className="absolute -inset-y-2 right-0 cursor-crosshair touch-none"
        style={{ left: `${shareOfTime(axes, axes.fromMs) * 100}%` }}
      >
        {/* The margin above and below makes the ends of the axis easy to reach. */}
        <div
          className="absolute inset-x-0 inset-y-2 before:absolute before:inset-x-0 before:-inset-y-2"
          onPointerDown={begin}
          onPointerMove={(event) => last.current && event.buttons > 0 && draw(event)}
          onLostPointerCapture={() => {
            last.current = null;
          }}
        />
      </div>
      {atSpot && (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute size-4 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-(--ink) bg-(--plate) ${
            focused ? 'outline-2 outline-offset-2 outline-(--ink)' : 'ring-12 ring-(--ink)/10'
          }`}
          style={mark(axes, atSpot)}
        />
      )}
      <PointSliders
        {...{ axes, locale, curve, onChange, labelledBy, describedBy }}
        onSpot={setSpot}
        onFocusChange={setFocused}
      />
    </>
  );
}

interface SliderProps extends Props {
  readonly onSpot: (spot: Spot) => void;
  readonly onFocusChange: (focused: boolean) => void;
}

function PointSliders({ axes, locale, curve, onChange, labelledBy, describedBy, onSpot, onFocusChange }: SliderProps) {
  const words = messages[locale];
  const [active, setActive] = useState(0);
  const group = useRef<HTMLFieldSetElement>(null);
  const unset = heightOf(axes, Math.sqrt(axes.minMs * axes.maxMs));
  const heightOfHandle = (handle: number) => heightAt(curve, handle / handles);

  function walk(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll('input')[Math.max(0, Math.min(handles, active + by))]?.focus();
  }

  return (
    <fieldset
      ref={group}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="pointer-events-none absolute inset-0 m-0 min-w-0 border-0 p-0"
    >
      {Array.from({ length: handles + 1 }, (_, handle) => {
        const height = heightOfHandle(handle);
        const distance = ((axes.endMs - axes.fromMs) * handle) / handles;
        const value = formatDuration(valueAtHeight(axes, height ?? unset), locale);
        return (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: handles are places, they never move
            key={handle}
            type="range"
            min={0}
            max={sliderSteps}
            step={1}
            value={Math.round((height ?? unset) * sliderSteps)}
            tabIndex={handle === active ? 0 : -1}
            aria-label={words.after(wholeSeconds(distance, locale))}
            aria-valuetext={height === null ? words.notDrawn : value}
            aria-orientation="vertical"
            className="absolute size-4 -translate-x-1/2 translate-y-1/2 opacity-0"
            style={mark(axes, [axes.fromMs + distance, valueAtHeight(axes, height ?? unset)])}
            onKeyDown={walk}
            onFocus={() => {
              setActive(handle);
              onSpot({ x: handle / handles, y: height ?? unset });
              onFocusChange(true);
            }}
            onBlur={() => onFocusChange(false)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value) / sliderSteps;
              onSpot({ x: handle / handles, y: next });
              onChange(moveHandle(curve, handle, next));
            }}
          />
        );
      })}
    </fieldset>
  );
}
