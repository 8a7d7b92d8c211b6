/**
 * Steps of an API gateway, in the order in which a request goes through them: authorizer, API key, throttling,
 * validation, canary, response cache, integration.
 */
import type { Authorizer } from '../../../scenario/schema/api-gateway/authorizer';
import type { UsagePlan } from '../../../scenario/schema/api-gateway/usage-plan';

export type GatewayStep =
  | AuthorizeStep
  | DecideStep
  | ApiKeyStep
  | ThrottleStep
  | LimitConnectionsStep
  | OpenStep
  | ReceiveStep
  | PushStep
  | ValidateStep
  | CanaryStep
  | CacheLookupStep
  | CacheKeepStep
  | AnswerStep
  | FailureStep;

interface Base {
  readonly kind: 'gateway';
}

interface AuthorizerStep extends Base {
  readonly authorizer: Authorizer;
  /** Its position among the authorizers of the API. */
  readonly position: number;
  readonly route: number;
}

/** Looks at the credentials; goes on with `granted` where no Lambda authorizer has to be asked. */
interface AuthorizeStep extends AuthorizerStep {
  readonly does: 'authorize';
  readonly granted: string;
}

/** A Lambda authorizer has answered: keeps its decision and acts on it. */
export interface DecideStep extends AuthorizerStep {
  readonly does: 'decide';
}

/** Finds the usage plan of the API key and takes from its buckets and its quota. */
interface ApiKeyStep extends Base {
  readonly does: 'apiKey';
  readonly route: number;
  readonly usagePlans: readonly UsagePlan[];
}

/** Takes from the buckets of the route and of the account; without a route from that of the account alone. */
export interface ThrottleStep extends Base {
  readonly does: 'throttle';
  readonly route: number | null;
  /** What those that pass are counted as. */
  readonly counts: 'admitted' | 'unmatched' | 'callbacks';
}

/** Takes from the bucket of new connections. */
export interface LimitConnectionsStep extends Base {
  readonly does: 'limitConnections';
}

/** The connection is there. */
export interface OpenStep extends Base {
  readonly does: 'open';
  /** The application knows of it. */
  readonly noted: boolean;
}

/** A message has come over a connection. */
export interface ReceiveStep extends Base {
  readonly does: 'receive';
  readonly noted: boolean;
}

/** A message goes back: over the connection that the request came over, or any that the application knows. */
export interface PushStep extends Base {
  readonly does: 'push';
  readonly to: 'sender' | 'any';
}

export interface ValidateStep extends Base {
  readonly does: 'validate';
}

/** Sends a share of the requests to the canary. */
interface CanaryStep extends Base {
  readonly does: 'canary';
  readonly to: string;
}

interface CacheLookupStep extends Base {
  readonly does: 'lookUp';
  readonly route: number;
  readonly canary: boolean;
  readonly keyed: boolean;
  /** Where a hit leads. */
  readonly hit: string;
}

export interface CacheKeepStep extends Base {
  readonly does: 'keep';
  readonly route: number;
  readonly canary: boolean;
  readonly keyed: boolean;
}

/** Ends the request as the integration answered it. */
interface AnswerStep extends Base {
  readonly does: 'answer';
  /** Who answered; null for the gateway itself. */
  readonly from: string | null;
}

/** A call has failed: ends the request as API Gateway tells it. */
interface FailureStep extends Base {
  readonly does: 'fail';
  readonly of: 'authorizer' | 'function' | 'http' | 'service';
  readonly to: string;
}

/** A call by the gateway, with the time-out that belongs to what it is for. */
export interface GatewayCallStep {
  readonly kind: 'gatewayCall';
  readonly to: string;
  readonly endpoint?: string | undefined;
  readonly limit: CallLimit;
}

/** What bounds the time of a call. */
export type CallLimit =
  | { readonly of: 'authorizer' }
  | { readonly of: 'integration'; readonly route: number; readonly canary: boolean };
