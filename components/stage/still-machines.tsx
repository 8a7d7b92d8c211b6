/**
 * Queues and cells of the still picture, as SVG.
 */
import type { ReactNode } from 'react';
import { mayStart, type Scene, visitBars, visitCells, visitQueues, visitStrips } from './scene';

const cellLooks = [
  { fill: 'none', stroke: 'var(--rule2)', strokeWidth: 1 },
  { fill: 'var(--request-tint)', stroke: 'var(--request)', strokeWidth: 1 },
  { fill: 'var(--queue)', stroke: 'var(--queue-line)', strokeWidth: 1.3 },
] as const;

/** One path for each look, as on the canvas: it keeps the page small. */
export function StillMachines({ scene }: { scene: Scene }) {
  const cells = ['', '', ''];
  let [done, rings, started, goneTiles, dots] = ['', '', '', '', ''];
  visitCells(scene, (x, y, { width, height }, state, share) => {
    const [middleX, middleY, radius] = [x + width / 2, y + height / 2, width / 2 - 2.5];
    if (state === starting) {
      rings += arc(middleX, middleY, radius, 0.9999);
      started += arc(middleX, middleY, radius, Math.min(0.9999, share));
    } else if (state === mayStart) dots += rect(middleX - 1, middleY - 1, 2, 2);
    else if (state === gone) goneTiles += rect(x + 0.5, y + 0.5, width - 1, height - 1);
    if (state >= starting) return;
    cells[state] += rect(x + 0.5, y + 0.5, width - 1, height - 1);
    const filled = (height - 2) * share;
    if (state === 1 && share > 0) done += rect(x + 1, y + height - 1 - filled, width - 2, filled);
  });
  return (
    <>
      <StillQueues scene={scene} />
      {cellLooks.map((look, state) => (
        <g key={look.stroke}>
          <path d={cells[state]} {...look} strokeLinejoin="round" />
          {state === 1 && <path d={done} fill="var(--request)" />}
        </g>
      ))}
      {rings && <path d={rings} fill="none" stroke="var(--init-tint)" strokeWidth={2.4} />}
      {started && <path d={started} fill="none" stroke="var(--init)" strokeWidth={2.4} />}
      {goneTiles && <path d={goneTiles} fill="none" stroke="var(--rule2)" strokeDasharray="2 2" />}
      {dots && <path d={dots} fill="var(--rule2)" />}
      <StillStrips scene={scene} />
    </>
  );
}

function StillQueues({ scene }: { scene: Scene }) {
  let [floors, limits, bars] = ['', '', ''];
  visitQueues(scene, (x, y, { width, height }, limited) => {
    floors += rect(x, y + height, width, 1);
    if (limited) limits += rect(x - 1, y - 3, 1.5, height + 5);
  });
  visitBars(scene, (x, y, width, height) => {
    bars += rect(x + 0.35, y + 0.35, width - 0.7, height - 0.7);
  });
  return (
    <>
      <path d={floors} fill="var(--rule)" />
      <path d={limits} fill="var(--ink2)" />
      <path d={bars} fill="var(--queue)" stroke="var(--queue-line)" strokeWidth={0.7} />
    </>
  );
}

function StillStrips({ scene }: { scene: Scene }) {
  const strips: ReactNode[] = [];
  visitStrips(scene, ({ x, y, width, height }, working, held) => {
    strips.push(
      <g key={`${x} ${y}`}>
        <rect x={x} y={y} width={width * held} height={height} fill="var(--queue)" />
        <rect x={x + width * held} y={y} width={width * working} height={height} fill="var(--request)" />
        <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--rule2)" />
      </g>,
    );
  });
  return strips;
}

const [starting, gone] = [3, 4];

/** Part of a circle, from its top, clockwise. */
function arc(x: number, y: number, radius: number, share: number): string {
  const angle = 2 * Math.PI * share;
  const [endX, endY] = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  return `M${short(x)} ${short(y - radius)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${short(endX)} ${short(endY)}`;
}

const short = (value: number) => Number(value.toFixed(2));
const rect = (x: number, y: number, width: number, height: number) =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
