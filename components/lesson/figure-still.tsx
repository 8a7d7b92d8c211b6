/**
 * The picture of a figure before the stage is there, and where scripts do not run: one moment of its run, simulated
 * at build time.
 */
import type { Recording } from '@/content/load/recording';
import type { Figure, Locale } from '@/content/model';

interface FigureStillProps {
  recording: Recording;
  atMs: number;
  figure: Figure;
  locale: Locale;
}

export function FigureStill({ figure, locale }: FigureStillProps) {
  return <p className="text-caption text-ink2">{figure.caption[locale]}</p>;
}
