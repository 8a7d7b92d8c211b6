/**
 * Shows a run on a page of its own and looks at it while it plays.
 */
import type { Browser } from '@playwright/test';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import type { Size } from './budgets';
import { type Opened, openPage, spent } from './chromium';
import { median } from './median';
import type { Seen, Setup } from './page/bench';
import type { Move } from './page/moves';

export interface Bench {
  readonly browser: Browser;
  readonly url: string;
  readonly size: Size;
}

interface Shown {
  readonly startAtMs?: number;
  readonly speed?: number;
  readonly on?: Setup['on'];
}

export async function withRun<T>(
  { browser, url }: Bench,
  scenario: CheckedScenario,
  { startAtMs = 0, speed = 1, on = 'figure' }: Shown,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await openPage(browser, url);
  await opened.page.evaluate((setup) => window.bench.open(setup), { scenario, startAtMs, speed, on });
  const result = await use(opened);
  await opened.close();
  return result;
}

interface Look extends Seen {
  readonly framesPerSecond: number;
  readonly commitsPerSecond: number;
  readonly scriptMs: number;
  readonly mainThreadMs: number;
}

async function look(opened: Opened, forMs: number, move?: Move): Promise<Look> {
  const before = await spent(opened);
  const seen = await opened.page.evaluate((args) => window.bench.watch(...args), [forMs, move] as const);
  const after = await spent(opened);
  return {
    ...seen,
    framesPerSecond: (1_000 * seen.frames) / seen.elapsedMs,
    commitsPerSecond: (1_000 * seen.commits) / seen.elapsedMs,
    scriptMs: (after.script - before.script) / seen.frames,
    mainThreadMs: (after.all - before.all) / seen.frames,
  };
}

/** Looks at a run that plays, several times in a row. */
export async function looks(opened: Opened, { rounds, watchMs }: Size, move?: Move): Promise<readonly Look[]> {
  await opened.page.evaluate(() => window.bench.play());
  await look(opened, 1_000, move);
  const all: Look[] = [];
  for (let round = 0; round < rounds; round++) all.push(await look(opened, watchMs, move));
  return all;
}

export const of = (all: readonly Look[], pick: (one: Look) => number) => median(all.map(pick));
