/**
 * The modules of a monolith, one row each in the frame that they share: the threads that each has of the one pool.
 */
import { fitText } from '../../fit-text';
import type { FaceProps } from '../face-props';
import { modulePitch } from '../kind-inside';

export function Modules({ face: { info, live, words }, box }: FaceProps) {
  const threads = live?.kind === 'monolith' ? live.threads : [];
  const all = (info.concurrency ?? 0) * info.replicas || Math.max(1, ...threads);
  const nameWidth = Math.round(box.width * 0.45);
  const [x, width] = [box.x + nameWidth, box.width - nameWidth - 28];
  return (
    <g fontSize={12} fill="var(--ink2)">
      {words.map((name, module) => {
        const y = box.y + module * modulePitch;
        const own = threads[module] ?? 0;
        return (
          <g key={name}>
            <path d={`M${box.x} ${y + 0.5}h${box.width}`} stroke="var(--rule)" />
            <text x={box.x} y={y + modulePitch / 2 + 1}>
              {fitText(name, nameWidth - 6, 12)}
            </text>
            <rect x={x} y={y + modulePitch / 2 + 2} width={width} height={1} fill="var(--rule2)" />
            <rect x={x} y={y + modulePitch / 2 - 2} width={(width * own) / all} height={5} fill="var(--request)" />
            <text x={box.x + box.width} y={y + modulePitch / 2 + 1} textAnchor="end">
              {own}
            </text>
          </g>
        );
      })}
    </g>
  );
}
