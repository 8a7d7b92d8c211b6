/**
 * How smoothly a picture of many nodes that play is moved by its reader.
 */
import type { Measurement } from '@/simulator/cli/bench/measurement';
import { budgets } from './budgets';
import type { Opened } from './chromium';
import { type Bench, looks, of, withRun } from './look';
import type { Setup } from './page/bench';
import type { Move } from './page/moves';
import { wideGraph } from './scenarios';

const moves: readonly { readonly on: Setup['on']; readonly move: Move; readonly name: string }[] = [
  { on: 'board', move: 'pan', name: 'board of the lab, 200 nodes that play, panned' },
  { on: 'board', move: 'zoom', name: 'the same, zoomed' },
  { on: 'figure', move: 'scroll', name: 'figure of 200 nodes that play, scrolled' },
];

export async function panning(bench: Bench): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const { on, move, name } of moves) {
    const all = await withRun(bench, wideGraph(200, 9), { startAtMs: 2_000, on }, async (opened) => {
      const seen = await looks(opened, bench.size, move);
      await expectMoved(opened, move);
      return seen;
    });
    found.push({
      id: `${on}-${move}`,
      name,
      value: of(all, (one) => one.framesPerSecond),
      unit: 'frames/s',
      goal: budgets.panFramesPerSecond,
      parts: {
        least: Math.min(...all.map((one) => one.framesPerSecond)),
        scriptMs: of(all, (one) => one.scriptMs),
        mainThreadMs: of(all, (one) => one.mainThreadMs),
      },
    });
  }
  return found;
}

/** A picture that does not move is fast. */
async function expectMoved({ page }: Opened, move: Move): Promise<void> {
  const before = await page.evaluate(() => window.bench.part());
  await page.evaluate((how) => window.bench.watch(100, how), move);
  if ((await page.evaluate(() => window.bench.part())) === before) throw new Error(`The picture does not ${move}.`);
}
