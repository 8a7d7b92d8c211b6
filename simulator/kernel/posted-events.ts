/**
 * Events of this very instant, first come, first served: a ring of numbers.
 */
export class PostedEvents {
  length = 0;
  /** Four numbers each, the last unused. Their count is a power of two. */
  private ring = new Int32Array(256);
  private head = 0;

  /** Of the first event; only when there is one. */
  get kind(): number {
    return this.ring[this.head] as number;
  }

  get target(): number {
    return this.ring[this.head + 1] as number;
  }

  get a(): number {
    return this.ring[this.head + 2] as number;
  }

  add(kind: number, target: number, a: number): void {
    if (4 * this.length === this.ring.length) this.grow();
    const { ring } = this;
    const at = (this.head + 4 * this.length++) & (ring.length - 1);
    ring[at] = kind;
    ring[at + 1] = target;
    ring[at + 2] = a;
  }

  dropFirst(): void {
    this.head = (this.head + 4) & (this.ring.length - 1);
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
