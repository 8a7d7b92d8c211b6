/**
 * Facts of the model's data for the page about it: prices and measurements, with the day on which each was read. Used
 * while pages are built; a figure gets what it needs from its own run.
 */
import { apiGatewayPricesAsOf, apiGatewayRates } from '@/simulator/pricing/api-gateway-price';
import { coldStartsMeasuredOn, measuredColdStarts } from '@/simulator/pricing/cold-start-table';
import { lambdaPricesAsOf, lambdaRates } from '@/simulator/pricing/lambda-rates';
import type { Region } from '@/simulator/pricing/region';

export const priceRegions = ['us-east-1', 'ap-northeast-2'] as const satisfies readonly Region[];

interface PriceFact {
  readonly id: 'lambdaRequests' | 'lambdaGbSecond' | 'lambdaProvisioned' | 'restCalls' | 'httpCalls';
  /** Year and month in which it was read. */
  readonly asOf: string;
  /** USD, at the first step of the price list; null where no price was found. */
  readonly usd: Readonly<Record<Region, number | null>>;
}

function inRegions(usd: (region: Region) => number | null | undefined): PriceFact['usd'] {
  return { 'us-east-1': usd('us-east-1') ?? null, 'ap-northeast-2': usd('ap-northeast-2') ?? null };
}

const aMillion = 1_000_000;
const times = (usd: number | undefined, count: number) => (usd === undefined ? null : usd * count);

export const priceFacts: readonly PriceFact[] = [
  {
    id: 'lambdaRequests',
    asOf: lambdaPricesAsOf,
    usd: inRegions((region) => lambdaRates[region].x86_64.requestUsd * aMillion),
  },
  {
    id: 'lambdaGbSecond',
    asOf: lambdaPricesAsOf,
    usd: inRegions((region) => lambdaRates[region].x86_64.gbSecondUsd[0]?.usd),
  },
  {
    id: 'lambdaProvisioned',
    asOf: lambdaPricesAsOf,
    usd: inRegions((region) => lambdaRates[region].x86_64.provisionedHeldGbSecondUsd),
  },
  {
    id: 'restCalls',
    asOf: apiGatewayPricesAsOf,
    usd: inRegions((region) => times(apiGatewayRates[region].restCallUsd[0]?.usd, aMillion)),
  },
  {
    id: 'httpCalls',
    asOf: apiGatewayPricesAsOf,
    usd: inRegions((region) => times(apiGatewayRates[region].httpCallUsd[0]?.usd, aMillion)),
  },
];

export const coldStartFacts = {
  measuredOn: coldStartsMeasuredOn,
  /** INIT in ms with 128 and with 1,024 MB, by runtime. */
  initMs: Object.entries(measuredColdStarts).map(([runtime, { initMs }]) => ({ runtime, initMs })),
} as const;
