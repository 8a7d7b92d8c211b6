/**
 * The one line under the graph: how fast its dots go. They are never slowed down to be seen better.
 */
import type { Locale } from '@/content/model';
import { stageMessages } from './messages';

export function Legend({ speed, locale }: { readonly speed: number; readonly locale: Locale }) {
  const slower = speed < 1;
  const factor = slower ? 1 / speed : speed;
  const words = stageMessages[locale];
  return (
    <p className="stage-legend">{words.dotSpeed(speed === 1 ? null : String(Number(factor.toFixed(1))), slower)}</p>
  );
}
