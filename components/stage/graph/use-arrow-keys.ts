'use client';

/**
 * Arrow keys between the parts of a graph.
 */
import type { KeyboardEvent } from 'react';
import type { Topology } from '@/simulator/telemetry/topology';
import type { StageMode } from '../geometry-measures';
import { type Direction, nextPart, type Part } from './parts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Where the graph runs from top to bottom, so do its connections. */
const turned: Readonly<Record<string, Direction>> = {
  ...directions,
  ArrowDown: 'right',
  ArrowUp: 'left',
  ArrowRight: 'down',
  ArrowLeft: 'up',
};

export function useArrowKeys(topology: Topology, mode: StageMode, current: Part, focus: (part: Part) => void) {
  return (event: KeyboardEvent) => {
    const direction = (mode === 'vertical' ? turned : directions)[event.key];
    const onPart = (event.target as Element).hasAttribute('data-part');
    if (direction === undefined || !onPart || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus(nextPart(topology, current, direction));
  };
}
