/**
 * What a run cost: the bill of its account, by component. A kind of component that costs money says what it used in
 * `costs.ts`.
 */
import { type PricedLine, priceUsage, type UsageLine } from '../pricing/usage-bill';
import type { ComponentConfig } from '../scenario/schema/scenario';
import { usages } from './costs';
import type { Engine } from './engine';
import type { ComponentCost, CostSummary, MeterSummary } from './summary';

/** Null when no component of the scenario has a price. `meters` are those of the same moment. */
export function costSummary(engine: Engine, meters: readonly MeterSummary[]): CostSummary | null {
  const { account, components } = engine.plan.scenario;
  const { lines, pricesAsOf } = usageLines(engine, meters);
  if (lines.length === 0) return null;
  const priced = priceUsage(lines);
  return {
    region: account.region,
    pricesAsOf,
    ...total(priced),
    components: components.flatMap((config) => {
      const own = priced.filter((one) => one.component === config.id);
      return own.length === 0 ? [] : [componentCost(config, own)];
    }),
  };
}

/** All that was used of things with a price, and when the oldest of the price lists was looked up. */
export function usageLines(
  engine: Engine,
  meters: readonly MeterSummary[],
): { readonly lines: readonly UsageLine[]; readonly pricesAsOf: string } {
  const found = engine.plan.scenario.components.flatMap((config, component) => {
    const meter = meters.find((one) => one.id === config.id);
    const usage = usageOf(config);
    return meter === undefined || usage === undefined
      ? []
      : [{ lines: usage.lines(engine, component, meter), pricesAsOf: usage.pricesAsOf }];
  });
  return { lines: found.flatMap((one) => one.lines), pricesAsOf: found.map((one) => one.pricesAsOf).sort()[0] ?? '' };
}

const usageOf = ({ kind }: ComponentConfig) =>
  kind === 'function' || kind === 'apiGateway' ? usages.find(kind) : undefined;

const componentCost = ({ id, kind }: ComponentConfig, lines: readonly PricedLine[]): ComponentCost => ({
  id,
  kind,
  ...total(lines),
  items: lines.map(({ component: _, ...item }) => item),
});

const total = (lines: readonly PricedLine[]) => ({
  usd: sum(lines.map((one) => one.usd)),
  usdPerMonth: sum(lines.map((one) => one.usdPerMonth)),
});

/** Null when one of them is not known. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce((all, value) => (all === null || value === null ? null : all + value), 0);
