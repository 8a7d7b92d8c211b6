'use client';

/**
 * What the parts of the graph share: the picture's moment and geometry, what has the focus, and what is opened.
 */
import { createContext, useContext } from 'react';
import type { Locale } from '@/content/model';
import type { StageGeometry } from '../geometry';
import type { StageMessages } from '../messages';
import type { Moment } from '../reading';
import type { Part } from './parts';

export interface StageContextValue {
  readonly moment: Moment;
  readonly geometry: StageGeometry;
  readonly locale: Locale;
  readonly words: StageMessages;
  /** The part that Tab reaches. */
  readonly current: string;
  readonly opened: string | null;
  /** The part that the reader has chosen, or was brought to. */
  readonly selected: string | null;
  readonly open: (part: Part) => void;
  readonly focused: (part: Part) => void;
}

const StageContext = createContext<StageContextValue | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): StageContextValue {
  const value = useContext(StageContext);
  if (value === null) throw new Error('Only inside a StageGraph.');
  return value;
}
