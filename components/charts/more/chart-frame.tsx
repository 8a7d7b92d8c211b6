'use client';

/**
 * The frame of a chart on demand: title, plot on the axis of the scrubber with the cursor through it, and its table.
 */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Session } from '@/components/simulation/session';
import { usePlayhead } from '@/components/stage/panel/use-playhead';
import { useScrub } from '@/components/stage/panel/use-scrub';
import { useWidth } from '@/components/stage/panel/use-size';
import { type TimeFrame, timeFrame } from '../time-frame';

interface ChartFrameProps {
  readonly session: Session;
  readonly title: string;
  readonly note?: string;
  readonly durationMs: number;
  readonly height: number;
  readonly children: (frame: TimeFrame) => ReactNode;
  readonly table: Table;
  /** Why there is nothing to draw; null where there is. */
  readonly empty?: string | null;
}

export interface Table {
  readonly label: string;
  readonly heads: readonly string[];
  /** Only made when the table is opened. */
  readonly rows: () => readonly (readonly string[])[];
}

export function ChartFrame(props: ChartFrameProps) {
  const { session, title, note, durationMs, height, children, table, empty = null } = props;
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, durationMs), [width, durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, false);
  return (
    <section ref={measure} aria-label={title} className="min-w-0">
      <h3 className="text-readout leading-6 font-semibold">{title}</h3>
      <div ref={holder} className="relative touch-pan-y select-none" style={{ height }} {...scrub}>
        {empty !== null && (
          <p className="absolute inset-0 grid place-content-center px-4 text-center text-readout text-ink3">{empty}</p>
        )}
        {empty === null && width > 0 && children(frame)}
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 at-head w-[1.6px] -translate-x-1/2 bg-ink"
        />
      </div>
      {note && <p className="text-[12.5px] text-ink3">{note}</p>}
      {empty === null && <LateTable {...table} title={title} />}
    </section>
  );
}

function LateTable({ label, heads, rows, title }: Table & { readonly title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="text-readout" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-[2px] py-1 text-ink3 hover:text-ink pointer-coarse:py-3.5">
        {label}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="mt-2 max-h-72 overflow-auto" tabIndex={0} aria-label={`${title}: ${label}`}>
          <table className="border-collapse tabular-nums">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" className="pr-4 pb-1 text-right font-semibold first:text-left">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([first, ...others]) => (
                <tr key={first} className="border-t border-rule">
                  <th scope="row" className="py-1 pr-4 text-left font-normal text-ink2">
                    {first}
                  </th>
                  {others.map((text, nth) => (
                    <td key={heads[nth + 1]} className="py-1 pr-4 text-right">
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
