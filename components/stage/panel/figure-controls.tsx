'use client';

/**
 * The segmented controls of a figure: all in a row, or on the phone one at a time with a switch to the next.
 */
import { useState } from 'react';
import { IconButton } from '@/components/controls/button';
import { controlMessages } from '@/components/controls/messages';
import { Segmented } from '@/components/controls/segmented';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Control, Figure, Locale } from '@/content/model';

interface FigureControlsProps {
  readonly session: Session;
  readonly figure: Figure;
  readonly locale: Locale;
  readonly disabled: boolean;
}

function ControlOf({
  control,
  session,
  locale,
  disabled,
  touch,
}: Omit<FigureControlsProps, 'figure'> & { control: Control; touch: boolean }) {
  const chosen = useSession(session, (state) => state.choices[control.id] ?? control.initial);
  return (
    <Segmented
      label={control.label[locale]}
      options={control.options.map(({ id, label }) => ({ id, label: label[locale] }))}
      chosen={chosen}
      onChoose={(optionId) => session.choose(control.id, optionId)}
      disabled={disabled}
      touch={touch}
    />
  );
}

export function FigureControls({ figure, ...shared }: FigureControlsProps) {
  if (figure.controls.length === 0) return null;
  return (
    <div className="stage-controls flex flex-wrap gap-x-10 gap-y-3 border-y border-rule py-[18px]">
      {figure.controls.map((control) => (
        <ControlOf key={control.id} control={control} touch={false} {...shared} />
      ))}
    </div>
  );
}

/** One control in the dock, its name above it. */
export function DockControl({ figure, ...shared }: FigureControlsProps) {
  const [nth, setNth] = useState(0);
  const control = figure.controls[nth];
  const count = figure.controls.length;
  if (!control) return null;
  const words = controlMessages[shared.locale];
  return (
    <div className="flex flex-col gap-1">
      <p aria-hidden="true" className="flex justify-between text-readout">
        <span className="font-semibold text-ink">{control.label[shared.locale]}</span>
        {count > 1 && <span className="text-ink3 tabular-nums">{words.controlOf(nth + 1, count)}</span>}
      </p>
      <div className="flex items-stretch gap-2">
        <ControlOf key={control.id} control={control} touch {...shared} />
        {count > 1 && (
          <IconButton touch icon="next" label={words.nextControl} onClick={() => setNth((nth + 1) % count)} />
        )}
      </div>
    </div>
  );
}
