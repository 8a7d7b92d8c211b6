/**
 * The measurements of the stage, each on a page of its own.
 */
import type { Measurement } from '@/simulator/cli/bench/measurement';
import { budgets } from './budgets';
import { memory, type Opened, processorMs } from './chromium';
import { type Bench, looks, of, withRun } from './look';
import { median, quantile } from './median';
import { allTemplates, longWays, shortWays, wideGraph } from './scenarios';

export async function dots(bench: Bench): Promise<Measurement[]> {
  const all = await withRun(bench, longWays(1_100), { startAtMs: 8_000 }, (opened) => looks(opened, bench.size));
  const parts = {
    dots: of(all, (one) => one.inFlight),
    least: Math.min(...all.map((one) => one.framesPerSecond)),
    mainThreadMs: of(all, (one) => one.mainThreadMs),
  };
  return [
    {
      id: 'dots-frames',
      name: '5,000 dots in flight',
      value: of(all, (one) => one.framesPerSecond),
      unit: 'frames/s',
      goal: budgets.dotsFramesPerSecond,
      parts,
    },
    {
      id: 'dots-script',
      name: '5,000 dots, script per frame',
      value: of(all, (one) => one.scriptMs),
      unit: 'ms',
      goal: budgets.dotsScriptMs,
      parts: { most: Math.max(...all.map((one) => one.scriptMs)) },
    },
  ];
}

const rates = [50, 500, 5_000] as const;

export async function commits(bench: Bench): Promise<Measurement[]> {
  const perSecond: number[] = [];
  for (const rate of rates) {
    const all = await withRun(bench, shortWays(rate), { startAtMs: 3_000 }, (opened) => looks(opened, bench.size));
    perSecond.push(of(all, (one) => one.commitsPerSecond));
  }
  const [first = Number.NaN] = perSecond;
  return [
    {
      id: 'commits-growth',
      name: 'React commits, 5,000 requests/s beside 50',
      value: (perSecond.at(-1) ?? Number.NaN) / first,
      unit: '',
      goal: budgets.commitsGrowth,
      parts: Object.fromEntries(rates.map((rate, i) => [`perSecondAt${rate}`, perSecond[i] ?? Number.NaN])),
    },
  ];
}

export async function seeking(bench: Bench): Promise<Measurement[]> {
  const { longRunMs, seeks } = bench.size;
  return withRun(bench, shortWays(500), {}, async ({ page }) => {
    const recordMs = await page.evaluate((ms) => window.bench.record(ms), longRunMs);
    const first = await page.evaluate((ms) => window.bench.seek(ms), 0.97 * longRunMs);
    const all: number[] = [];
    for (let nth = 1; nth <= seeks; nth++) {
      // Steps of the golden ratio visit every part, near and far by turns.
      all.push(await page.evaluate((ms) => window.bench.seek(ms), ((nth * 0.618_034) % 1) * longRunMs));
    }
    return [
      {
        id: 'seek',
        name: 'seeking within ten minutes, 95 of 100',
        value: quantile(all, 0.95),
        unit: 'ms',
        goal: budgets.seekMs,
        parts: { median: median(all), most: Math.max(...all), first, secondsToRecord: recordMs / 1_000 },
      },
    ];
  });
}

export async function leads(bench: Bench): Promise<Measurement[]> {
  const all: Measurement[] = [];
  for (const { id, scenario } of allTemplates()) {
    const { stalled, leastMs, frames, reachedMs } = await withRun(bench, scenario, { speed: 10 }, ({ page }) =>
      page.evaluate((ms) => window.bench.lead(ms), bench.size.templateMs),
    );
    all.push({
      id: `lead-${id}`,
      name: `frames that waited, 10x: ${id}`,
      value: stalled,
      unit: '',
      goal: budgets.stalledFrames,
      parts: { frames, leastLeadMs: leastMs, simulatedSeconds: reachedMs / 1_000 },
    });
  }
  return all;
}

export async function memoryGrowth(bench: Bench): Promise<Measurement[]> {
  return withRun(bench, shortWays(500), { speed: 10 }, async (opened) => {
    const before = await memory(opened);
    await opened.page.evaluate(() => window.bench.play());
    await opened.page.evaluate((ms) => window.bench.reach(ms), bench.size.longRunMs - 1);
    await opened.page.evaluate(() => window.bench.pause());
    const after = await memory(opened);
    return [
      {
        id: 'memory',
        name: 'ten minutes played at 500 requests/s: memory',
        value: after.page + after.worker,
        unit: 'MiB',
        goal: budgets.memory,
        parts: {
          pageBefore: before.page,
          pageAfter: after.page,
          workerBefore: before.worker,
          workerAfter: after.worker,
        },
      },
    ];
  });
}

const hiddenForMs = 4_000;
const totals = ({ page }: Opened) => page.evaluate(() => window.bench.totals());
const rest = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export async function hidden(bench: Bench): Promise<Measurement[]> {
  return withRun(bench, shortWays(500), {}, async (opened): Promise<Measurement[]> => {
    await opened.page.evaluate(() => window.bench.play());
    await rest(1_000);
    await opened.page.evaluate(() => window.bench.hide());
    await rest(2_000);
    const [before, processorBefore] = [await totals(opened), await processorMs(bench.browser)];
    await rest(hiddenForMs);
    const [after, processorAfter] = [await totals(opened), await processorMs(bench.browser)];
    const seconds = hiddenForMs / 1_000;
    const processor = (processorAfter - processorBefore) / seconds;
    return [
      {
        id: 'hidden-frames',
        name: 'frames in a background tab',
        value: after.frames - before.frames,
        unit: '',
        goal: budgets.hiddenFrames,
        parts: { commits: after.commits - before.commits },
      },
      {
        id: 'hidden-messages',
        name: 'messages to and from its worker',
        value: after.messages - before.messages,
        unit: '',
        goal: budgets.hiddenMessages,
        parts: { seconds },
      },
      {
        id: 'hidden-processor',
        name: 'processor time of a second in the background',
        value: processor,
        unit: 'ms',
        goal: budgets.hiddenProcessorMs,
        parts: { seconds },
      },
    ];
  });
}

export async function wide(bench: Bench): Promise<Measurement[]> {
  const all = await withRun(bench, wideGraph(200, 9), { startAtMs: 2_000 }, (opened) => looks(opened, bench.size));
  return [
    {
      id: 'wide',
      name: '200 nodes that play',
      value: of(all, (one) => one.framesPerSecond),
      unit: 'frames/s',
      goal: budgets.wideFramesPerSecond,
      parts: { scriptMs: of(all, (one) => one.scriptMs), mainThreadMs: of(all, (one) => one.mainThreadMs) },
    },
  ];
}
