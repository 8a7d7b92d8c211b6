/**
 * Paints messages on their way, by kind: one path for each colour, so that thousands cost little.
 */
import { flightKinds } from '@/simulator/telemetry/chunk';
import { fadeAt, marks, tryNumberPlace } from '../marks';
import { type Scene, visitFlights, visitRefusals } from '../scene';
import type { Palette } from './palette';

/** Places of one kind, x and y in turn, and the number of the try; kept from frame to frame. */
class Places {
  count = 0;
  xy = new Float32Array(256);
  tryNumber = new Uint16Array(128);

  add(x: number, y: number, tryNumber: number): void {
    if (this.count === this.tryNumber.length) this.grow();
    this.xy[2 * this.count] = x;
    this.xy[2 * this.count + 1] = y;
    this.tryNumber[this.count++] = tryNumber;
  }

  private grow(): void {
    const [xy, tryNumber] = [this.xy, this.tryNumber];
    this.xy = new Float32Array(2 * xy.length);
    this.tryNumber = new Uint16Array(2 * tryNumber.length);
    this.xy.set(xy);
    this.tryNumber.set(tryNumber);
  }
}

type Context = CanvasRenderingContext2D;
type Kind = (typeof flightKinds)[number];

const places = Object.fromEntries(flightKinds.map((kind) => [kind, new Places()])) as Record<Kind, Places>;
const byNumber = flightKinds.map((kind) => places[kind]);

export function paintMessages(g: Context, scene: Scene, palette: Palette): void {
  for (const list of byNumber) list.count = 0;
  visitFlights(scene, (kind, x, y, tryNumber) => byNumber[kind]?.add(x, y, tryNumber));
  paintFallen(g, scene, palette);
  g.fillStyle = palette.success;
  g.fill(discs(places.answer, marks.answer));
  g.fillStyle = palette.shed;
  g.fill(squares(places.refusal, marks.refusal));
  g.fillStyle = palette.request;
  g.fill(discs(places.request, marks.request));
  g.fillStyle = palette.error;
  g.fill(diamonds(places.error, marks.error));
  paintAbandoned(g, palette);
  paintRetries(g, scene, palette);
}

function paintAbandoned(g: Context, palette: Palette): void {
  const rings = discs(places.abandoned, marks.abandoned);
  g.fillStyle = palette.plate;
  g.fill(rings);
  g.strokeStyle = palette.error;
  g.lineWidth = marks.abandonedLine;
  g.stroke(rings);
}

function paintRetries(g: Context, { geometry }: Scene, palette: Palette): void {
  const list = places.retry;
  if (list.count === 0) return;
  const rings = discs(list, marks.retryRing);
  g.fillStyle = palette.plate;
  g.fill(rings);
  g.strokeStyle = palette.retry;
  g.lineWidth = marks.retryRingLine;
  g.stroke(rings);
  g.fillStyle = palette.retry;
  g.fill(discs(list, marks.retry));
  g.fillStyle = palette['retry-text'];
  g.font = `650 ${marks.tryNumberSize}px ${fontFamily(g)}`;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  const away = tryNumberPlace(geometry.mode);
  for (let i = 0; i < list.count; i++) {
    const [x, y] = [list.xy[2 * i] as number, list.xy[2 * i + 1] as number];
    g.fillText(String(list.tryNumber[i]), x + away.x, y + away.y);
  }
}

let family: string | null = null;
function fontFamily(g: Context): string {
  family ??= getComputedStyle(g.canvas).fontFamily;
  return family;
}

/** They fade in a few steps, each one path, instead of one by one. */
const fadeSteps = 5;

function paintFallen(g: Context, scene: Scene, palette: Palette): void {
  const steps = Array.from({ length: fadeSteps }, () => new Path2D());
  const half = marks.fallen;
  visitRefusals(scene, (x, y, gone) => {
    steps[Math.min(fadeSteps - 1, Math.floor(gone * fadeSteps))]?.rect(x - half, y - half, 2 * half, 2 * half);
  });
  g.fillStyle = palette.shed;
  for (const [step, path] of steps.entries()) {
    g.globalAlpha = fadeAt((step + 0.5) / fadeSteps);
    g.fill(path);
  }
  g.globalAlpha = 1;
}

function discs({ xy, count }: Places, radius: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    const [x, y] = [xy[2 * i] as number, xy[2 * i + 1] as number];
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  return path;
}

function squares({ xy, count }: Places, half: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    path.rect((xy[2 * i] as number) - half, (xy[2 * i + 1] as number) - half, 2 * half, 2 * half);
  }
  return path;
}

function diamonds({ xy, count }: Places, half: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    const [x, y] = [xy[2 * i] as number, xy[2 * i + 1] as number];
    path.moveTo(x, y - half);
    path.lineTo(x + half, y);
    path.lineTo(x, y + half);
    path.lineTo(x - half, y);
    path.closePath();
  }
  return path;
}
