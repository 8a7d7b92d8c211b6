/**
 * `npm run bench:stage`: how fast the stage draws, seeks and stays ahead, in Chromium without a GPU, each with its goal.
 * docs/performance.md says what the measurements mean.
 */
import { readArguments } from '@/simulator/cli/arguments';
import { type Measurement, measurementTable, passed } from '@/simulator/cli/bench/measurement';
import { main } from '@/simulator/cli/main';
import { full, quick } from './budgets';
import { startChromium } from './chromium';
import type { Bench } from './look';
import { commits, dots, hidden, leads, memoryGrowth, seeking, wide } from './measures';
import { panning } from './panning';
import { servePage } from './serve';

const usage = 'Usage: npm run --silent bench:stage -- [--json] [--quick] [--check] [measurement ...]';

const flags = {
  json: { type: 'boolean' },
  /** Fewer and shorter rounds, two simulated minutes instead of ten. */
  quick: { type: 'boolean' },
  /** Exit code 1 when a goal is missed. */
  check: { type: 'boolean' },
} as const;

const all: Readonly<Record<string, (bench: Bench) => Promise<Measurement[]>>> = {
  dots,
  commits,
  seek: seeking,
  lead: leads,
  memory: memoryGrowth,
  hidden,
  wide,
  pan: panning,
};

interface Found {
  readonly found: readonly Measurement[];
  readonly chromium: string;
}

async function measure(names: readonly string[], size: Bench['size']): Promise<Found> {
  const served = await servePage();
  const browser = await startChromium();
  const found: Measurement[] = [];
  try {
    for (const [name, one] of Object.entries(all)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const measured = await one({ browser, url: served.url, size });
      process.stderr.write(`${measurementTable(measured)}\n`);
      found.push(...measured);
    }
    return { found, chromium: browser.version() };
  } finally {
    await browser.close();
    served.close();
  }
}

await main(async (args) => {
  const { values, positionals } = readArguments(args, flags, usage);
  const { found, chromium } = await measure(positionals, values.quick ? quick : full);
  const report = found.map((one) => ({ ...one, passed: passed(one) }));
  const about = { node: process.version, chromium };
  const text = values.json ? JSON.stringify({ ...about, measurements: report }, null, 2) : measurementTable(found);
  process.stdout.write(`${text}\n`);
  if (values.check && report.some((one) => one.passed === false)) process.exitCode = 1;
});
