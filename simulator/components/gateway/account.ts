/**
 * What all gateways of an account share in a Region: the limit of requests, callbacks included, and of connections.
 */
import { type TokenBucket, tokenBucket } from '../../resources/token-bucket';
import type { AccountConfig } from '../../scenario/schema/account';

/** Plain data. */
export interface GatewayAccount {
  requests: TokenBucket;
  connections: TokenBucket;
  /** Connections that were ever opened; the last one's session. */
  sessions: number;
}

export function newGatewayAccount(quotas: AccountConfig['apiGateway']): GatewayAccount {
  const { requestsPerSecond, burst, connectionsPerSecond } = quotas;
  return {
    requests: tokenBucket({ ratePerSecond: requestsPerSecond, capacity: burst }),
    connections: tokenBucket({ ratePerSecond: connectionsPerSecond, capacity: connectionsPerSecond }),
    sessions: 0,
  };
}
