/**
 * What the prediction card is given. It stays the same before and after locking.
 */
import type { CurvePrediction, Locale, Text } from '@/content/model';
import type { CurvePoint } from '@/progress/record';
import type { RunResult } from './comparison';

export interface PredictionProps {
  /** Id of the figure whose run is predicted; it is shown once the prediction is locked. */
  readonly figure: string;
  readonly prediction: CurvePrediction;
  readonly locale: Locale;
  readonly result: RunResult | null;
  readonly seed?: number;
  /** What happens at `fromMs`, in two or three words under the axis: "B slows". */
  readonly origin?: Text;
  /** The curve up to `fromMs`. */
  readonly given?: readonly CurvePoint[];
}
