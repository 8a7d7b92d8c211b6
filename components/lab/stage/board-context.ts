'use client';

/**
 * What the parts of the board share: the geometry that they draw, and whether it is a run or a sketch.
 */
import { createContext, useContext } from 'react';
import type { StageGeometry } from '@/components/stage/geometry';
import type { LabDocument } from '../document/document';

interface BoardContextValue {
  readonly document: LabDocument;
  readonly geometry: StageGeometry;
  /** The picture is that of a run of this very document. */
  readonly live: boolean;
  readonly selection: readonly string[];
  readonly connecting: string | null;
  /** Ids of the components in which something is to be fixed. */
  readonly wrong: ReadonlySet<unknown>;
  /** The component or connection that Tab reaches. */
  readonly current: string | null;
  readonly focused: (id: string) => void;
}

const BoardContext = createContext<BoardContextValue | null>(null);
export const BoardProvider = BoardContext.Provider;

export function useBoard(): BoardContextValue {
  const value = useContext(BoardContext);
  if (value === null) throw new Error('Only on the board of the lab.');
  return value;
}
