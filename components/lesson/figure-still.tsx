/**
 * The picture of a figure before the stage is there, and where scripts do not run: one moment of its run, simulated
 * at build time, with its text.
 */
import type { FigureStill as Still } from '@/content/load/stills';
import type { Figure, Locale } from '@/content/model';

interface FigureStillProps {
  still: Still | null;
  figure: Figure;
  locale: Locale;
}

export function FigureStill({ still, figure, locale }: FigureStillProps) {
  if (still === null) return null;
  return <p className="text-caption text-ink2">{figure.caption[locale]}</p>;
}
