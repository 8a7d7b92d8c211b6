/**
 * What the functions of a scenario share: the concurrency of their account, and the allowances that go with it; and
 * what its API gateways share.
 */
import { legacyEnvironmentScalingLimit, synchronousRequestLimit } from '../resources/scaling-limit';
import type { TokenBucket } from '../resources/token-bucket';
import type { Scenario } from '../scenario/schema/scenario';
import { type GatewayAccount, newGatewayAccount } from './gateway/account';

/** Plain data. */
export interface AccountState {
  /** Concurrency that single functions have reserved; the rest is for all others together. */
  reserved: number;
  /** Concurrency that those others use at this moment, or hold provisioned. */
  claimed: number;
  /** How fast all functions together may grow; null: each has its own allowance, or there is no limit. */
  scaling: TokenBucket | null;
  /** Synchronous requests that the unreserved concurrency allows; null: without limit. */
  requests: TokenBucket | null;
  gateways: GatewayAccount;
}

export function newAccount({ account, components }: Scenario): AccountState {
  const { concurrency, scaling, synchronousRequestsPerSecond: perSecond } = account;
  let reserved = 0;
  for (const one of components) if (one.kind === 'function') reserved += one.reservedConcurrency ?? 0;
  return {
    reserved,
    claimed: 0,
    scaling:
      scaling?.kind === 'accountBurst'
        ? legacyEnvironmentScalingLimit(0, scaling.initialBurst, scaling.environmentsPerMinute)
        : null,
    requests: perSecond === null ? null : synchronousRequestLimit(concurrency - reserved, 0, perSecond),
    gateways: newGatewayAccount(account.apiGateway),
  };
}
