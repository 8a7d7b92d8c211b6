/**
 * The shards of a stream, one bar each: as long as its consumer is behind, on a scale of a minute; struck where a failed
 * batch holds it up.
 */
import type { FaceProps } from '../face-props';
import { barsIn } from '../kind-inside';

/** Iterator age that fills a bar. */
const fullMs = 60_000;

export function Shards({ face: { info, live }, box }: FaceProps) {
  const count = info.about?.kind === 'stream' ? info.about.shards : 0;
  const shards = live?.kind === 'stream' ? live.shards : [];
  return barsIn(box, count).map(({ x, y, width, height }, shard) => {
    const { iteratorAgeMs = 0, isBlocked = false } = shards[shard] ?? {};
    const behind = Math.round((width - 2) * Math.min(1, iteratorAgeMs / fullMs));
    return (
      <g key={y}>
        <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--rule2)" />
        {behind > 0 && (
          <rect
            x={x + width - 1 - behind}
            y={y + 1}
            width={behind}
            height={height - 2}
            fill="var(--queue)"
            stroke="var(--queue-line)"
            strokeWidth={0.7}
          />
        )}
        {isBlocked && <path d={`M${x - 3} ${y + height / 2}h${width + 6}`} stroke="var(--eject)" strokeWidth={1.6} />}
      </g>
    );
  });
}
