/**
 * The picture of a figure before the stage is there, and where scripts do not run: one moment of its run, simulated
 * at build time.
 */
import { Still } from '@/components/stage/still';
import type { Recording } from '@/content/load/recording';
import type { Figure, Locale } from '@/content/model';

interface FigureStillProps {
  recording: Recording;
  atMs: number;
  figure: Figure;
  locale: Locale;
}

export function FigureStill({ recording, atMs, figure, locale }: FigureStillProps) {
  const { topology, playback } = recording;
  return (
    <Still
      topology={topology}
      frame={playback.copyAt(atMs)}
      happenings={playback.happenings}
      speed={figure.speed}
      locale={locale}
    />
  );
}
