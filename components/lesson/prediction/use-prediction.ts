'use client';

/**
 * A learner's prediction, for the card that draws it and the figure that shows it over the run.
 */
import { useMemo } from 'react';
import { useProgressRecord } from '@/components/progress/use-progress';
import { own } from '@/progress/merge';
import type { CurvePoint } from '@/progress/record';

export interface PredictionState {
  /** Once locked it never changes. */
  readonly locked: boolean;
  /** Empty until locked. Moments are of the run, values in ms. */
  readonly points: readonly CurvePoint[];
}

const open: PredictionState = { locked: false, points: [] };

/** Null until the record is read. */
export function usePrediction(id: string): PredictionState | null {
  const record = useProgressRecord();
  const prediction = record && own(record.predictions, id);
  return useMemo(() => {
    if (!record) return null;
    return prediction ? { locked: true, points: prediction.points } : open;
  }, [record, prediction]);
}
