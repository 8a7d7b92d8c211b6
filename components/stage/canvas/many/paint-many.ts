/**
 * Paints thousands of messages: each is a small picture copied into memory, all of which is then laid on the canvas at
 * once. Without a GPU that takes the browser a tenth of the time that it needs to fill as many paths.
 */
import { messageMarks } from '../message-marks';
import type { Palette } from '../palette';
import type { Places, PlacesByKind } from '../places';
import { type Stamp, setStamp } from './pixels';
import { Sheet } from './sheet';
import { makeStamps, reachInPixels, type Stamps } from './stamps';

interface Kept {
  readonly palette: Palette;
  readonly scale: number;
  readonly sheet: Sheet;
  readonly stamps: Stamps;
}

const kept = new WeakMap<HTMLCanvasElement, Kept>();

/** The canvas may be moved and zoomed, alike in both directions. */
export function paintMany(g: CanvasRenderingContext2D, places: PlacesByKind, palette: Palette): void {
  const { a: scale, e, f } = g.getTransform();
  const { sheet, stamps } = keptFor(g.canvas, palette, scale);
  sheet.clear();
  for (const [layer, [kind]] of messageMarks.entries()) {
    stampAll(sheet, stamps, stamps.layers[layer] ?? [], places[kind], { scale, e, f });
  }
  sheet.show(g);
}

function keptFor(canvas: HTMLCanvasElement, palette: Palette, scale: number): Kept {
  const known = kept.get(canvas);
  const { width, height } = canvas;
  const fits = known?.sheet.width === width && known.sheet.height === height && known.scale === scale;
  if (fits && known.palette === palette) return known;
  const sheet = fits ? known.sheet : new Sheet(width, height, 2 * reachInPixels(scale) + 1);
  const made = { palette, scale, sheet, stamps: makeStamps(palette, scale, sheet.rowLength) };
  kept.set(canvas, made);
  return made;
}

type View = Readonly<Record<'scale' | 'e' | 'f', number>>;

function stampAll(
  sheet: Sheet,
  { steps, middle }: Stamps,
  own: readonly Stamp[],
  { xy, count }: Places,
  { scale, e, f }: View,
): void {
  const { width, height, margin, rowLength, pixels } = sheet;
  let [top, bottom] = [height + middle, -middle];
  for (let i = 0; i < count; i++) {
    const x = (xy[2 * i] as number) * scale + e;
    const y = (xy[2 * i + 1] as number) * scale + f;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < -middle || row < -middle || column >= width + middle || row >= height + middle) continue;
    const stamp = own[Math.floor((y - row) * steps) * steps + Math.floor((x - column) * steps)];
    if (stamp === undefined) continue;
    setStamp(pixels, (row - middle + margin) * rowLength + column - middle + margin, stamp);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  if (top <= bottom) sheet.touch(top - middle, bottom + middle + 1);
}
