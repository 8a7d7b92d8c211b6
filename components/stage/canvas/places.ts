/**
 * Where the messages of a picture are, by their kind. The lists are kept from frame to frame.
 */
import { flightKinds } from '@/simulator/telemetry/chunk';
import { type Scene, visitFlights } from '../scene';

/** Places of one kind, x and y in turn, and the number of the try. */
export class Places {
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

export type PlacesByKind = Readonly<Record<(typeof flightKinds)[number], Places>>;

const places = Object.fromEntries(flightKinds.map((kind) => [kind, new Places()])) as PlacesByKind;
const byNumber = flightKinds.map((kind) => places[kind]);

/** The result is used again by the next call. */
export function placesOf(scene: Scene): PlacesByKind {
  for (const list of byNumber) list.count = 0;
  visitFlights(scene, (kind, x, y, tryNumber) => byNumber[kind]?.add(x, y, tryNumber));
  return places;
}
