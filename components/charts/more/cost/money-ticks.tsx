/**
 * The axis of money: beside the plot, or within it where there is no room for a price beside it.
 */
import type { Locale } from '@/content/model';
import { ValueAxis } from '../../axes';
import { formatRoundUsd } from '../../format-usd';
import type { Scale } from '../../scale';
import type { TimeFrame } from '../../time-frame';

interface MoneyTicksProps {
  readonly frame: TimeFrame;
  readonly ticks: readonly number[];
  readonly y: Scale;
  readonly locale: Locale;
}

export function MoneyTicks({ frame, ticks, y, locale }: MoneyTicksProps) {
  const write = (usd: number) => formatRoundUsd(usd, locale);
  if (!frame.compact) return <ValueAxis frame={frame} ticks={ticks} y={y} write={write} />;
  return (
    <>
      <ValueAxis frame={frame} ticks={ticks} y={y} write={(usd) => (usd === 0 ? write(usd) : '')} />
      <g stroke="var(--plate)" strokeWidth={4} strokeLinejoin="round" style={{ paintOrder: 'stroke' }}>
        {ticks
          .filter((usd) => usd > 0)
          .map((usd) => (
            <text
              key={usd}
              x={frame.left + 4}
              y={Math.round(y.toPx(usd)) - 3}
              className="fill-ink3 text-axis tabular-nums"
            >
              {write(usd)}
            </text>
          ))}
      </g>
    </>
  );
}
