/**
 * What a run cost: the bill of its account, by component. A kind of component that costs money adds its lines here.
 */
import { heldSince } from '../components/function/billing';
import type { FunctionCounter } from '../components/function/meter-names';
import { functionStateOf } from '../components/function/state';
import { usageOf } from '../components/function/usage';
import { lambdaPricesAsOf } from '../pricing/lambda-rates';
import { type PricedLine, priceUsage, type UsageLine } from '../pricing/usage-bill';
import type { ComponentConfig } from '../scenario/schema/scenario';
import type { Engine } from './engine';
import type { ComponentCost, CostSummary, MeterSummary } from './summary';

/** Null when no component of the scenario has a price. `meters` are those of the same moment. */
export function costSummary(engine: Engine, meters: readonly MeterSummary[]): CostSummary | null {
  const { account, components } = engine.plan.scenario;
  const lines = components.flatMap((config, component) => {
    const meter = meters.find((one) => one.id === config.id);
    return meter === undefined ? [] : linesOf(engine, config, component, meter);
  });
  if (lines.length === 0) return null;
  const priced = priceUsage(lines);
  return {
    region: account.region,
    pricesAsOf: lambdaPricesAsOf,
    ...total(priced),
    components: components.flatMap((config) => {
      const own = priced.filter((one) => one.component === config.id);
      return own.length === 0 ? [] : [componentCost(config, own)];
    }),
  };
}

function linesOf(engine: Engine, config: ComponentConfig, component: number, meter: MeterSummary): UsageLine[] {
  switch (config.kind) {
    case 'function': {
      const state = functionStateOf(engine.world, component);
      const counters = meter.counters as Readonly<Record<FunctionCounter, number>>;
      const since = Math.max(state.provisioned.sinceMs, engine.measuredFromMs);
      return usageOf({
        config,
        account: engine.plan.scenario.account,
        counters,
        measuredMs: engine.nowMs - engine.measuredFromMs,
        meanProvisionedMb: meter.gauges.provisionedMb?.mean ?? 0,
        heldMbMs: counters.provisionedHeldMbMs + heldSince(state, since, engine.nowMs),
      });
    }
    default:
      return [];
  }
}

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
