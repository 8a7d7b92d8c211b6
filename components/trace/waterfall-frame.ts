/**
 * Where the rows of a waterfall stand, and where its moments.
 */
import { linearScale, type Scale } from '@/components/charts/scale';

export interface RowFrame {
  /** Room for names at the left. */
  readonly gutter: number;
  readonly rowHeight: number;
  /** From the top of a row to the middle of its bar. */
  readonly barY: number;
  readonly x: Scale;
}

/** Room for words beside the end of a bar. */
const endRoom = 96;

/** Under a finger, rows are high, and names stand over their bars. */
export function waterfallFrame(width: number, startMs: number, lengthMs: number, touch: boolean): RowFrame {
  const gutter = touch ? 0 : Math.min(180, width * 0.3);
  const right = Math.max(gutter + 40, width - endRoom);
  const x = linearScale(startMs, startMs + Math.max(lengthMs, 1), gutter, right);
  return { gutter, rowHeight: touch ? 48 : 24, barY: touch ? 34 : 12, x };
}
