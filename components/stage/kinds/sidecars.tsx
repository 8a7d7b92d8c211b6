/**
 * The proxy around each instance: a thin frame whose two dark sides are the two further hops.
 */
import type { RowGeometry } from '../geometry-inside';

const around = 3;
const side = 3;

export function Sidecars({ rows }: { readonly rows: readonly RowGeometry[] }) {
  return rows.map(({ replica, cells }) => {
    const box = boxAround(cells);
    if (box === null) return null;
    const { x, y, width, height } = box;
    return (
      <g key={replica}>
        <path d={`M${x} ${y + 0.5}h${width}M${x} ${y + height - 0.5}h${width}`} stroke="var(--rule2)" />
        <rect x={x} y={y} width={side} height={height} fill="var(--ink2)" />
        <rect x={x + width - side} y={y} width={side} height={height} fill="var(--ink2)" />
      </g>
    );
  });
}

function boxAround(cells: RowGeometry['cells']) {
  if (cells.length === 0) return null;
  const left = Math.min(...cells.map(({ x }) => x)) - around - side;
  const top = Math.min(...cells.map(({ y }) => y)) - around;
  const right = Math.max(...cells.map(({ x, width }) => x + width)) + around + side;
  const bottom = Math.max(...cells.map(({ y, height }) => y + height)) + around;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
