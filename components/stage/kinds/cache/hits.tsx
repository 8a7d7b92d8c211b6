/**
 * Two bars of a cache: how many reads hit, and how full it is where it has a limit.
 */
import { fitText } from '../../fit-text';
import type { FaceProps } from '../face-props';

const pitch = 18;

export function Hits({ face: { info, live, words }, box }: FaceProps) {
  const { entries, hitShare } = live?.kind === 'cache' ? live : { entries: 0, hitShare: Number.NaN };
  const capacity = info.about?.kind === 'cache' ? info.about.capacity : null;
  const shares = [Number.isNaN(hitShare) ? 0 : hitShare, capacity === null ? null : entries / capacity];
  const fills = ['var(--success)', 'var(--ink3)'];
  return (
    <g fontSize={12} fill="var(--ink2)">
      {shares.map((share, i) => {
        const y = box.y + i * pitch;
        return (
          <g key={fills[i]}>
            <text x={box.x} y={y + 6}>
              {fitText(words[i] ?? '', box.width, 12)}
            </text>
            {share !== null && (
              <>
                <rect x={box.x} y={y + 13} width={box.width} height={2} fill="var(--rule)" />
                <rect x={box.x} y={y + 13} width={box.width * Math.min(1, share)} height={2} fill={fills[i]} />
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
