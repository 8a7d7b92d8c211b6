'use client';

/**
 * The connections on the canvas: a line with an arrow, and a button at its middle to choose it.
 */
import { useId } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { placeOf } from '../document/arrange';
import { componentOf, connectionId, type LabDocument } from '../document/document';
import { labMessages } from '../messages';
import { box, type Extent, linePath } from './layout';

interface LinksProps {
  readonly document: LabDocument;
  readonly extent: Extent;
  readonly selection: readonly string[];
  readonly onChoose: (id: string) => void;
}

export function Links({ document, extent, selection, onChoose }: LinksProps) {
  const words = labMessages[useLocale()];
  const arrow = useId();
  const links = document.connections.flatMap((one) => {
    const from = componentOf(document, one.from);
    const to = componentOf(document, one.to);
    return from && to ? [{ id: connectionId(one), one, from: placeOf(from), to: placeOf(to) }] : [];
  });
  return (
    <>
      <svg
        className="pointer-events-none absolute inset-0 size-full text-ink2"
        viewBox={`${extent.left} ${extent.top} ${extent.width} ${extent.height}`}
        aria-hidden="true"
      >
        <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M1 1L7 4L1 7" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </marker>
        {links.map(({ id, from, to }) => (
          <path
            key={id}
            d={linePath(from, to)}
            fill="none"
            stroke="currentColor"
            strokeWidth={selection.includes(id) ? 2.4 : 1.2}
            markerEnd={`url(#${arrow})`}
          />
        ))}
      </svg>
      {links.map(({ id, one, from, to }) => (
        <button
          key={id}
          type="button"
          aria-label={words.connection(one.from, one.to)}
          aria-pressed={selection.includes(id)}
          onClick={() => onChoose(id)}
          className="absolute flex size-6 -translate-x-1/2 -translate-y-1/2 items-center justify-center pointer-coarse:size-10"
          style={{
            left: (from.x + to.x + box.width) / 2 - extent.left,
            top: (from.y + to.y + box.height) / 2 - extent.top,
          }}
        >
          <span
            className={`size-2.5 rounded-full border border-ink2 ${selection.includes(id) ? 'bg-ink' : 'bg-plate hover:border-ink'}`}
          />
        </button>
      ))}
    </>
  );
}
