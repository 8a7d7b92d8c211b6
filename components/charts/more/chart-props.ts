/**
 * What every chart on demand is given.
 */
import type { Session } from '@/components/simulation/session';
import type { RunView } from '@/components/stage/panel/use-run-view';
import type { Locale } from '@/content/model';

export interface ChartProps {
  readonly session: Session;
  readonly run: RunView;
  readonly locale: Locale;
}
