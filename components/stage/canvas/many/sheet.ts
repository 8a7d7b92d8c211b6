/**
 * A sheet of pixels as large as a canvas, with a margin for what lies across its edges. Only the rows between the
 * highest and the lowest mark are cleared and shown.
 */
export class Sheet {
  readonly rowLength: number;
  readonly pixels: Int32Array;
  private readonly image: ImageData;
  private readonly canvas = document.createElement('canvas');
  private readonly g: CanvasRenderingContext2D | null;
  /** Rows that were set, the last one not included. */
  private from = 0;
  private to = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly margin: number,
  ) {
    this.rowLength = width + 2 * margin;
    const rows = height + 2 * margin;
    this.image = new ImageData(this.rowLength, rows);
    this.pixels = new Int32Array(this.image.data.buffer);
    this.canvas.width = this.rowLength;
    this.canvas.height = rows;
    // Kept in memory, where it is written.
    this.g = this.canvas.getContext('2d', { willReadFrequently: true });
  }

  clear(): void {
    this.pixels.fill(0, this.from * this.rowLength, this.to * this.rowLength);
    this.from = this.height + 2 * this.margin;
    this.to = 0;
  }

  /** Says that rows are set, counted from the first one of the canvas. */
  touch(from: number, to: number): void {
    this.from = Math.min(this.from, Math.max(0, from + this.margin));
    this.to = Math.max(this.to, Math.min(this.height + 2 * this.margin, to + this.margin));
  }

  /** Lays it on a canvas of its size. */
  show(on: CanvasRenderingContext2D): void {
    const { from, rowLength, margin } = this;
    const rows = this.to - from;
    if (rows <= 0) return;
    this.g?.putImageData(this.image, 0, 0, 0, from, rowLength, rows);
    on.save();
    on.resetTransform();
    on.drawImage(this.canvas, 0, from, rowLength, rows, -margin, from - margin, rowLength, rows);
    on.restore();
  }
}
