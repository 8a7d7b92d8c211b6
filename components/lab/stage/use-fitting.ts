'use client';

/**
 * Brings the whole architecture into view when another one is opened, and again when there is more of it or less room,
 * until the reader moves the view: then it is theirs, and only what is placed is brought into view.
 */
import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { LabDocument } from '../document/document';
import { useLabState } from '../lab-context';
import type { Orientation } from './lab-geometry';

/** As large as fits, but no larger than life; with room for the badges that hang below an instrument. */
export const fitting = { padding: { top: '28px', bottom: '76px', x: '20px' }, maxZoom: 1, minZoom: 0.5 } as const;

interface Fitting {
  /** The view is the reader's. */
  readonly release: () => void;
  /** The view stands still under what the reader holds. */
  readonly hold: (on: boolean) => void;
}

export function useFitting(document: LabDocument, orientation: Orientation): Fitting {
  const { fitView, getNode, getZoom, setCenter } = useReactFlow();
  const { opened } = useLabState((state) => ({ opened: state.opened }));
  const room = useStore(({ width, height }) => `${width} ${height}`);
  const fitted = useRef(true);
  const held = useRef(false);
  const known = useRef(0);
  const count = document.components.length;
  const newest = document.components.at(-1)?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: fits again for another document or orientation
  useEffect(() => {
    fitted.current = true;
  }, [opened, orientation, count === 0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and for more components and another room
  useEffect(() => {
    if (count === 0) return;
    const frame = requestAnimationFrame(() => {
      const placed = count > known.current;
      known.current = count;
      if (held.current) return;
      if (fitted.current) return void fitView(fitting);
      const { position, width = 0, height = 0 } = (placed ? getNode(newest) : undefined) ?? {};
      if (position) void setCenter(position.x + width / 2, position.y + height / 2, { zoom: getZoom(), duration: 0 });
    });
    return () => cancelAnimationFrame(frame);
  }, [fitView, opened, orientation, count, room]);
  return useMemo(
    () => ({
      release: () => {
        fitted.current = false;
      },
      hold: (on) => {
        held.current = on;
      },
    }),
    [],
  );
}
