/**
 * Events of this very instant, first come, first served: a ring of numbers.
 */
export class PostedEvents {
  length = 0;
  /** Two numbers each: code and a. Their count is a power of two. */
  private ring = new Int32Array(128);
  private head = 0;

  /** Of the first event; only when there is one. */
  get code(): number {
    return this.ring[this.head] as number;
  }

  get a(): number {
    return this.ring[this.head + 1] as number;
  }

  add(code: number, a: number): void {
    if (2 * this.length === this.ring.length) this.grow();
    const at = (this.head + 2 * this.length++) & (this.ring.length - 1);
    this.ring[at] = code;
    this.ring[at + 1] = a;
  }

  dropFirst(): void {
    this.head = (this.head + 2) & (this.ring.length - 1);
    this.length--;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const ring = new Int32Array(2 * this.ring.length);
    ring.set(this.ring.subarray(this.head));
    ring.set(this.ring.subarray(0, this.head), this.ring.length - this.head);
    this.ring = ring;
    this.head = 0;
  }
}
