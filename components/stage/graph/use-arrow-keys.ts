'use client';

/**
 * Arrow keys between the parts of a graph.
 */
import type { KeyboardEvent } from 'react';
import type { Topology } from '@/simulator/telemetry/topology';
import { type Direction, nextPart, type Part } from './parts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export function useArrowKeys(topology: Topology, current: Part, focus: (part: Part) => void) {
  return (event: KeyboardEvent) => {
    const direction = directions[event.key];
    const onPart = (event.target as Element).hasAttribute('data-part');
    if (direction === undefined || !onPart || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus(nextPart(topology, current, direction));
  };
}
