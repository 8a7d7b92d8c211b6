/**
 * What every aid of a figure gets.
 */
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure, Locale } from '@/content/model';

export interface AidProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
  readonly locale: Locale;
  /** The lesson that the figure belongs to; null: none, and no link leads to a moment of it. */
  readonly lesson: string | null;
  readonly touch: boolean;
  /** How often the key of the narration was pressed. */
  readonly asked: number;
  readonly onClose: () => void;
}
