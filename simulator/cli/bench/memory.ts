/**
 * Memory, measured in processes of their own: of a request in flight, and of a long run.
 */
import { spawnSync } from 'node:child_process';
import type { ChildResults } from './child';
import type { Measurement } from './measurement';

/** Runs this very program again with `--child`, as this process was started, and reads what it prints. */
function child<What extends keyof ChildResults>(what: What, amount: number): ChildResults[What] {
  const [script = ''] = process.argv.slice(1);
  const args = [...process.execArgv, '--expose-gc', script, '--child', what, String(amount)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The benchmark's child failed: ${stderr}`);
  return JSON.parse(stdout) as ChildResults[What];
}

/**
 * Memory of one request in flight at one service: what a collection leaves, on the heap and in typed arrays, of its
 * call, its try, the event that it waits for, and the room that pools and lists keep in reserve.
 */
export function bytesInFlight(requests: number): Measurement {
  const { bytes, requests: added } = child('in-flight', requests);
  const armed = child('in-flight-timeouts', requests);
  return {
    id: 'bytes-in-flight',
    name: 'memory of a request in flight',
    value: bytes / added,
    unit: 'bytes',
    goal: { atMost: 200 },
    parts: { requests: added, 'bytes with a time-out armed': armed.bytes / armed.requests },
  };
}

/** Greatest resident memory of a process that simulates the rich chain at 1,000 requests a second, metrics on. */
export function peakOfLongRun(simulatedMs: number): Measurement {
  const { events, peakKilobytes } = child('hour', simulatedMs);
  return {
    id: 'long-run-peak',
    name: `peak memory of ${simulatedMs / 60_000} simulated minutes at 1,000 requests/s`,
    value: peakKilobytes / 1_024,
    unit: 'MiB',
    goal: { atMost: 300 },
    parts: { events },
  };
}
