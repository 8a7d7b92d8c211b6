/**
 * Paints what happens inside instruments: cells and queues. One path for each colour.
 */
import { mayStart, type Scene, visitBars, visitCells, visitQueues, visitStrips } from '../scene';
import type { Palette } from './palette';

const [working, starting, gone] = [1, 3, 4];
const corner = 1.5;

export function paintMachines(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  paintQueues(g, scene, palette);
  paintCells(g, scene, palette);
  paintStrips(g, scene, palette);
}

function paintCells(g: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const paths = [new Path2D(), new Path2D(), new Path2D()] as const;
  const done = new Path2D();
  const tiles = { rings: new Path2D(), done: new Path2D(), gone: new Path2D(), dots: new Path2D() };
  visitCells(scene, (x, y, box, state, share) => {
    if (state >= starting) return addTile(tiles, x + box.width / 2, y + box.height / 2, box.width, state, share);
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
  stroke(g, tiles.rings, palette['init-tint'], 2.4);
  stroke(g, tiles.done, palette.init, 2.4);
  fill(g, tiles.dots, palette.rule2);
  g.setLineDash([2, 2]);
  stroke(g, tiles.gone, palette.rule2, 1);
  g.setLineDash([]);
}

type Tiles = Readonly<Record<'rings' | 'done' | 'gone' | 'dots', Path2D>>;

/** An environment that starts is a ring that fills; one that is gone is dashed; one that may start is a dot. */
function addTile(tiles: Tiles, x: number, y: number, size: number, state: number, share: number): void {
  const radius = size / 2 - 2.5;
  const top = -Math.PI / 2;
  if (state === starting) {
    tiles.rings.moveTo(x + radius, y);
    tiles.rings.arc(x, y, radius, 0, 2 * Math.PI);
    tiles.done.moveTo(x, y - radius);
    tiles.done.arc(x, y, radius, top, top + 2 * Math.PI * share);
  } else if (state === gone) {
    tiles.gone.roundRect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1, corner);
  } else if (state === mayStart) {
    tiles.dots.moveTo(x + 1.2, y);
    tiles.dots.arc(x, y, 1.2, 0, 2 * Math.PI);
  }
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
