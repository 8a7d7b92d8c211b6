/**
 * The yardstick: M/M/1 at 80 % as one would write it by hand for speed, two events a customer. The future-event list
 * is a binary heap and the line a ring, both in typed arrays; times come from the generator and the logarithm of
 * `simulator/random`, which give the same bits in every browser. No statistics but the mean.
 */
import { createSampler, createStream } from '../../random';

const arrival = 0;
const departure = 1;
const ringSize = 2 ** 16;

class EventHeap {
  readonly timeMs = new Float64Array(64);
  readonly kind = new Int32Array(64);
  size = 0;

  push(timeMs: number, kind: number): void {
    let index = this.size++;
    for (; index > 0; index = (index - 1) >> 1) {
      const above = (index - 1) >> 1;
      if ((this.timeMs[above] as number) <= timeMs) break;
      this.move(above, index);
    }
    this.timeMs[index] = timeMs;
    this.kind[index] = kind;
  }

  pop(): void {
    const last = --this.size;
    const timeMs = this.timeMs[last] as number;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= last) break;
      if (below + 1 < last && (this.timeMs[below + 1] as number) < (this.timeMs[below] as number)) below++;
      if ((this.timeMs[below] as number) >= timeMs) break;
      this.move(below, index);
      index = below;
    }
    this.timeMs[index] = timeMs;
    this.kind[index] = this.kind[last] as number;
  }

  private move(from: number, to: number): void {
    this.timeMs[to] = this.timeMs[from] as number;
    this.kind[to] = this.kind[from] as number;
  }
}

/** Serves `customers` and returns their mean time in the system, in ms: 50 by theory. */
export function typedArrayQueue(customers: number, seed: number): number {
  const between = createSampler({ kind: 'exponential', meanMs: 12.5 });
  const service = createSampler({ kind: 'exponential', meanMs: 10 });
  const arrivals = createStream(seed, 'arrival', 'client');
  const services = createStream(seed, 'service', 'server');
  const events = new EventHeap();
  const arrivedMs = new Float64Array(ringSize);
  let arrived = 0;
  let served = 0;
  let totalMs = 0;
  events.push(between.sample(arrivals, 0, 0), arrival);
  while (served < customers) {
    const nowMs = events.timeMs[0] as number;
    const kind = events.kind[0];
    events.pop();
    if (kind === arrival) {
      arrivedMs[arrived & (ringSize - 1)] = nowMs;
      if (arrived === served) events.push(nowMs + service.sample(services, served, 0), departure);
      arrived++;
      events.push(nowMs + between.sample(arrivals, arrived, 0), arrival);
    } else {
      totalMs += nowMs - (arrivedMs[served & (ringSize - 1)] as number);
      served++;
      if (served < arrived) events.push(nowMs + service.sample(services, served, 0), departure);
    }
  }
  return totalMs / customers;
}
