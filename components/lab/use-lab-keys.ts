'use client';

/**
 * Keys of the whole lab: Control Z and Control Shift Z or Y, but in a text field, which has its own; a question mark for
 * help.
 */
import { useEffect } from 'react';
import type { LabStore } from './document/lab-store';

const isTyped = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement;

export function useLabKeys(lab: LabStore, onHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyped(event.target) || event.defaultPrevented || event.altKey) return;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === '?' && !control) onHelp();
      else if (control && key === 'z' && !event.shiftKey) lab.undo();
      else if (control && (key === 'y' || key === 'z')) lab.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lab, onHelp]);
}
