/**
 * What a run that goes on has cost so far, and what a month at the rate of its last seconds would cost: read once a
 * second. The prices are those of the bill at the end (`cost.ts`).
 */
import { cloneData } from '../kernel';
import { MONTH_MS, priceUsage, type UsageLine } from '../pricing/usage-bill';
import { type CostReading, costWindowMs } from '../telemetry/cost-reading';
import { usageLines } from './cost';
import type { CostMeter, CostMeterData } from './costs';
import type { Engine } from './engine';
import { meterSummaries } from './meter-summaries';

const everyMs = 1_000;

class MeterOfBill implements CostMeter {
  private past: CostMeterData = [];

  constructor(private readonly engine: Engine) {}

  read(): CostReading | null {
    const { engine } = this;
    const { nowMs } = engine;
    if (nowMs % everyMs !== 0) return null;
    const { lines, pricesAsOf } = usageLines(engine, meterSummaries(engine));
    if (lines.length === 0) return null;
    const used = Object.fromEntries(lines.map((line) => [keyOf(line), usedAtMeanRate(line, nowMs)]));
    while ((this.past[1]?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs - costWindowMs) this.past.shift();
    const { atMs, used: before } = this.past[0] ?? { atMs: 0, used: {} };
    const lately = lines.map((line) => {
      const [now, then] = [used[keyOf(line)] ?? 0, before[keyOf(line)] ?? 0];
      return { ...line, monthly: (more(now, then) * MONTH_MS) / (nowMs - atMs) };
    });
    this.past.push({ atMs: nowMs, used });
    const { region, freeTier } = engine.plan.scenario.account;
    return { region, freeTier, pricesAsOf, items: priceUsage(lately).map(({ monthly: _, ...item }) => item) };
  }

  save(): CostMeterData {
    return cloneData(this.past);
  }

  restore(data: CostMeterData): void {
    this.past = cloneData(data);
  }
}

export const costMeter = (engine: Engine): CostMeter => new MeterOfBill(engine);

const keyOf = ({ component, name }: UsageLine) => `${component} ${name}`;

/** Nothing where all that is left of a difference is rounding. */
const more = (now: number, then: number) => (now - then > 1e-9 * now ? now - then : 0);

/**
 * What a line has used so far without rounding: provisioned concurrency is charged in steps of 5 minutes, but lasts on
 * at its mean.
 */
const usedAtMeanRate = ({ monthly }: UsageLine, measuredMs: number) => (monthly * measuredMs) / MONTH_MS;
