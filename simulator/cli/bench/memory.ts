/**
 * Memory, measured in processes of their own: of a request in flight, and of a long run.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './measurement';

/** Runs `child.ts` as this process was started, and reads what it prints. */
function child<T>(...args: string[]): T {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, '--expose-gc', script, ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The benchmark's child failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/**
 * Memory of one request in flight at one service: what a collection leaves, on the heap and in typed arrays, of its
 * call, its try, the event that it waits for, and the room that pools and lists keep in reserve.
 */
export function bytesInFlight(requests: number): Measurement {
  const measure = (what: string) => child<{ bytes: number; requests: number }>(what, String(requests));
  const { bytes, requests: added } = measure('in-flight');
  const armed = measure('in-flight-timeouts');
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
  const { events, peakKilobytes } = child<{ events: number; peakKilobytes: number }>('hour', String(simulatedMs));
  return {
    id: 'long-run-peak',
    name: `peak memory of ${simulatedMs / 60_000} simulated minutes at 1,000 requests/s`,
    value: peakKilobytes / 1_024,
    unit: 'MiB',
    goal: { atMost: 300 },
    parts: { events },
  };
}
