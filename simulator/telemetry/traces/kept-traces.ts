/**
 * Which ended traces are kept: the most recent ones, the slowest of each class, and a random sample of the failed, the
 * retried and the cold ones of the whole run. So memory stays bounded however long a run lasts, and what is rare is
 * there when someone looks for it.
 */
import { createStream, type Stream, uniform } from '../../random';
import { type Recording, time, traceFlag, traceInt } from './recording';

/** A saved choice: plain data, owned by the caller. */
export interface KeptTracesData {
  readonly recent: readonly number[];
  readonly recentAt: number;
  readonly slowest: readonly (readonly number[])[];
  readonly slowestBoundMs: readonly number[];
  readonly samples: readonly { readonly seen: number; readonly traces: readonly number[] }[];
}

export interface KeepLimits {
  /** The last ones that ended. */
  readonly recent: number;
  /** Of each other collection: slowest (all classes together), failed, retried, cold. */
  readonly each: number;
}

const bit = { recent: 1, slowest: 2 } as const;

/** The samples: which flag makes a trace a candidate, and which bit says that it is in the sample. */
const sampled = [
  { name: 'failed', flag: traceFlag.failed, bit: 4 },
  { name: 'retried', flag: traceFlag.retried, bit: 8 },
  { name: 'cold', flag: traceFlag.cold, bit: 16 },
] as const;

interface Sample {
  seen: number;
  traces: number[];
}

export class KeptTraces {
  private recent: number[] = [];
  private recentAt = 0;
  /** By class, in no order; and how long a trace must last to get in. */
  private slowest: number[][];
  private slowestBoundMs: number[];
  private readonly slowestOfClass: number;
  private samples: Sample[];
  private readonly streams: readonly Stream[];

  constructor(
    private readonly recording: Recording,
    private readonly limits: KeepLimits,
    seed: number,
    classes: number,
  ) {
    this.slowest = Array.from({ length: classes }, () => []);
    this.slowestBoundMs = this.slowest.map(() => -1);
    this.slowestOfClass = Math.ceil(limits.each / Math.max(1, classes));
    this.samples = sampled.map(() => ({ seen: 0, traces: [] }));
    this.streams = sampled.map(({ name }) => createStream(seed, 'trace sample', name));
  }

  /** A trace has ended: finds its places, and gives up what it takes the place of. */
  add(trace: number): void {
    this.addRecent(trace);
    this.addSlow(trace);
    const flags = this.recording.trace(trace, traceInt.flags);
    if (flags === traceFlag.ended) return;
    for (const [index, { flag }] of sampled.entries()) if (flags & flag) this.addSample(index, trace);
  }

  /** Every trace that is kept, once. */
  all(): number[] {
    return [...new Set([...this.recent, ...this.slowest.flat(), ...this.samples.flatMap(({ traces }) => traces)])];
  }

  save(): KeptTracesData {
    return {
      recent: [...this.recent],
      recentAt: this.recentAt,
      slowest: this.slowest.map((traces) => [...traces]),
      slowestBoundMs: [...this.slowestBoundMs],
      samples: this.samples.map(({ seen, traces }) => ({ seen, traces: [...traces] })),
    };
  }

  restore(data: KeptTracesData): void {
    this.recent = [...data.recent];
    this.recentAt = data.recentAt;
    this.slowest = data.slowest.map((traces) => [...traces]);
    this.slowestBoundMs = [...data.slowestBoundMs];
    this.samples = data.samples.map(({ seen, traces }) => ({ seen, traces: [...traces] }));
  }

  private addRecent(trace: number): void {
    const { recent, recentAt } = this;
    const old = recent[recentAt];
    this.keep(trace, bit.recent);
    recent[recentAt] = trace;
    this.recentAt = (recentAt + 1) % this.limits.recent;
    if (old !== undefined) this.giveUp(old, bit.recent);
  }

  private addSlow(trace: number): void {
    const requestClass = this.recording.trace(trace, traceInt.requestClass);
    const slowest = this.slowest[requestClass];
    if (slowest === undefined || this.durationOf(trace) <= (this.slowestBoundMs[requestClass] as number)) return;
    if (slowest.length < this.slowestOfClass) slowest.push(trace);
    else {
      const place = this.quickestOf(slowest);
      this.giveUp(slowest[place] as number, bit.slowest);
      slowest[place] = trace;
    }
    this.keep(trace, bit.slowest);
    if (slowest.length < this.slowestOfClass) return;
    this.slowestBoundMs[requestClass] = this.durationOf(slowest[this.quickestOf(slowest)] as number);
  }

  private quickestOf(traces: readonly number[]): number {
    let quickest = 0;
    for (let place = 1; place < traces.length; place++) {
      if (this.durationOf(traces[place] as number) < this.durationOf(traces[quickest] as number)) quickest = place;
    }
    return quickest;
  }

  /** Algorithm R (Vitter 1985): each candidate of the run has the same chance to be in the sample. */
  private addSample(index: number, trace: number): void {
    const sample = this.samples[index] as Sample;
    const own = sampled[index] as (typeof sampled)[number];
    const { each } = this.limits;
    let place = sample.traces.length;
    sample.seen++;
    if (place >= each) {
      place = Math.floor(uniform(this.streams[index] as Stream, sample.seen, 0) * sample.seen);
      if (place >= each) return;
      this.giveUp(sample.traces[place] as number, own.bit);
    }
    sample.traces[place] = trace;
    this.keep(trace, own.bit);
  }

  private durationOf(trace: number): number {
    const at = trace * time.count;
    const { floats } = this.recording.traces;
    return (floats[at + time.end] as number) - (floats[at + time.start] as number);
  }

  private keep(trace: number, which: number): void {
    const { recording } = this;
    recording.setTrace(trace, traceInt.kept, recording.trace(trace, traceInt.kept) | which);
  }

  private giveUp(trace: number, which: number): void {
    const { recording } = this;
    const kept = recording.trace(trace, traceInt.kept) & ~which;
    recording.setTrace(trace, traceInt.kept, kept);
    if (kept === 0 && recording.trace(trace, traceInt.open) === 0) recording.forget(trace);
  }
}
