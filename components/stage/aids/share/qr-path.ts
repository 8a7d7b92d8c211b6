/**
 * A QR code as one path of an SVG, in modules, its quiet zone included; null for a text that no code has room for.
 */
import { encode } from 'uqr';

export interface QrPath {
  /** Modules along a side. */
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code that a camera needs. */
const quietZone = 4;
/** Bytes that the largest code holds at the lowest level of correction. */
const longest = 2_953;

export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > longest) return null;
  const { data, size } = encode(text, { ecc: 'L', border: quietZone });
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
}

/** One rectangle for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
  }
  return path;
}
