/**
 * What an API gateway used in a run that costs money.
 */
import type { GatewayCounter } from '../components/gateway/meter-names';
import { usageOf } from '../components/gateway/usage';
import type { UsageLine } from '../pricing/usage-bill';
import type { Engine } from './engine';
import type { MeterSummary } from './summary';

export function linesOfGateway(engine: Engine, component: number, meter: MeterSummary): UsageLine[] {
  const { account, components } = engine.plan.scenario;
  const config = components[component];
  if (config?.kind !== 'apiGateway') return [];
  const { connections, cacheGb, cacheUsdPerHour } = meter.gauges;
  return usageOf({
    config,
    region: account.region,
    counters: meter.counters as Readonly<Record<GatewayCounter, number>>,
    measuredMs: engine.nowMs - engine.measuredFromMs,
    meanConnections: connections?.mean ?? 0,
    mostCacheGb: cacheGb?.max ?? 0,
    meanCacheUsdPerHour: cacheUsdPerHour?.mean ?? 0,
  });
}
