/**
 * What a function used that costs money, from its counters.
 */
import { gbSeconds } from '../../pricing/lambda-price';
import { type LambdaRates, lambdaFreeTier, lambdaRates } from '../../pricing/lambda-rates';
import { flat, type PriceTiers } from '../../pricing/tiers';
import { MONTH_MS, type PriceList, type UsageLine } from '../../pricing/usage-bill';
import type { AccountConfig } from '../../scenario/schema/account';
import type { FunctionConfig } from '../../scenario/schema/function';
import type { FunctionCounter } from './meter-names';

export interface FunctionUsage {
  readonly config: FunctionConfig;
  readonly account: AccountConfig;
  /** Counted in the measured time. */
  readonly counters: Readonly<Record<FunctionCounter, number>>;
  readonly measuredMs: number;
  /** Memory held for provisioned concurrency on average, in MB; and held so far in steps of 5 minutes, in MB-ms. */
  readonly meanProvisionedMb: number;
  readonly heldMbMs: number;
}

/** The lines of the bill, those of which nothing was used included. */
export function usageOf(usage: FunctionUsage): UsageLine[] {
  const { config, account, counters, meanProvisionedMb, heldMbMs } = usage;
  const rates = lambdaRates[account.region][config.architecture];
  const { onDemandMbMs, onDemandInitMbMs: initMbMs } = counters;
  const gbs = (name: string, mbMs: number, list: PriceList | null, isFree: boolean) =>
    line(usage, { name, unit: 'GB-s', quantity: gbSeconds(mbMs, 1), list, isFree });
  const duration = { name: `Lambda duration ${config.architecture}`, tiers: rates.gbSecondUsd };
  const held = priceOf('Lambda provisioned concurrency', config, rates.provisionedHeldGbSecondUsd);
  const onProvisioned = priceOf('Lambda provisioned duration', config, rates.provisionedGbSecondUsd);
  return [
    requestLine(usage, rates),
    gbs('duration', onDemandMbMs - initMbMs, duration, true),
    gbs('init', initMbMs, duration, true),
    gbs('provisionedDuration', counters.provisionedMbMs, onProvisioned, false),
    {
      ...gbs('provisionedConcurrency', heldMbMs, held, false),
      monthly: gbSeconds(meanProvisionedMb, MONTH_MS),
    },
  ];
}

const requestLine = (usage: FunctionUsage, rates: LambdaRates): UsageLine =>
  line(usage, {
    name: 'requests',
    unit: 'requests',
    quantity: usage.counters.invocations,
    list: { name: 'Lambda requests', tiers: flat(rates.requestUsd) },
    isFree: true,
  });

interface Part {
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly list: PriceList | null;
  readonly isFree: boolean;
}

/** The free tier is for functions without provisioned concurrency. */
function line({ config, account, measuredMs, meanProvisionedMb }: FunctionUsage, part: Part): UsageLine {
  const { name, unit, quantity, list } = part;
  const units = unit === 'requests' ? lambdaFreeTier.requests : lambdaFreeTier.gbSeconds;
  const free = part.isFree && account.freeTier && meanProvisionedMb === 0 ? { name: `Lambda ${unit}`, units } : null;
  const monthly = measuredMs > 0 ? (quantity * MONTH_MS) / measuredMs : 0;
  return { component: config.id, name, unit, quantity, monthly, list, free };
}

const priceOf = (name: string, { architecture }: FunctionConfig, usd: number | null): PriceList | null =>
  usd === null ? null : { name: `${name} ${architecture}`, tiers: flat(usd) satisfies PriceTiers };
