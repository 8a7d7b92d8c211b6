/**
 * Paints messages on their way, and refused requests that fall. A few are painted as paths; of thousands, which would
 * take the browser longer than a frame lasts, the pixels are set by what is loaded when there are so many.
 */
import { fadeAt, marks, tryNumberPlace } from '../marks';
import { type Scene, visitRefusals } from '../scene';
import { messageMarks } from './message-marks';
import type { Palette } from './palette';
import { type Places, type PlacesByKind, placesOf } from './places';

type Context = CanvasRenderingContext2D;

/** From so many on it takes less time to set pixels. */
const many = 400;

export function paintMessages(g: Context, scene: Scene, palette: Palette): void {
  const places = placesOf(scene);
  paintFallen(g, scene, palette);
  const stamp = scene.frame.flights.count >= many ? paintMany() : null;
  if (stamp !== null) stamp(g, places, palette);
  else paintFew(g, places, palette);
  paintTryNumbers(g, scene, places.retry, palette);
}

function paintFew(g: Context, places: PlacesByKind, palette: Palette): void {
  for (const [kind, paint] of messageMarks) if (places[kind].count > 0) paint(g, places[kind], palette);
}

type PaintMany = typeof import('./many/paint-many').paintMany;
let loaded: PaintMany | null = null;
let isAsked = false;

/** Null until it is there. */
function paintMany(): PaintMany | null {
  if (!isAsked) {
    isAsked = true;
    import('./many/paint-many').then(
      (module) => {
        loaded = module.paintMany;
      },
      // Without it the picture is the same, only slower.
      () => {},
    );
  }
  return loaded;
}

function paintTryNumbers(g: Context, { geometry }: Scene, { xy, count, tryNumber }: Places, palette: Palette): void {
  if (count === 0) return;
  g.fillStyle = palette['retry-text'];
  g.font = `650 ${marks.tryNumberSize}px ${fontFamily(g)}`;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  const away = tryNumberPlace(geometry.mode);
  for (let i = 0; i < count; i++) {
    g.fillText(String(tryNumber[i]), (xy[2 * i] as number) + away.x, (xy[2 * i + 1] as number) + away.y);
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
