import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { twins } from '@/content/twins';
import { conduct, planExperiment } from '@/simulator/experiment';
import { LiveRun } from '@/simulator/experiment/live-run';
import { type CheckedScenario, readScenario } from '@/simulator/scenario';
import '@/simulator/packs/all';
import { Playback } from '@/simulator/telemetry/playback';
import { compareFates, shownAt } from '@/simulator/telemetry/twin/fates';
import { recordedWindows } from '@/simulator/telemetry/twin/recorded-windows';

const lengthMs = 2_500;

function scenarioOf(file: string): CheckedScenario {
  const read = readScenario(
    JSON.parse(readFileSync(new URL(`../../content/twins/${file}.json`, import.meta.url), 'utf8')),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A run as a view records it: in pieces of uneven length. */
function recorded(scenario: CheckedScenario, untilMs = scenario.durationMs): Playback {
  const live = new LiveRun(scenario, { seed: scenario.seed });
  const playback = new Playback(live.topology);
  for (let toMs = 0; toMs < untilMs; ) {
    toMs = Math.min(untilMs, toMs + 1_700);
    playback.append(live.advance(toMs));
  }
  return playback;
}

describe.each(twins)('the twin run "$id", from its recordings', ({ variants }) => {
  const [a, b] = [scenarioOf(variants[0]), scenarioOf(variants[1])];
  const planned = planExperiment({ kind: 'compare', a: { scenario: a }, b: { scenario: b } });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const report = conduct(planned.value);
  const playbacks = [recorded(a), recorded(b)] as const;

  it('reads every window as a comparison does, to the bit', () => {
    for (const [side, playback] of [['a', playbacks[0]] as const, ['b', playbacks[1]] as const]) {
      const windows = recordedWindows(playback, { untilMs: a.durationMs, durationMs: a.durationMs, lengthMs });
      const expected = report.windows.map((window) => {
        const { goodputPerSecond, failedShare, p99Ms } = window[side];
        return { fromMs: window.fromMs, toMs: window.toMs, goodputPerSecond, failedShare, p99Ms };
      });
      expect(expected.length).toBeGreaterThan(40);
      expect(windows.map(({ failedSoFar: _, ...reading }) => reading)).toEqual(expected);
    }
  });

  it('finds the same requests in both, and the first that ended in another way', () => {
    const pair = report.pairs[0];
    expect(pair?.arrivals).toMatchObject({ same: true });
    const fates = compareFates(...playbacks, a.durationMs);
    expect(fates.others).toBe(0);
    expect(fates.inBoth).toBeLessThanOrEqual(pair?.requests?.inBoth ?? 0);
    expect(fates.inBoth).toBeGreaterThan(0.99 * (pair?.requests?.inBoth ?? 0));
    if (fates.first === null) expect(fates.sameOutcome).toBe(fates.inBoth);
    else {
      expect(fates.first.a.outcome).not.toBe(fates.first.b.outcome);
      expect(compareFates(...playbacks, shownAt(fates.first)).sameOutcome).toBeGreaterThan(0);
      expect(shownAt(fates.first)).toBeGreaterThanOrEqual(pair?.firstDivergence?.atMs ?? Number.POSITIVE_INFINITY);
    }
  });
});

describe('recordings of a run under way', () => {
  const playback = recorded(scenarioOf('time-out/none'), 60_000);
  const times = { durationMs: 120_000, lengthMs };

  it('have the windows that are over, and no others', () => {
    const windows = recordedWindows(playback, { ...times, untilMs: 41_000 });
    expect(windows).toHaveLength(16);
    expect(windows.at(-1)).toMatchObject({ fromMs: 37_500, toMs: 40_000 });
    expect(recordedWindows(playback, { ...times, untilMs: 0 })).toEqual([]);
  });

  it('count failures from the beginning', () => {
    const counts = recordedWindows(playback, { ...times, untilMs: 60_000 }).map((window) => window.failedSoFar);
    expect(counts[11]).toBe(0);
    expect(counts.at(-1)).toBeGreaterThan(100);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
  });

  it('know a request of the other run by its number, class and time', () => {
    const other = recorded({ ...scenarioOf('time-out/none'), seed: 12 } as CheckedScenario, 20_000);
    const fates = compareFates(playback, other, 20_000);
    expect(fates).toMatchObject({ inBoth: 0, first: null });
    expect(fates.others).toBeGreaterThan(900);
  });
});
