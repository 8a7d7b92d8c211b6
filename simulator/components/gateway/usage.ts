/**
 * What an API gateway used that costs money, from its counters. SPEC G21.
 *
 * Simplifies: every call and message is of the smallest metered size; a month's free tier of new accounts is left out.
 */
import { apiGatewayRates } from '../../pricing/api-gateway-price';
import type { Region } from '../../pricing/region';
import { flat } from '../../pricing/tiers';
import { MONTH_MS, type PriceList, type UsageLine } from '../../pricing/usage-bill';
import type { ApiGatewayConfig } from '../../scenario/schema/api-gateway';
import type { GatewayCounter } from './meter-names';

export interface GatewayUsage {
  readonly config: ApiGatewayConfig;
  readonly region: Region;
  /** Counted in the measured time. */
  readonly counters: Readonly<Record<GatewayCounter, number>>;
  readonly measuredMs: number;
  /** Open connections on average. */
  readonly meanConnections: number;
  /** The largest response cache there was, and what it cost each hour on average, hours without one included. */
  readonly mostCacheGb: number;
  readonly meanCacheUsdPerHour: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The lines of the bill, those of which nothing was used included. */
export function usageOf(usage: GatewayUsage): UsageLine[] {
  return usage.config.type === 'webSocket' ? webSocketLines(usage) : callLines(usage);
}

function callLines(usage: GatewayUsage): UsageLine[] {
  const { config, region, counters } = usage;
  const rates = apiGatewayRates[region];
  const list =
    config.type === 'rest'
      ? { name: 'API Gateway REST calls', tiers: rates.restCallUsd }
      : { name: 'API Gateway HTTP calls', tiers: rates.httpCallUsd };
  const calls = line(usage, 'requests', 'requests', counters.admitted, list);
  return usage.mostCacheGb > 0 ? [calls, cacheLine(usage)] : [calls];
}

/** A cache is paid for by its size, used or not; where it has changed its size, at its mean price. */
function cacheLine(usage: GatewayUsage): UsageLine {
  const { measuredMs, meanCacheUsdPerHour } = usage;
  const list =
    meanCacheUsdPerHour > 0
      ? { name: `API Gateway cache of ${usage.config.id}`, tiers: flat(meanCacheUsdPerHour) }
      : null;
  return line(usage, 'cache', 'hours', measuredMs / HOUR_MS, list);
}

function webSocketLines(usage: GatewayUsage): UsageLine[] {
  const { region, counters, measuredMs, meanConnections } = usage;
  const rates = apiGatewayRates[region];
  const messages = counters.messagesReceived + counters.messagesSent;
  return [
    line(usage, 'messages', 'messages', messages, {
      name: 'API Gateway WebSocket messages',
      tiers: rates.webSocketMessageUsd,
    }),
    line(usage, 'connections', 'minutes', (meanConnections * measuredMs) / MINUTE_MS, {
      name: 'API Gateway connection minutes',
      tiers: rates.connectionMinuteUsd,
    }),
  ];
}

function line(usage: GatewayUsage, name: string, unit: string, quantity: number, list: PriceList | null): UsageLine {
  const monthly = usage.measuredMs > 0 ? (quantity * MONTH_MS) / usage.measuredMs : 0;
  return { component: usage.config.id, name, unit, quantity, monthly, list, free: null };
}
