'use client';

/**
 * The board by keyboard: arrows walk over components and connections, with Shift they move; Enter chooses and then goes
 * to the settings, C connects, Delete takes away, Control D copies.
 */
import type { KeyboardEvent } from 'react';
import type { Box } from '@/components/stage/geometry';
import { componentOf, type LabDocument } from '../document/document';
import { useLab } from '../lab-context';
import { documentAt, type Orientation } from './lab-geometry';
import { directionOf, neighbour } from './walk';

interface Keys {
  readonly document: LabDocument;
  /** Where each component and connection stands. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly orientation: Orientation;
  readonly selection: readonly string[];
  readonly focus: (id: string) => void;
  /** Asks what the component is to be connected to. */
  readonly onConnectTo: (id: string) => void;
  /** Goes to the settings of what is chosen, or of the scenario. */
  readonly onSettings: () => void;
  readonly onZoom: (by: 'in' | 'out' | 'fit') => void;
}

const nudgePx = 20;

/** A Korean keyboard writes these where the letters stand. */
const hangul: Readonly<Record<string, string>> = { ㅊ: 'c', ㄴ: 's' };
const letterOf = (key: string): string => hangul[key] ?? key.toLowerCase();

export function useBoardKeys(keys: Keys) {
  const lab = useLab();
  const { document, boxes, orientation, selection, focus, onConnectTo, onSettings, onZoom } = keys;
  const act = (event: KeyboardEvent): boolean => {
    const data = event.target instanceof HTMLElement ? event.target.dataset : {};
    const id = data.component ?? data.link;
    const focused = data.component === undefined ? undefined : componentOf(document, data.component);
    const ids = id !== undefined && !selection.includes(id) ? [id] : selection;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (event.key === 'Escape') {
      if (lab.getState().connecting === null && selection.length === 0) return false;
      lab.connectFrom(null);
      lab.select([]);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') return remove(ids);
    if (control) return command(event.key.toLowerCase(), ids);
    if (zoomOf[event.key] !== undefined) {
      onZoom(zoomOf[event.key] ?? 'fit');
      return true;
    }
    if (letterOf(event.key) === 's') {
      lab.select([]);
      onSettings();
      return true;
    }
    if (id === undefined) return false;
    if (event.key === 'Enter' && selection.length === 1 && selection[0] === id) {
      onSettings();
      return true;
    }
    if (letterOf(event.key) === 'c' && focused !== undefined) {
      onConnectTo(focused.id);
      return true;
    }
    return arrow(event, id, ids);
  };
  const remove = (ids: readonly string[]): boolean => {
    if (ids.length === 0) return false;
    const next = document.components.find((one) => !ids.includes(one.id));
    lab.act({ kind: 'remove', ids });
    if (next !== undefined) focus(next.id);
    return true;
  };
  const command = (key: string, ids: readonly string[]): boolean => {
    if (key === 'd' && ids.length > 0) {
      lab.act({ kind: 'duplicate', ids });
      const [copy] = lab.getState().history.present.selection;
      if (copy !== undefined) focus(copy);
    } else if (key === 'a') lab.select(document.components.map((one) => one.id));
    else return false;
    return true;
  };
  const arrow = (event: KeyboardEvent, id: string, ids: readonly string[]): boolean => {
    const end = { Home: document.components[0], End: document.components.at(-1) }[event.key];
    if (end !== undefined) {
      focus(end.id);
      return true;
    }
    const towards = directionOf(event.key);
    if (towards === null) return false;
    if (event.shiftKey) {
      const by = documentAt({ x: towards.x * nudgePx, y: towards.y * nudgePx }, orientation);
      lab.act({ kind: 'move', ids, by }, `nudge ${ids.join()}`);
      return true;
    }
    focus(neighbour(boxes, id, towards) ?? id);
    return true;
  };
  return (event: KeyboardEvent) => {
    if (act(event)) event.preventDefault();
  };
}

const zoomOf: Readonly<Record<string, 'in' | 'out' | 'fit'>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };
