/**
 * Measurements that need a process of their own, started by `memory.ts` with `--expose-gc`.
 */
import { Engine } from '../../experiment';
import { UsageError } from '../arguments';
import { richChain, slowService } from './scenarios';

interface InFlight {
  readonly bytes: number;
  readonly requests: number;
}

export interface ChildResults {
  readonly 'in-flight': InFlight;
  readonly 'in-flight-timeouts': InFlight;
  readonly hour: { readonly events: number; readonly peakKilobytes: number };
}

/** Bytes that stay after a collection: objects and the memory of typed arrays. */
function retainedBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function inFlight(requests: number, timeoutMs: number | null): InFlight {
  const engine = new Engine(slowService(requests, timeoutMs), { seed: 1 });
  engine.run(10);
  const before = { bytes: retainedBytes(), calls: engine.world.calls.live };
  engine.run(1_000);
  const after = { bytes: retainedBytes(), calls: engine.world.calls.live };
  return { bytes: after.bytes - before.bytes, requests: after.calls - before.calls };
}

function hour(simulatedMs: number): ChildResults['hour'] {
  const engine = new Engine(richChain(1_000), { seed: 1 });
  engine.run(simulatedMs);
  return { events: engine.events, peakKilobytes: process.resourceUsage().maxRSS };
}

const measures: { readonly [What in keyof ChildResults]: (amount: number) => ChildResults[What] } = {
  'in-flight': (requests) => inFlight(requests, null),
  'in-flight-timeouts': (requests) => inFlight(requests, 7_200_000),
  hour,
};

const isMeasure = (what: string | undefined): what is keyof ChildResults => what !== undefined && what in measures;

/** `what` with an amount (requests, or simulated milliseconds): prints one JSON object. */
export function runChild([what, amount]: readonly string[]): void {
  if (!isMeasure(what)) throw new UsageError(`There is no measurement ${what}.`);
  process.stdout.write(JSON.stringify(measures[what](Number(amount))));
}
