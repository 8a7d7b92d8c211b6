/**
 * Pixels in memory, and small pictures set among them. A pixel is a number as a canvas has it in memory on the machines
 * of today: alpha in the highest eight bits, then blue, green, red; colours are not multiplied by alpha. It
 * has a sign, for numbers of 32 bits with one are the fastest of the language.
 */

/** A small picture: where its pixels lie from its first one, counted in pixels of memory. */
export interface Stamp {
  readonly solidAt: Int32Array;
  readonly solid: Int32Array;
  /** Those that let through what is below. */
  readonly edgeAt: Int32Array;
  readonly edge: Int32Array;
}

export function setStamp(pixels: Int32Array, at: number, { solidAt, solid, edgeAt, edge }: Stamp): void {
  for (let i = 0; i < solid.length; i++) pixels[at + (solidAt[i] as number)] = solid[i] as number;
  for (let i = 0; i < edge.length; i++) {
    const place = at + (edgeAt[i] as number);
    pixels[place] = over(pixels[place] as number, edge[i] as number);
  }
}

/** The stamp of a picture of some columns, to be set in memory with rows of a given length. */
export function stampOf(picture: Int32Array, columns: number, rowLength: number): Stamp {
  const [solidAt, solid, edgeAt, edge]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const [i, pixel] of picture.entries()) {
    const alpha = pixel >>> 24;
    if (alpha === 0) continue;
    (alpha === 255 ? solid : edge).push(pixel);
    (alpha === 255 ? solidAt : edgeAt).push(Math.floor(i / columns) * rowLength + (i % columns));
  }
  return {
    solidAt: Int32Array.from(solidAt),
    solid: Int32Array.from(solid),
    edgeAt: Int32Array.from(edgeAt),
    edge: Int32Array.from(edge),
  };
}

/** One pixel laid on another. */
export function over(below: number, above: number): number {
  const belowAlpha = below >>> 24;
  if (belowAlpha === 0) return above;
  const aboveAlpha = above >>> 24;
  const product = aboveAlpha * belowAlpha + 128;
  const alpha = aboveAlpha + belowAlpha - ((product + (product >> 8)) >> 8);
  if (((below ^ above) & 0xff_ff_ff) === 0) return (alpha << 24) | (above & 0xff_ff_ff);
  return mixed(below, above, ((aboveAlpha << 8) / alpha) | 0, alpha);
}

/** `weight` is that of what is above, of 256. Red and blue are mixed in one step, for there is room between them. */
function mixed(below: number, above: number, weight: number, alpha: number): number {
  const redBlue = below & 0xff_00_ff;
  const green = below & 0xff_00;
  const mixedRedBlue = (redBlue + (Math.imul((above & 0xff_00_ff) - redBlue, weight) >> 8)) & 0xff_00_ff;
  const mixedGreen = (green + (Math.imul((above & 0xff_00) - green, weight) >> 8)) & 0xff_00;
  return (alpha << 24) | mixedRedBlue | mixedGreen;
}
