/**
 * Paints what happens inside instruments: cells and queues. One path for each colour.
 */
import { type Scene, visitBars, visitCells, visitQueues, visitStrips } from '../scene';
import type { Palette } from './palette';

const working = 1;
const corner = 1.5;

export function paintMachines(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  paintQueues(g, scene, palette);
  paintCells(g, scene, palette);
  paintStrips(g, scene, palette);
}

function paintCells(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const paths = [new Path2D(), new Path2D(), new Path2D()] as const;
  const done = new Path2D();
  visitCells(scene, (x, y, box, state, share) => {
    paths[state as 0 | 1 | 2].roundRect(x + 0.5, y + 0.5, box.width - 1, box.height - 1, corner);
    if (state !== working || share === 0) return;
    const height = (box.height - 2) * share;
    done.rect(x + 1, y + box.height - 1 - height, box.width - 2, height);
  });
  const [idle, busy, held] = paths;
  fill(g, busy, palette['request-tint']);
  fill(g, done, palette.request);
  fill(g, held, palette.queue);
  stroke(g, idle, palette.rule2, 1);
  stroke(g, busy, palette.request, 1);
  stroke(g, held, palette['queue-line'], 1.3);
}

function paintStrips(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  visitStrips(scene, ({ x, y, width, height }, workingShare, heldShare) => {
    g.fillStyle = palette.queue;
    g.fillRect(x, y, width * heldShare, height);
    g.fillStyle = palette.request;
    g.fillRect(x + width * heldShare, y, width * workingShare, height);
    g.strokeStyle = palette.rule2;
    g.lineWidth = 1;
    g.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  });
}

function paintQueues(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const limits = new Path2D();
  const floors = new Path2D();
  const bars = new Path2D();
  visitQueues(scene, (x, y, { width, height }, limited) => {
    floors.rect(x, y + height, width, 1);
    if (limited) limits.rect(x - 1, y - 3, 1.5, height + 5);
  });
  visitBars(scene, (x, y, width, height) => bars.rect(x + 0.35, y + 0.35, width - 0.7, height - 0.7));
  fill(g, floors, palette.rule);
  fill(g, limits, palette.ink2);
  fill(g, bars, palette.queue);
  stroke(g, bars, palette['queue-line'], 0.7);
}

function fill(g: CanvasRenderingContext2D, path: Path2D, color: string): void {
  g.fillStyle = color;
  g.fill(path);
}

function stroke(g: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  g.strokeStyle = color;
  g.lineWidth = width;
  g.stroke(path);
}
