/**
 * What clients saw in a stretch of time: counted while it lasts, read at its end.
 */
import { ExactSample } from '../statistics';

export interface Reading {
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  /** Share of the requests that ended in it and did not succeed; null when none ended. */
  readonly failedShare: number | null;
  /** Of requests that succeeded in it; null when none did. */
  readonly p99Ms: number | null;
}

export class ClientReading {
  private offered = 0;
  private ended = 0;
  private readonly latencies = new ExactSample();

  requestStarted(): void {
    this.offered++;
  }

  requestEnded(succeeded: boolean, tookMs: number): void {
    this.ended++;
    if (succeeded) this.latencies.record(tookMs);
  }

  /** Reads the stretch of `overMs` that ends now, and begins the next. */
  take(overMs: number): Reading {
    const perSecond = (events: number) => (events * 1_000) / overMs;
    const { offered, ended, latencies } = this;
    const succeeded = latencies.count;
    const reading = {
      offeredPerSecond: perSecond(offered),
      goodputPerSecond: perSecond(succeeded),
      failedShare: ended > 0 ? (ended - succeeded) / ended : null,
      p99Ms: succeeded > 0 ? latencies.quantile(0.99) : null,
    };
    this.offered = 0;
    this.ended = 0;
    latencies.reset();
    return reading;
  }
}
