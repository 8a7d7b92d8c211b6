/**
 * The token bucket of an API gateway: its level falls with each request, the refill comes in at the top.
 */
import { fitText } from '../../fit-text';
import type { FaceProps } from '../face-props';

const width = 32;
const inlet = 9;
const lineHeight = 17;

export function Bucket({ face: { live, words }, box }: FaceProps) {
  const { tokens, burst } = live?.kind === 'apiGateway' ? live.bucket : { tokens: 0, burst: 0 };
  const top = box.y + inlet;
  const depth = box.height - inlet - 1;
  const level = burst > 0 ? (depth - 2) * Math.min(1, tokens / burst) : 0;
  const middle = box.x + width / 2;
  const left = box.x + width + 12;
  return (
    <g fontSize={12} fill="var(--ink2)">
      <path
        d={`M${middle} ${box.y - 4}v9m-3-4l3 4 3-4`}
        fill="none"
        stroke="var(--ink2)"
        strokeWidth={1}
        strokeLinejoin="round"
      />
      <rect x={box.x + 2} y={top + depth - level} width={width - 4} height={level} fill="var(--ink3)" />
      <path
        d={`M${box.x} ${top}v${depth}h${width}v${-depth}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1.4}
        strokeLinejoin="round"
      />
      {words.map((text, i) => (
        <text
          key={text}
          x={left}
          y={box.y + 14 + i * lineHeight}
          fontWeight={i === words.length - 1 ? 650 : 400}
          fill={i === words.length - 1 ? 'var(--ink)' : undefined}
        >
          {fitText(text, box.x + box.width - left, 12)}
        </text>
      ))}
    </g>
  );
}
