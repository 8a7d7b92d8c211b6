/**
 * Measurements that need a process of their own: `child.ts in-flight REQUESTS`, `child.ts in-flight-timeouts REQUESTS` and `child.ts hour SIMULATED_MS`.
 * Prints one JSON object. Started by `memory.ts` with `--expose-gc`.
 */
import { Engine } from '../../experiment';
import { richChain, slowService } from './scenarios';

/** Bytes that stay after a collection: objects and the memory of typed arrays. */
function retainedBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function inFlight(requests: number, timeoutMs: number | null): object {
  const engine = new Engine(slowService(requests, timeoutMs), { seed: 1 });
  engine.run(10);
  const before = { bytes: retainedBytes(), calls: engine.world.calls.live };
  engine.run(1_000);
  const after = { bytes: retainedBytes(), calls: engine.world.calls.live };
  return { bytes: after.bytes - before.bytes, requests: after.calls - before.calls };
}

function hour(simulatedMs: number): object {
  const engine = new Engine(richChain(1_000), { seed: 1 });
  engine.run(simulatedMs);
  return { events: engine.events, peakKilobytes: process.resourceUsage().maxRSS };
}

const [, , what, amount] = process.argv;
const measure: Record<string, (amount: number) => object> = {
  'in-flight': (requests) => inFlight(requests, null),
  'in-flight-timeouts': (requests) => inFlight(requests, 7_200_000),
  hour,
};
process.stdout.write(JSON.stringify(measure[what ?? '']?.(Number(amount))));
